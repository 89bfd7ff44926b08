package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.id.ProcessId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.privacy.ProcessingActivity;

/** A process that an entry in the register of processing names. */
public final class EntryProcess extends Subject {

    private final ProcessingActivity activity;
    private final ProcessId processId;

    /** Joins an entry with a process that it names. */
    public EntryProcess(
            ProcessingActivity activity, ProcessId processId, Register register, Circumstances circumstances) {
        super(activity, register, circumstances);
        this.activity = activity;
        this.processId = processId;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(List.of(processId));
    }

    /** Returns whether the processing has ended. */
    public boolean entryEnded() {
        return activity.endedOn().isPresent();
    }

    /** Returns the id of the process. */
    public ProcessId processId() {
        return processId;
    }

    /** Returns the process, or null when the reference leads nowhere. */
    public @Nullable BusinessProcess process() {
        return processes().stream().findFirst().orElse(null);
    }

    /** Returns whether the process has ended; unknown where the reference leads nowhere. */
    public Answer processEnded() {
        BusinessProcess process = process();
        if (process == null) {
            return register().exists(processId) == Answer.NO ? Answer.NO : Answer.UNKNOWN;
        }
        return Answer.of(process.endedOn().isPresent());
    }

    /** Returns the day the process last changed, or null when it did not as far as known. */
    public @Nullable LocalDate changedOn() {
        BusinessProcess process = process();
        return process == null ? null : process.changedOn().orElse(null);
    }

    /** Returns whether the entry was updated no earlier than the process changed; processing begun since is up to date. */
    public Answer updated() {
        LocalDate changed = changedOn();
        if (changed == null) {
            return processEnded() == Answer.UNKNOWN ? Answer.UNKNOWN : Answer.YES;
        }
        Optional<LocalDate> since = activity.reviewedOn().or(activity::startedOn);
        Answer updated = since.map(day -> Answer.of(!day.isBefore(changed))).orElse(Answer.UNKNOWN);
        return updated == Answer.NO && reviewHidden() ? Answer.UNKNOWN : updated;
    }

    private boolean reviewHidden() {
        return hidden(ProcessingActivity.class, ProcessingActivity::reviewedOn);
    }

    /** Returns the day of the last review, or null when there was none. */
    public @Nullable LocalDate reviewedOn() {
        return activity.reviewedOn().orElse(null);
    }

    /** Returns the attribute that is missing to tell whether the entry was updated; none where a later review hides it. */
    public List<String> missingOfUpdate() {
        if (process() == null) {
            return List.of("processes");
        }
        return reviewHidden() ? List.of() : List.of("reviewedOn");
    }

    /** Returns why that can't be told where no attribute is missing, or null. */
    public @Nullable String unclearOfUpdate() {
        return process() != null && reviewHidden() ? "hidden-by-later" : null;
    }
}
