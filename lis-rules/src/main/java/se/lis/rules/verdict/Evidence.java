package se.lis.rules.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;

/** Tells what decided a verdict. Every method returns the evidence itself. */
public interface Evidence {

    /** Tells that an act was due at a moment and came later, or has not come although it is later now. */
    Evidence late(@Nullable Instant act, Instant due);

    /**
     * Tells that an act was due at the end of a day and came later, or has not come although the day is over; without a
     * last day nothing is told.
     */
    Evidence late(@Nullable LocalDate act, @Nullable LocalDate due);

    /** Tells that an act was due at a moment, has not been done, and that it is later now. */
    Evidence overdue(Instant due);

    /** Tells that an act was due at the end of a day, has not been done, and that the day is over. */
    Evidence overdue(LocalDate due);

    /** Tells that a day has passed on which something was due; null is passed over. */
    Evidence past(@Nullable LocalDate due);

    /** Tells that an act falls due at a moment ahead. */
    Evidence due(Instant due);

    /** Tells that an act falls due at the end of a day ahead. */
    Evidence due(LocalDate due);

    /** Tells that a value lies below what it has to be; without either nothing is compared. */
    Evidence below(@Nullable Object value, @Nullable Object required);

    /** Tells that a value lies above what it may be; without either nothing is compared. */
    Evidence above(@Nullable Object value, @Nullable Object allowed);

    /** Tells that a value is at least what calls for something; without either nothing is compared. */
    Evidence reaches(@Nullable Object value, @Nullable Object threshold);

    /** Tells that an act was done before a change that it has to follow, or never. */
    Evidence stale(@Nullable LocalDate act, LocalDate change);

    /** Tells that an event is said to have come before another that must come first. */
    Evidence before(Object event, Object first);

    /** Tells that an event is said to have come after a moment that it can't. */
    Evidence after(Object event, Object last);

    /** Tells what is lacking out of what is required, in order. */
    Evidence lacks(Collection<?> lacking, Collection<?> required);

    /** Names attributes that the register leaves blank or contradicts itself in. */
    Evidence missing(String... attributes);

    /** Names attributes that the register leaves blank or contradicts itself in. */
    Evidence missing(Collection<String> attributes);

    /** Tells why it can't be judged where no attribute is missing, by a term of the texts; null is passed over. */
    Evidence unclear(@Nullable String reason);

    /** Shows an attribute of the subject in the proof, beside those that the rule's metadata names. */
    Evidence showing(String attribute);

    /** Names another artefact whose facts decided too; null is passed over. */
    Evidence with(@Nullable Artefact artefact);

    /** Names which clause of the rule's basis failed, where the rule has more than one. */
    Evidence clause(String clause);

    /** Tells this finding from others of the same rule and subject; null tells nothing. */
    Evidence about(@Nullable Object discriminator);

    /** Picks one of several texts that the rule has for this verdict; null picks the plain one. */
    Evidence variant(@Nullable String name);

    /** Gives the message an argument; null is passed over. */
    Evidence argument(String name, @Nullable Object value);
}
