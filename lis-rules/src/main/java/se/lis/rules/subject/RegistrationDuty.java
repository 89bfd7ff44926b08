package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.ReportableChange;

/** What the operator tells the supervisory authority: that it is there, and each change. SFS 2025:1506 2 kap. 2 §. */
public final class RegistrationDuty extends Subject {

    private final Organisation organisation;
    private final @Nullable ReportableChange change;

    private RegistrationDuty(
            @Nullable ReportableChange change, LocalDate ownDay, Register register, Circumstances circumstances) {
        super(register.known().organisation(), ownDay, register, circumstances);
        this.organisation = register.known().organisation();
        this.change = change;
    }

    /** Returns the registration, and each change that has come. */
    public static List<RegistrationDuty> of(Register register, Circumstances circumstances) {
        List<RegistrationDuty> duties = new ArrayList<>();
        duties.add(new RegistrationDuty(null, circumstances.asOf().day(), register, circumstances));
        for (ReportableChange change : register.known().organisation().reportableChanges()) {
            duties.add(new RegistrationDuty(change, change.changedOn(), register, circumstances));
        }
        return duties;
    }

    /** Returns whether the organisation itself is the operator. */
    public Answer operator() {
        return new ActScope(organisation, circumstances().legislation()).operator(decidingDay());
    }

    /** Returns what is missing to tell whether it is. */
    public List<String> missing() {
        return List.of(organisation.kind().isEmpty() ? "kind" : "entityClassPeriods");
    }

    /** Returns the last day for a change, or null for the registration, which is due as soon as possible. */
    public @Nullable LocalDate due() {
        return change == null
                ? null
                : circumstances()
                        .deadlines()
                        .swedishPeriod(
                                change.changedOn(),
                                parameters().governance(decidingDay()).registrationChange())
                        .day()
                        .orElseThrow();
    }

    /** Returns the day it was done, or null when it was not. */
    public @Nullable LocalDate doneOn() {
        return (change == null ? organisation.registeredOn() : change.reportedOn()).orElse(null);
    }

    /** Returns whether it may still be done in time. */
    public boolean pending() {
        LocalDate due = due();
        return due != null && doneOn() == null && !today().isAfter(due);
    }

    /** Returns whether it was not done in time. */
    public boolean broken() {
        LocalDate done = doneOn();
        LocalDate due = due();
        return done == null ? !pending() : due != null && done.isAfter(due);
    }

    /** Returns the day of a change, or null for the registration. */
    public @Nullable LocalDate changedOn() {
        return change == null ? null : change.changedOn();
    }

    /** Returns {@code registration} where the organisation has not registered, else null. */
    public @Nullable String variant() {
        return change == null ? "registration" : null;
    }
}
