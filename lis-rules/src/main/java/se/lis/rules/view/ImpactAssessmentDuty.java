package se.lis.rules.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.privacy.Article35Case;
import se.lis.core.privacy.DpiaCriterion;
import se.lis.core.privacy.LawfulBasis;
import se.lis.core.privacy.ProcessingRole;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.register.Register;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.View;

/**
 * Whether processing of personal data must be assessed for its impact before it starts, and whether it is. GDPR
 * Article 35.
 */
public final class ImpactAssessmentDuty {

    private static final String HIGH_RISK = "highRiskLikely";

    private static final String ON_LIST = "onAuthorityList";

    private final View view;

    /** Looks with the eyes of a view, so that what is read is in its proofs. */
    public ImpactAssessmentDuty(View view) {
        this.view = view;
    }

    /**
     * Returns whether the organisation must assess processing: as its controller, where a high risk is likely, and
     * unless the assessment made with the legislation is recorded to be enough, which it is only for what rests on a
     * legal obligation or a public task. Article 35(1) and 35(10).
     */
    public Answer required(Facts processing) {
        return required(processing, view.lawDay());
    }

    /** Returns whether the organisation must assess processing by what is in force on a day; see {@link #required(Facts)}. */
    public Answer required(Facts processing, Known<LocalDate> day) {
        return Answer.all(List.of(
                assessedWithLegislation(processing).negate(),
                processing.<ProcessingRole>fact("role").is(ProcessingRole.CONTROLLER),
                highRiskLikely(processing, day)));
    }

    private static Answer assessedWithLegislation(Facts processing) {
        return processing
                .given("legislativeAssessmentStatement")
                .and(processing
                        .<LawfulBasis>fact("legalBasis")
                        .is(LawfulBasis.LEGAL_OBLIGATION, LawfulBasis.PUBLIC_TASK));
    }

    /**
     * Returns whether a high risk is likely: in the cases that the regulation names, where the authority's list, once it is in force,
     * names the processing or so many of the nine criteria are met, and where that was judged. So many without the list leave it to
     * judgement, and so does a high risk to the organisation's information in the processing, which need not be one to people; too few
     * are an answer only where all were gone through. Article 35(1), 35(3) and 35(4).
     */
    private Answer highRiskLikely(Facts processing, Known<LocalDate> day) {
        Answer many = manyCriteria(processing);
        Answer judged = processing.yes(HIGH_RISK);
        if (many.no()) {
            judged = processing
                    .affirmed(HIGH_RISK)
                    .or(processing.confirmed("criteriaAssessed").negate())
                    .or(judgedWhereHigh(processing));
        }
        return Answer.any(List.of(isNamedCase(processing), isListed(processing, day), judged));
    }

    /** A high risk is part of why the judgement is asked for, so that it stands in the proof. */
    private Answer judgedWhereHigh(Facts processing) {
        Answer high = highRisk(processing);
        return Answer.of(high.choose(processing.yes(HIGH_RISK), high));
    }

    private Answer highRisk(Facts processing) {
        Register register = view.register();
        return view.among(
                        ArtefactType.RISK,
                        "processingActivity",
                        processing.id(),
                        register.greatestRisks(processing.id()))
                .outOf(register.risks(processing.id()))
                .where(risk -> RiskScore.high(risk, view))
                .exists();
    }

    private static Answer isNamedCase(Facts processing) {
        return processing
                .<Article35Case>fact("article35Case")
                .is(Article35Case.NONE)
                .negate();
    }

    private Answer manyCriteria(Facts processing) {
        Known<Collection<DpiaCriterion>> met = processing.members("criteria");
        return met.count().atLeast(view.limit("privacy.assessmentCriteria"));
    }

    private Answer isListed(Facts processing, Known<LocalDate> day) {
        return processing
                .affirmed(ON_LIST)
                .or(manyCriteria(processing))
                .and(day.atLeast(view.startOf(Legislation.ASSESSMENT_LIST)));
    }

    /**
     * Returns the clause by which processing is to be assessed: {@code case} where the regulation names it, {@code list} where the
     * authority's list does, else {@code risk}. Article 35(3), 35(4) and 35(1).
     */
    public String ground(Facts processing, Known<LocalDate> day) {
        if (isNamedCase(processing).yes()) {
            return "case";
        }
        return isListed(processing, day).yes() ? "list" : "risk";
    }

    private Search completed(Facts processing) {
        ProcessingActivityId id = (ProcessingActivityId) processing.id();
        return view.among(
                        ArtefactType.IMPACT_ASSESSMENT,
                        "processingActivities",
                        id,
                        view.register().firstAssessments(id))
                .outOf(view.register().assessments(id).size())
                .where(assessment -> assessment.given("completedOn"));
    }

    /** Returns whether a completed assessment covers processing; unknown where contradictory ones hide the answer. */
    public Answer assessed(Facts processing) {
        return completed(processing).exists();
    }

    /**
     * Returns the day on which the first assessment of processing was completed; none where none is, and no later than
     * the first that is known where contradictory ones may hide an earlier.
     */
    public Known<LocalDate> firstAssessed(Facts processing) {
        return completed(processing).earliestDay("completedOn");
    }

    /** Returns whether processing that has not ended must be assessed, and is not. */
    public Answer unassessed(Facts processing) {
        return Answer.all(List.of(
                processing.given("endedOn").negate(),
                required(processing),
                assessed(processing).negate()));
    }
}
