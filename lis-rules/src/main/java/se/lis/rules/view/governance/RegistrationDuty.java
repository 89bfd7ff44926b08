package se.lis.rules.view.governance;

import java.time.LocalDate;
import java.util.List;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.NisLaw;

/** What the operator reports to the authority: that it is there, or the changes of one day. SFS 2025:1506 2 kap. 2 §. */
public final class RegistrationDuty extends View {

    private final List<String> changes;

    /**
     * Joins what is to be reported with what surrounds the organisation.
     *
     * @param places the places of the changes of one day, or none for the registration itself
     */
    public RegistrationDuty(Organisation organisation, List<Integer> places, ViewContext surroundings) {
        super(organisation, surroundings);
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

    /** Returns the day on which it was registered; none where it was not. */
    public Known<LocalDate> registered() {
        return act("registeredOn");
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
