package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lis.core.artefact.Answer;
import se.lis.core.planning.ControlPerformance;
import se.lis.core.planning.ControlResult;
import se.lis.core.planning.InternalControl;

/** Whether an internal control that failed on a day, or may have failed, is followed up. */
public final class ControlFollowUp extends Subject {

    private final InternalControl control;
    private final LocalDate performedOn;

    private ControlFollowUp(
            InternalControl control, LocalDate performedOn, Register register, Circumstances circumstances) {
        super(control, register, circumstances);
        this.control = control;
        this.performedOn = performedOn;
    }

    /** Returns the days on which a control did not surely pass. */
    public static List<ControlFollowUp> of(InternalControl control, Register register, Circumstances circumstances) {
        return control.performances().stream()
                .filter(performance -> !performance.result().equals(Optional.of(ControlResult.PASSED)))
                .map(ControlPerformance::performedOn)
                .distinct()
                .map(day -> new ControlFollowUp(control, day, register, circumstances))
                .toList();
    }

    /** Returns the day. */
    public LocalDate performedOn() {
        return performedOn;
    }

    private List<ControlPerformance> notPassed() {
        return control.performances().stream()
                .filter(performance -> performance.performedOn().equals(performedOn))
                .filter(performance -> !performance.result().equals(Optional.of(ControlResult.PASSED)))
                .toList();
    }

    private Answer followedUp(ControlPerformance performance) {
        Answer activity = performance.followUpActivity().map(register()::exists).orElse(Answer.NO);
        if (performance.followUpActivity().isEmpty() && register().bereft(control.id())) {
            activity = Answer.UNKNOWN;
        }
        return performance.result().isEmpty() ? activity.or(Answer.UNKNOWN) : activity;
    }

    /** Returns whether what failed is followed up by an activity. */
    public Answer followedUp() {
        Answer all = Answer.YES;
        for (ControlPerformance performance : notPassed()) {
            all = all.and(followedUp(performance));
        }
        return all;
    }

    /** Returns what is missing to tell. */
    public List<String> missing() {
        boolean resultless = notPassed().stream()
                .anyMatch(performance -> performance.result().isEmpty());
        return List.of(resultless ? "performances.result" : "performances.followUpActivity");
    }
}
