package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;

/** That adherence to the routine for classification is reviewed in a year that a plan names. */
public final class AdherenceReview extends Subject {

    private final int year;

    private AdherenceReview(int year, Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
        this.year = year;
    }

    /** Returns the years that the plans name. */
    public static List<AdherenceReview> of(Register register, Circumstances circumstances) {
        return register.known(ArtefactType.CLASSIFICATION_PLAN, ClassificationPlan.class).stream()
                .flatMap(plan -> plan.years().stream())
                .filter(each -> each.adherenceReviewPlanned().orElse(false))
                .map(ClassificationPlanYear::year)
                .distinct()
                .map(year -> new AdherenceReview(year, register, circumstances))
                .toList();
    }

    /** Returns the year. */
    public int year() {
        return year;
    }

    /** Returns its last day. */
    public LocalDate due() {
        return LocalDate.of(year, 12, 31);
    }

    /** Returns the first day of its last quarter, when a reminder is due. */
    public LocalDate reminder() {
        return LocalDate.of(year, 10, 1);
    }

    /** Returns whether adherence was reviewed in the year; unknown where it was to a document of no known kind. */
    public Answer reviewed() {
        Answer answer = register().contradicted(ArtefactType.GOVERNANCE_DOCUMENT) ? Answer.UNKNOWN : Answer.NO;
        for (GovernanceDocument document :
                register().known(ArtefactType.GOVERNANCE_DOCUMENT, GovernanceDocument.class)) {
            if (document.adherenceReviewedOn().stream().anyMatch(day -> day.getYear() == year)) {
                answer = answer.or(document.documentType()
                        .map(type -> Answer.of(type == GovernanceDocumentType.CLASSIFICATION_ROUTINE))
                        .orElse(Answer.UNKNOWN));
            }
        }
        return answer;
    }

    /** Returns the attributes without which that can't be told; none where documents contradict each other. */
    public List<String> missing() {
        return register().contradicted(ArtefactType.GOVERNANCE_DOCUMENT) ? List.of() : List.of("documentType");
    }

    /** Returns why that can't be told where no attribute is missing, or null. */
    public @Nullable String unclear() {
        return register().contradicted(ArtefactType.GOVERNANCE_DOCUMENT) ? CONTRADICTION : null;
    }
}
