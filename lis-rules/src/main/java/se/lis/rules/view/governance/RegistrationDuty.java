package se.lis.rules.view.governance;

import java.time.LocalDate;
import java.util.List;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationKind;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.NisLaw;

/**
 * What the operator reports to the single point of contact: that it is there, or the changes of one day. SFS 2025:1506 2 kap. 2 §; SFS
 * 2025:1507 5 §.
 */
public final class RegistrationDuty extends View {

    private final List<String> changes;

    /**
     * Joins what is to be reported with what the organisation is judged by.
     *
     * @param places the places of the changes of one day, or none for the registration itself
     */
    public RegistrationDuty(Organisation organisation, List<Integer> places, ViewContext context) {
        super(organisation, context);
        this.changes = places.stream()
                .map(place -> "reportableChanges[" + place + "].")
                .toList();
    }

    /** Returns the day of the changes, whose law decides; for the registration, today. */
    @Override
    protected Known<LocalDate> ownDay() {
        return isRegistration() ? thisDay() : changed();
    }

    /** Returns whether it is the registration itself. */
    public boolean isRegistration() {
        return changes.isEmpty();
    }

    /** Returns whether the organisation itself is the operator. */
    public Answer operator() {
        return new NisLaw(this).operator(lawDay()).because(given("kind").yes() ? "entityClassPeriods" : "kind");
    }

    /** The day of the registration; one before the act was made under another law, and does not show whether there is one under this. */
    private Known<LocalDate> registration() {
        Known<LocalDate> day = act("registeredOn");
        return day.missingWhere(
                day.before(startOf(Legislation.CYBERSECURITY_ACT)).yes(), "registeredOn");
    }

    /** Returns whether it is registered. That it was late is not asked: the act states no day. */
    public Answer registered() {
        return registration().isKnown();
    }

    /** Returns whether the changes are of what a registration stated: what came before it, it stated. SFS 2025:1506 2 kap. 2 §. */
    public Answer ofWhatWasRegistered() {
        return changed().after(registration());
    }

    /**
     * Returns the day since which the organisation is an operator: the act's first day for a municipality; for others the first on which
     * it was in a class, if that is later.
     */
    public Known<LocalDate> operatorSince() {
        Known<LocalDate> start = startOf(Legislation.CYBERSECURITY_ACT);
        List<Known<LocalDate>> classed = facts().parts("entityClassPeriods").stream()
                .filter(period -> period.<EntityClass>fact("entityClass")
                        .is(EntityClass.NONE)
                        .no())
                .map(period -> period.<LocalDate>fact("from"))
                .toList();
        Answer onItsOwn = this.<OrganisationKind>act("kind")
                .is(OrganisationKind.MUNICIPAL_COMPANY, OrganisationKind.STATE_AUTHORITY);
        return classed.isEmpty() || !onItsOwn.yes() ? start : Known.latest(start, Known.earliest(classed));
    }

    /** Returns the last day for registering before it is said not to be done: the act asks for it as soon as it can be done. */
    public Known<LocalDate> registerBy() {
        return operatorSince().plus(limitOn("governance.registrationGrace", operatorSince()));
    }

    /** Returns the day of the changes. */
    public Known<LocalDate> changed() {
        return fact(changes.get(0) + "changedOn");
    }

    /** Returns the last day for reporting them, by the Swedish way of counting. */
    public Known<LocalDate> due() {
        return changed().plusBySwedishLaw("governance.registrationChange");
    }

    /**
     * Returns the day on which all of them were reported, the last of several; none where any was not. None can have been reported before
     * it came.
     */
    public Known<LocalDate> reported() {
        List<Known<LocalDate>> days = changes.stream()
                .map(change -> this.<LocalDate>act(change + "reportedOn").follows(fact(change + "changedOn")))
                .toList();
        Known<LocalDate> latest = Known.latest(days);
        return days.stream()
                .filter(Known::none)
                .findFirst()
                .orElseGet(() -> latest.after(due()).yes() ? latest : Known.highest(days));
    }
}
