package se.lis.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.ArtefactIds;
import se.lis.core.json.LisJson;

/** Each reference is told with its attribute, and decides what is left when its target is gone. */
class ReferencesTest {

    private static final String HEAD =
            "{\"takenAt\":\"2024-01-25T08:00:00Z\",\"organisation\":{\"id\":\"o\",\"zone\":\"Europe/Stockholm\"},";

    /** List, the rest of an artefact with id x, the attribute, what it refers to, and whether the artefact stays. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            units                # "parent":"t"                                                  # parent                       # unit                # true
            roleAssignments      # "role":"other","unit":"t"                                     # unit                         # unit                # true
            processes            # "unit":"t"                                                    # unit                         # unit                # true
            processes            # "owner":"t"                                                   # owner                        # role-assignment     # true
            processes            # "supportingSystems":["t"]                                     # supportingSystems            # system              # true
            systems              # "resourceOwner":"t"                                           # resourceOwner                # role-assignment     # true
            systems              # "supplier":"t"                                                # supplier                     # supplier            # true
            systems              # "processingActivities":["t"]                                  # processingActivities         # processing-activity # true
            classifications      # "process":"t","classifiedOn":"2024-01-01"                     # process                      # process             # false
            classifications      # "system":"t","classifiedOn":"2024-01-01"                      # system                       # system              # false
            riskAnalyses         # "process":"t","performedOn":"2024-01-01"                      # process                      # process             # false
            riskAnalyses         # "system":"t","performedOn":"2024-01-01"                       # system                       # system              # false
            riskAnalyses         # "processingActivity":"t","performedOn":"2024-01-01"           # processingActivity           # processing-activity # false
            riskAnalyses         # "procurement":"t","performedOn":"2024-01-01"                  # procurement                  # procurement         # false
            risks                # "process":"t"                                                 # process                      # process             # false
            risks                # "system":"t"                                                  # system                       # system              # false
            risks                # "processingActivity":"t"                                      # processingActivity           # processing-activity # false
            risks                # "procurement":"t"                                             # procurement                  # procurement         # false
            risks                # "owner":"t"                                                   # owner                        # role-assignment     # true
            incidents            # "processes":["t"]                                             # processes                    # process             # true
            incidents            # "systems":["t"]                                               # systems                      # system              # true
            incidents            # "correctiveActions":["t"]                                     # correctiveActions            # activity            # true
            incidents            # "personalDataBreach":{"processor":"t"}                        # personalDataBreach.processor # supplier            # true
            incidents            # "personalDataBreach":{"agreement":"t"}                        # personalDataBreach.agreement # supplier-agreement  # true
            processingActivities # "processes":["t"]                                             # processes                    # process             # true
            processingActivities # "processors":[{"supplier":"t"}]                               # processors.supplier          # supplier            # true
            impactAssessments    # "processingActivities":["t"]                                  # processingActivities         # processing-activity # false
            continuityPlans      # "processes":["t"]                                             # processes                    # process             # false
            accessReviews        # "system":"t","performedOn":"2024-01-01"                       # system                       # system              # false
            supplierAgreements   # "supplier":"t"                                                # supplier                     # supplier            # true
            supplierAgreements   # "systems":["t"]                                               # systems                      # system              # true
            supplierAgreements   # "processes":["t"]                                             # processes                    # process             # true
            procurements         # "classification":"t"                                          # classification               # classification      # true
            procurements         # "riskAnalysis":"t"                                            # riskAnalysis                 # risk-analysis       # true
            managementReviews    # "year":2024,"decisions":[{"id":"1","activities":["t"]}]       # decisions.activities         # activity            # true
            activities           # "answers":{"kind":"risk","id":"t"}                            # answers.id                   # risk                # true
            internalControls     # "plan":"t"                                                    # plan                         # internal-control-plan # false
            trainingResults      # "course":"t","unit":"u"                                       # course                       # training-course     # false
            trainingResults      # "course":"c","unit":"t"                                       # unit                         # unit                # false
            trainingResults      # "course":"c","roleAssignment":"t"                             # roleAssignment               # role-assignment     # false
            waivers              # "rule":"CLS-005","ruleMajorVersion":1,"subjectType":"process","subjectId":"t" # subjectId     # process             # false
            waivers              # "rule":"CLS-005","ruleMajorVersion":1,"unit":"t"              # unit                         # unit                # false
            """)
    void aReferenceIsReportedAndTakenAway(String list, String rest, String attribute, String target, boolean stays) {
        Artefact artefact = LisJson.standard()
                .read(
                        (HEAD + "\"" + list + "\":[{\"id\":\"x\"," + rest + "}]}").getBytes(UTF_8),
                        LisSnapshot.class,
                        list)
                .artefacts()
                .filter(one -> one.type() != ArtefactType.ORGANISATION)
                .findFirst()
                .orElseThrow();
        var gone = ArtefactIds.of(typeNamed(target), "t");
        List<String> told = new ArrayList<>();
        artefact.references((path, id) -> told.add(path + " " + id.type().jsonName() + " " + id));

        assertThat(told).contains(attribute + " " + target + " t");
        assertThat(artefact.withoutReferencesTo(id -> false).map(Object.class::cast))
                .contains(artefact);
        assertThat(artefact.withoutReferencesTo(gone::equals).isPresent()).isEqualTo(stays);
        artefact.withoutReferencesTo(gone::equals)
                .ifPresent(left -> left.references((path, id) -> assertThat(id).isNotEqualTo(gone)));
    }

    private static ArtefactType typeNamed(String name) {
        for (ArtefactType type : ArtefactType.values()) {
            if (type.jsonName().equals(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
