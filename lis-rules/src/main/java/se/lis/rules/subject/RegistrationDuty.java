package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.ReportableChange;

/** What the operator tells the supervisory authority: that it is there, and each change. SFS 2025:1506 2 kap. 2 §. */
public final class RegistrationDuty extends Subject {

    private final Organisation organisation;
    private final List<ReportableChange> changes;

    private RegistrationDuty(
            List<ReportableChange> changes, LocalDate ownDay, Register register, Circumstances circumstances) {
        super(register.organisation(), ownDay, register, circumstances);
        this.organisation = register.organisation();
        this.changes = changes;
    }

    /** Returns the registration, and the changes of each day on which any came. */
    public static List<RegistrationDuty> of(Register register, Circumstances circumstances) {
        List<RegistrationDuty> duties = new ArrayList<>();
        duties.add(new RegistrationDuty(List.of(), circumstances.asOf().day(), register, circumstances));
        SortedMap<LocalDate, List<ReportableChange>> days = new TreeMap<>();
        for (ReportableChange change : register.organisation().reportableChanges()) {
            days.computeIfAbsent(change.changedOn(), day -> new ArrayList<>()).add(change);
        }
        days.forEach((day, changes) -> duties.add(new RegistrationDuty(changes, day, register, circumstances)));
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
        LocalDate changed = changedOn();
        return changed == null
                ? null
                : circumstances()
                        .deadlines()
                        .swedishPeriod(
                                changed, parameters().governance(decidingDay()).registrationChange())
                        .day()
                        .orElseThrow();
    }

    /** Returns the day it was done, of several changes the last of them, or null when it was not or not all were. */
    public @Nullable LocalDate doneOn() {
        if (changes.isEmpty()) {
            return organisation.registeredOn().orElse(null);
        }
        List<LocalDate> reported =
                changes.stream().flatMap(change -> change.reportedOn().stream()).toList();
        return reported.size() < changes.size() ? null : Collections.max(reported);
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
        return changes.isEmpty() ? null : changes.get(0).changedOn();
    }

    /** Returns {@code registration} where the organisation has not registered, else null. */
    public @Nullable String variant() {
        return changes.isEmpty() ? "registration" : null;
    }
}
