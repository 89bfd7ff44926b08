package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterContainer;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.rules.ComplianceEngine;

/** What a rule asks for ends its violation once it is done and registered: nobody is told to do what does not help. */
class RemedyTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Map<String, Integer> REMEDIED = new TreeMap<>();

    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> ofAllTypes() {
        return cases(Registers.ofAllTypes());
    }

    /** What is seldom violated among all types is met often enough among few. */
    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> ofFewTypes() {
        return cases(Registers.of(
                ArtefactType.INCIDENT, ArtefactType.RISK, ArtefactType.SUPPLIER, ArtefactType.SUPPLIER_AGREEMENT));
    }

    private static Arbitrary<Tuple2<LisSnapshot, Instant>> cases(Registers registers) {
        return Registers.moments()
                .flatMap(moment -> registers
                        .shaped(Registers.Shape.ORDINARY)
                        .snapshots(moment)
                        .map(each -> Tuple.of(each, moment)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsDoneAboutAViolationEndsIt(@ForAll("ofAllTypes") Tuple2<LisSnapshot, Instant> each) {
        checkRemedies(each);
    }

    @Property(tries = 900, edgeCases = EdgeCasesMode.NONE)
    void whatIsDoneAboutASeldomViolationEndsIt(@ForAll("ofFewTypes") Tuple2<LisSnapshot, Instant> each) {
        checkRemedies(each);
    }

    private static void checkRemedies(Tuple2<LisSnapshot, Instant> each) {
        LisSnapshot register = each.get1();
        Instant now = each.get2();
        LocalDate today = LocalDate.ofInstant(now, register.organisation().zone());
        Map<String, Remedy> remedies = Remedy.all();
        for (Finding finding : Checked.assess(ENGINE, register, now).findings()) {
            Remedy remedy = remedies.get(finding.rule());
            if (remedy != null && finding.kind() == FindingKind.VIOLATION) {
                String id = finding.subject().id();
                LisSnapshot remedied = Rewritten.by(
                        register,
                        json -> remedy.change().add(Rewritten.member(json, remedy.list(), id), json, now, today));
                assertThat(Checked.assess(ENGINE, remedied, now).findings().stream()
                                .filter(left -> left.rule().equals(finding.rule())
                                        && left.kind() == FindingKind.VIOLATION
                                        && left.subject().equals(finding.subject())))
                        .as("%s of %s", finding.rule(), id)
                        .isEmpty();
                REMEDIED.merge(finding.rule(), 1, Integer::sum);
            }
        }
    }

    @AfterContainer
    static void eachRemedyWasTried() {
        System.out.println("remedied " + REMEDIED);
        assertThat(REMEDIED.keySet()).isEqualTo(Remedy.all().keySet());
    }
}
