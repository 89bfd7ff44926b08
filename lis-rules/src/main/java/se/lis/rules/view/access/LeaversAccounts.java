package se.lis.rules.view.access;

import java.time.LocalDate;
import java.util.List;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** The accounts of one kind in a system whose holders have left: privileged ones, or the others. */
public final class LeaversAccounts extends View {

    private final boolean privileged;

    /** Joins the accounts in a system with the register and the law that it is judged by. */
    public LeaversAccounts(InformationSystem system, AccessReviewScope kind, ViewContext context) {
        super(system, context);
        this.privileged = kind == AccessReviewScope.PRIVILEGED;
    }

    @Override
    protected List<Facts> servedProcesses() {
        return processesOn(((InformationSystem) artefact()).id());
    }

    /** Returns which accounts, as a term of the texts. */
    public String kind() {
        return privileged ? "leavers-privileged" : "leavers-other";
    }

    /** Returns whether the system is in use today. */
    public boolean isSystemInUse() {
        return inUse(facts()).yes();
    }

    /** Returns how many are active; unknown while nobody has counted. */
    public Known<Integer> count() {
        return fact(privileged ? "leaverAccounts.privilegedCount" : "leaverAccounts.otherCount");
    }

    /** Returns whether none is active. */
    public Answer closed() {
        return count().atMost(stated(0));
    }

    /** Returns the last day on which the oldest of them may be active, by the time that was given when its holder left. */
    public Known<LocalDate> closedBy() {
        Known<LocalDate> left = fact(privileged ? "leaverAccounts.oldestPrivilegedOn" : "leaverAccounts.oldestOtherOn");
        return left.plus(limitOn(privileged ? "access.leaverPrivileged" : "access.leaver", left));
    }
}
