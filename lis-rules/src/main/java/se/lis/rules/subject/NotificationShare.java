package se.lis.rules.subject;

import java.time.Instant;
import java.util.Optional;
import se.lis.core.incident.BreachRisk;
import se.lis.rules.parameter.IncidentParameters;

/** How many of the organisation's notifiable breaches were notified late, over a time that ends now. */
public final class NotificationShare extends Subject {

    private final IncidentParameters limits;
    private final int late;
    private final int inTime;
    private final int unknown;

    /** What a breach within that time is. */
    enum Part {
        LATE,
        IN_TIME,
        UNKNOWN;

        /** Returns what a breach is; nothing when it does not belong to the time, or is not to be notified or not yet. */
        static Optional<Part> of(BreachSubject breach) {
            Instant aware = breach.effectiveAwareAt();
            if (aware == null
                    || !aware.isAfter(breach.shareFrom())
                    || !breach.underGdpr()
                    || breach.risk() == BreachRisk.UNLIKELY) {
                return Optional.empty();
            }
            Instant due = breach.within(breach.limits().breachNotification());
            Instant notified = breach.notifiedAt();
            if (due == null || (notified != null && notified.isBefore(aware))) {
                return Optional.of(UNKNOWN);
            }
            if (notified != null) {
                return Optional.of(notified.isAfter(due) ? LATE : IN_TIME);
            }
            if (!breach.now().isAfter(due)) {
                return Optional.empty();
            }
            return Optional.of(breach.risk() == BreachRisk.NOT_ASSESSED ? UNKNOWN : LATE);
        }
    }

    /** Counts an organisation's breaches. */
    public NotificationShare(Parts parts, Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
        this.limits = parameters().incident(decidingDay());
        this.late = parts.count(Part.LATE);
        this.inTime = parts.count(Part.IN_TIME);
        this.unknown = parts.count(Part.UNKNOWN);
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
