package se.lis.rules.subject;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import se.lis.core.incident.BreachRisk;
import se.lis.rules.parameter.IncidentParameters;

/** How many of the organisation's notifiable breaches were notified late, over a time that ends now. */
public final class NotificationShare extends Subject {

    private final IncidentParameters limits;
    private int late;
    private int inTime;
    private int unknown;

    /** Counts an organisation's breaches. */
    public NotificationShare(Collection<BreachSubject> breaches, Register register, Circumstances circumstances) {
        super(register.known().organisation(), register, circumstances);
        this.limits = parameters().incident(decidingDay());
        Instant after = ZonedDateTime.ofInstant(now(), circumstances.asOf().zone())
                .minus(limits.lateShareWindow())
                .toInstant();
        for (BreachSubject breach : breaches) {
            Instant aware = breach.effectiveAwareAt();
            if (aware != null && aware.isAfter(after) && breach.underGdpr() && breach.risk() != BreachRisk.UNLIKELY) {
                count(breach, aware);
            }
        }
    }

    private void count(BreachSubject breach, Instant aware) {
        Instant due = breach.within(breach.limits().breachNotification());
        Instant notified = breach.notifiedAt();
        if (due == null || (notified != null && notified.isBefore(aware))) {
            unknown++;
        } else if (notified != null) {
            add(notified.isAfter(due));
        } else if (now().isAfter(due)) {
            if (breach.risk() == BreachRisk.NOT_ASSESSED) {
                unknown++;
            } else {
                add(true);
            }
        }
    }

    private void add(boolean isLate) {
        if (isLate) {
            late++;
        } else {
            inTime++;
        }
    }

    /** Returns the parameters of today. */
    public IncidentParameters limits() {
        return limits;
    }

    /** Returns how many were notified late, or not at all past the limit. */
    public int late() {
        return late;
    }

    /** Returns how many are known to be late or in time. */
    public int known() {
        return late + inTime;
    }

    /** Returns how many may belong to either, since the register contradicts itself or nobody assessed the risk. */
    public int unknown() {
        return unknown;
    }

    /** Returns how many there are. */
    public int all() {
        return late + inTime + unknown;
    }

    /**
     * Returns how many in a hundred of all may be late at least: as if every unknown one were in time; a part
     * of a hundredth counts as a whole, so that what is beyond a share is above it.
     */
    public int leastShare() {
        return all() == 0 ? 0 : (late * 100 + all() - 1) / all();
    }

    /** Returns the most that may be late, times a hundred: as if every unknown one were late. */
    public int mostLateTimes100() {
        return (late + unknown) * 100;
    }

    /** Returns the least that are late, times a hundred. */
    public int lateTimes100() {
        return late * 100;
    }

    /** Returns how many may be late at most to keep the share, times a hundred. */
    public int allowedTimes100() {
        return limits.lateShare() * all();
    }

    /** Returns whether there is no breach to take a share of. */
    public boolean none() {
        return all() == 0;
    }
}
