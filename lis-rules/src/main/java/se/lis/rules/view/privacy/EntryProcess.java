package se.lis.rules.view.privacy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.YesNoUnknown;
import se.lis.core.id.ProcessId;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A process that an entry in the records of processing names. */
public final class EntryProcess extends View {

    private final String path;

    /** Joins one of the processes of an entry, by its place, with the register and the law that it is judged by. */
    public EntryProcess(ProcessingActivity activity, int place, ViewContext context) {
        super(activity, context);
        this.path = "processes[" + place + "]";
    }

    @Override
    protected List<Facts> servedProcesses() {
        Known<Facts> process = process();
        return process.given() ? List.of(process.value()) : List.of();
    }

    /** Returns whether the processing is carried on today, as far as known. */
    public boolean isEntryInUse() {
        return during(act("startedOn"), act("endedOn"), thisDay()).yes();
    }

    /** Returns the id of the process. */
    public Known<ProcessId> processId() {
        return fact(path);
    }

    private Known<Facts> process() {
        return refer(path);
    }

    /** Returns whether the process is registered, but has not begun. */
    public boolean isProcessAhead() {
        return register().exists(processId().value()) == YesNoUnknown.NO;
    }

    /** Returns the day on which the process last changed; none where it did not as far as known, or has not begun. */
    public Known<LocalDate> changed() {
        return process().then(process -> process.act("changedOn"));
    }

    /**
     * Returns the day on which the entry was last reviewed, or else that on which the processing began: it was right
     * then.
     */
    public Known<LocalDate> updated() {
        Known<LocalDate> started = this.<LocalDate>fact("startedOn").missing("reviewedOn");
        return Known.firstGiven(this.<LocalDate>last("reviewedOn").notBefore(started), started);
    }

    /** Returns {@code missing} where the entry was never reviewed, else null. */
    public @Nullable String neverReviewed() {
        return given("reviewedOn").yes() ? null : "missing";
    }

    /** Returns whether the process goes on, or has not begun; unknown where the reference leads nowhere. */
    public Answer goesOn() {
        return goesOn(path);
    }
}
