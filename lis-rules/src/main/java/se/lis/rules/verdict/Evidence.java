package se.lis.rules.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import se.lis.core.artefact.Artefact;

/** Tells what decided a verdict. Every method returns the evidence itself. */
public interface Evidence {

    /** Tells that an act was due at a moment and came later. */
    Evidence late(Instant act, Instant due);

    /** Tells that an act was due at the end of a day and came later. */
    Evidence late(LocalDate act, LocalDate due);

    /** Tells that an act was due at a moment, has not been done, and that it is later now. */
    Evidence overdue(Instant due);

    /** Tells that an act was due at the end of a day, has not been done, and that the day is over. */
    Evidence overdue(LocalDate due);

    /** Tells that an act falls due at a moment ahead. */
    Evidence due(Instant due);

    /** Tells that an act falls due at the end of a day ahead. */
    Evidence due(LocalDate due);

    /** Tells that a value lies below what it has to be. */
    Evidence below(Object value, Object required);

    /** Tells that a value lies above what it may be. */
    Evidence above(Object value, Object allowed);

    /** Tells what is lacking out of what is required, in order. */
    Evidence lacks(Collection<?> lacking, Collection<?> required);

    /** Names attributes that the register leaves blank or contradicts itself in. */
    Evidence missing(String... attributes);

    /** Names another artefact whose facts decided too. */
    Evidence with(Artefact artefact);

    /** Names which clause of the rule's basis failed, where the rule has more than one. */
    Evidence clause(String clause);

    /** Tells this finding from others of the same rule and subject. */
    Evidence about(Object discriminator);

    /** Gives the message an argument. */
    Evidence argument(String name, Object value);
}
