package se.lis.rules.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.CyberThreat;

/** A cyber threat that the organisation came to know of. SFS 2025:1506 2 kap. 10 §. */
public final class ThreatSubject extends Subject {

    private final CyberThreat threat;

    /** Joins a threat with its organisation; the day it became known decides which law holds. */
    public ThreatSubject(CyberThreat threat, Register register, Circumstances circumstances) {
        super(
                threat,
                circumstances
                        .asOf()
                        .dayOf(threat.knownAt().orElse(circumstances.asOf().instant())),
                register,
                circumstances);
        this.threat = threat;
    }

    /** Returns whether it was judged significant. */
    public Assessed significant() {
        return threat.significant();
    }

    /** Returns whether it may affect those who receive the service. */
    public Assessed affectsRecipients() {
        return threat.affectsRecipients();
    }

    /** Returns whether they were told what they can do to protect themselves. */
    public boolean recipientsInformed() {
        return threat.recipientsInformedAt().isPresent();
    }

    /** Returns when the organisation came to know of it, or null when not known. */
    public @Nullable Instant knownAt() {
        return threat.knownAt().orElse(null);
    }

    /** Returns whether the Act applies to all that the organisation does. */
    public Answer underAct() {
        return new ActScope(register().organisation(), circumstances().legislation()).coversAll(decidingDay());
    }

    /** Returns the attributes without which nobody can tell whether recipients are to be told. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (significant() == Assessed.NOT_ASSESSED) {
            missing.add("significant");
        }
        if (affectsRecipients() == Assessed.NOT_ASSESSED) {
            missing.add("affectsRecipients");
        }
        if (knownAt() == null) {
            missing.add("knownAt");
        }
        if (underAct() == Answer.UNKNOWN) {
            missing.add("organisation.kind");
        }
        return missing;
    }
}
