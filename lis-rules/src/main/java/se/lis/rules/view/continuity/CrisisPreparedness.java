package se.lis.rules.view.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationKind;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** How a municipality prepares for extraordinary events. SFS 2006:544. */
public final class CrisisPreparedness extends View {

    /** What is to be done with elected representatives and staff, in the order of the act. SFS 2006:544 2 kap. 8 §. */
    private static final List<String> TRAINING = List.of("electedTrainedOn", "staffTrainedOn", "exercisedOn");

    /** Joins the organisation with the register and the law that it is judged by. */
    public CrisisPreparedness(Organisation organisation, ViewContext context) {
        super(organisation, context);
    }

    /** Returns whether the organisation is a municipality or a region, which the act binds alike. SFS 2006:544 2 kap. 1 §. */
    public Answer municipality() {
        return this.<OrganisationKind>fact("kind")
                .missing("organisation.kind")
                .is(OrganisationKind.MUNICIPALITY, OrganisationKind.REGION);
    }

    private Search plans() {
        return among(ArtefactType.RSA_PLAN);
    }

    private Answer done(String act) {
        return plans().where(plan -> plan.given(act)).exists();
    }

    private Known<LocalDate> mandateStart() {
        return limit("continuity.mandateStart");
    }

    private Search ofThisPeriod() {
        return plans().where(plan -> plan.<LocalDate>fact("mandateFrom").atLeast(mandateStart()))
                .where(plan -> plan.<LocalDate>fact("mandateFrom")
                        .before(mandateStart().plus("continuity.mandatePeriod")))
                .where(plan -> plan.given("mandateUntil")
                        .negate()
                        .or(plan.<LocalDate>act("mandateUntil").after(thisDay())));
    }

    /** Returns whether a plan is adopted that is for this term of office. */
    public Answer planAdopted() {
        return ofThisPeriod().where(plan -> plan.given("planAdoptedOn")).exists();
    }

    /** Returns the last day for adopting the plan for this term of office, which takes the analysis into account. */
    public Known<LocalDate> adoptedBy() {
        return mandateStart().plus(limitOn("continuity.planAdoption", mandateStart()));
    }

    /** Returns whether a risk and vulnerability analysis is completed that is for this term of office. */
    public Answer analysed() {
        return ofThisPeriod().where(plan -> plan.given("analysisCompletedOn")).exists();
    }

    /** Returns whether one is completed that is for this term of office or the one before. */
    public Answer analysedLately() {
        return plans().where(plan -> plan.given("analysisCompletedOn"))
                .where(plan -> plan.<LocalDate>fact("mandateFrom")
                        .atLeast(mandateStart().minus("continuity.mandatePeriod")))
                .exists();
    }

    /** Returns what is to be done with elected representatives and staff. */
    public Known<List<String>> training() {
        return stated(TRAINING);
    }

    /** Returns what of that was ever done. */
    public Known<Set<String>> trained() {
        return Known.union(TRAINING.stream()
                .map(act -> done(act).choose(stated(List.of(act)), stated(List.<String>of())))
                .toList());
    }
}
