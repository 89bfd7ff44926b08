package se.lis.rules.view.incident;

import java.time.Instant;
import java.time.LocalDate;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.CyberThreat;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.NisLaw;

/** A cyber threat. The day on which the organisation came to know of it decides. SFS 2025:1506 2 kap. 10 §. */
public final class Threat extends View {

    /** Joins a threat with the register and the law that it is judged by. */
    public Threat(CyberThreat threat, ViewContext context) {
        super(threat, context);
    }

    /** Returns when the organisation came to know of it; unknown where that is blank, but not after now. */
    public Known<Instant> known() {
        return this.<Instant>fact("knownAt").notAfter(thisMoment());
    }

    @Override
    protected Known<LocalDate> ownDay() {
        return known().dayOfLaw();
    }

    private Answer judged(String path) {
        Known<Assessed> judgement = fact(path);
        return judgement
                .missingWhere(judgement.has(Assessed.NOT_ASSESSED::equals), path)
                .is(Assessed.YES);
    }

    /** Returns whether it was judged significant; unknown while nobody has judged. */
    public Answer significant() {
        return judged("significant");
    }

    /** Returns whether it may affect those who receive the service; unknown while nobody has judged. */
    public Answer affectsRecipients() {
        return judged("affectsRecipients");
    }

    /** Returns whether the Act applies to all that the organisation does. */
    public Answer underAct() {
        return new NisLaw(this).coversAll(lawDay());
    }

    /** Returns whether recipients were informed of what they can do to protect themselves. */
    public Answer recipientsInformed() {
        return this.<Instant>act("recipientsInformedAt").follows(known()).isGiven();
    }

    /** Returns the last moment for informing them as soon as can be: a proposal, for the Act names none. */
    public Known<Instant> recipientsTarget() {
        return known().plus("incident.recipientsInformed");
    }
}
