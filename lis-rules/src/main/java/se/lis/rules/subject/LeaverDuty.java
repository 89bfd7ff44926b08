package se.lis.rules.subject;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.Answer;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.LeaverAccounts;
import se.lis.rules.parameter.AccessParameters;

/** The accounts of one kind in a system whose holders have left. */
public final class LeaverDuty extends Subject {

    private final InformationSystem system;
    private final AccessReviewScope kind;

    /** Joins a system with what surrounds it. */
    public LeaverDuty(
            InformationSystem system, AccessReviewScope kind, Register register, Circumstances circumstances) {
        super(system, register, circumstances);
        this.system = system;
        this.kind = kind;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processesOn(system.id());
    }

    /** Returns whether the system is in use today. */
    public boolean inUse() {
        return system.inUse(today());
    }

    /** Returns which accounts: privileged ones, or the others. */
    public String kind() {
        return kind == AccessReviewScope.PRIVILEGED ? "leavers-privileged" : "leavers-other";
    }

    /** Returns how many there are, or null when nobody has counted. */
    public @Nullable Integer count() {
        return system.leaverAccounts().flatMap(this::count).orElse(null);
    }

    /** Returns the last day on which the oldest of them may be active, or null when not known. */
    public @Nullable LocalDate due() {
        AccessParameters limits = parameters().access(decidingDay());
        Period limit = kind == AccessReviewScope.PRIVILEGED ? limits.leaverPrivileged() : limits.leaver();
        return system.leaverAccounts()
                .flatMap(this::oldest)
                .map(left -> left.plus(limit))
                .orElse(null);
    }

    private Optional<Integer> count(LeaverAccounts accounts) {
        return kind == AccessReviewScope.PRIVILEGED ? accounts.privilegedCount() : accounts.otherCount();
    }

    private Optional<LocalDate> oldest(LeaverAccounts accounts) {
        return kind == AccessReviewScope.PRIVILEGED ? accounts.oldestPrivilegedOn() : accounts.oldestOtherOn();
    }

    /** Returns the attribute that is missing. */
    public String missing() {
        if (kind == AccessReviewScope.PRIVILEGED) {
            return count() == null ? "leaverAccounts.privilegedCount" : "leaverAccounts.oldestPrivilegedOn";
        }
        return count() == null ? "leaverAccounts.otherCount" : "leaverAccounts.oldestOtherOn";
    }

    /** Returns whether there are any; unknown while nobody has counted. */
    public Answer active() {
        Integer count = count();
        return count == null ? Answer.UNKNOWN : Answer.of(count > 0);
    }
}
