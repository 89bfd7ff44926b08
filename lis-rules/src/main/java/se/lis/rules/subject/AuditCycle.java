package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.planning.InternalAudit;

/** How often the organisation audits its LIS. ISO/IEC 27001 9.2. */
public final class AuditCycle extends Subject {

    /** Joins the organisation with its audits. */
    public AuditCycle(Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
    }

    /** Returns the day of the last audit, or null when none is known. */
    public @Nullable LocalDate lastOn() {
        return register().known(ArtefactType.INTERNAL_AUDIT, InternalAudit.class).stream()
                .flatMap(audit -> audit.conductedOn().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns whether the last audit was recent enough; unknown where one has no day or contradictory ones hide it. */
    public Answer recent() {
        LocalDate due = due();
        if (due != null && !today().isAfter(due)) {
            return Answer.YES;
        }
        return undated() || hidden() ? Answer.UNKNOWN : Answer.NO;
    }

    /** Returns the last day for the next audit, or null when there was none. */
    public @Nullable LocalDate due() {
        LocalDate last = lastOn();
        return last == null
                ? null
                : last.plus(parameters().planning(decidingDay()).audit());
    }

    private boolean undated() {
        return register().registered(ArtefactType.INTERNAL_AUDIT, InternalAudit.class).stream()
                .anyMatch(audit -> audit.conductedOn().isEmpty());
    }

    private boolean hidden() {
        return register().contradicted(ArtefactType.INTERNAL_AUDIT);
    }

    /** Returns the attributes without which the last audit can't be told. */
    public List<String> missing() {
        return undated() ? List.of("conductedOn") : List.of();
    }

    /** Returns why it can't be told where no attribute is missing, or null. */
    public @Nullable String unclear() {
        return undated() ? null : CONTRADICTION;
    }

    /** Returns {@code never} where no audit is known, else null. */
    public @Nullable String variant() {
        return lastOn() == null ? "never" : null;
    }
}
