package se.lis.core.artefact;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Checks what must hold within one artefact, and names artefact, attribute and value of all that does not. */
public final class Invariant {

    private final List<InvalidArtefactException.Problem> problems = new ArrayList<>();

    private Invariant() {}

    /**
     * Checks one artefact.
     *
     * @param checks what must hold
     * @throws InvalidArtefactException if something does not: it names all of it
     */
    public static void check(Artefact artefact, Consumer<Invariant> checks) {
        Invariant invariant = new Invariant();
        checks.accept(invariant);
        if (!invariant.problems.isEmpty()) {
            ArtefactId id = artefact.id();
            throw new InvalidArtefactException(id.type(), id.value(), invariant.problems);
        }
    }

    /** Requires that a number, where given, is not negative. */
    public Invariant notNegative(String attribute, Optional<? extends Number> value) {
        value.ifPresent(number -> that(number.longValue() >= 0, attribute, number, "it must not be negative"));
        return this;
    }

    /** Requires that a length of time, where given, is not negative. */
    public Invariant timeNotNegative(String attribute, Optional<Duration> value) {
        value.ifPresent(time -> that(!time.isNegative(), attribute, time, "it must not be negative"));
        return this;
    }

    /** Requires that a number, where given, lies within a closed range. */
    public Invariant within(String attribute, Optional<Integer> value, int lowest, int highest) {
        value.ifPresent(number -> that(
                number >= lowest && number <= highest, attribute, number, "it must be " + lowest + " to " + highest));
        return this;
    }

    /** Requires that a period's exclusive end, where both are given, does not come before its start. */
    public Invariant ordered(String start, Optional<LocalDate> from, String end, Optional<LocalDate> until) {
        if (from.isPresent() && until.isPresent()) {
            that(
                    !until.get().isBefore(from.get()),
                    end,
                    until.get(),
                    "it must not come before " + start + " " + from.get());
        }
        return this;
    }

    /** Requires that a text, where given, says something. */
    public Invariant notBlank(String attribute, Optional<String> value) {
        value.ifPresent(text -> that(!text.isBlank(), attribute, text, "it must say something or be left out"));
        return this;
    }

    /** Requires that the ids of an artefact's parts say something and are distinct. */
    public Invariant distinctIds(String attribute, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String part : ids) {
            that(!part.isBlank(), attribute, part, "it must not be blank");
            that(seen.add(part), attribute, part, "each must have an id of its own");
        }
        return this;
    }

    /** Requires that a condition holds. */
    public Invariant that(boolean holds, String attribute, Object value, String rule) {
        if (!holds) {
            problems.add(new InvalidArtefactException.Problem(attribute, String.valueOf(value), rule));
        }
        return this;
    }
}
