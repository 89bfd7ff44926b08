package se.lis.rules.internal.own;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lis.rules.catalogue.CatalogueException;

/** The slips in a host's rules, which are reported all at once. */
final class Slips {

    /** A slip begins with its file and line, where it has such a place. */
    private static final Pattern PLACE = Pattern.compile("(.*?):([0-9]{1,9}): ");

    private static final Comparator<String> ORDER =
            Comparator.comparing(Slips::file).thenComparing(Slips::line);

    private final Set<String> found = new LinkedHashSet<>();

    /** Takes a slip. */
    void add(CatalogueException slip) {
        found.addAll(slip.problems());
    }

    /** Returns what some work gives, or empty where it found a slip, which is taken. */
    <T> Optional<T> of(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (CatalogueException slip) {
            add(slip);
            return Optional.empty();
        }
    }

    /** Does some work; a slip that it finds is taken. */
    void in(Runnable work) {
        of(() -> {
            work.run();
            return true;
        });
    }

    /** Returns whether there is none. */
    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Refuses the rules where there is any. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CatalogueException(found.stream().sorted(ORDER).toList());
        }
    }

    private static String file(String slip) {
        Matcher place = PLACE.matcher(slip);
        return place.lookingAt() ? place.group(1) : slip;
    }

    private static int line(String slip) {
        Matcher place = PLACE.matcher(slip);
        return place.lookingAt() ? Integer.parseInt(place.group(2)) : 0;
    }
}
