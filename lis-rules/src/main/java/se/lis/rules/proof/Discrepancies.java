package se.lis.rules.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects what does not check out in one finding. */
final class Discrepancies {

    private static final String NOTHING = "nothing";

    private final List<Discrepancy> all = new ArrayList<>();

    /** Takes what is stated and what was found; only what differs is a discrepancy. */
    void compare(String part, Object stated, Object found) {
        if (!stated.equals(found)) {
            all.add(new Discrepancy(part, text(stated), text(found)));
        }
    }

    void addAll(List<Discrepancy> more) {
        all.addAll(more);
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Object::toString).orElse(NOTHING);
        }
        return value instanceof Collection<?> members && members.isEmpty() ? NOTHING : value.toString();
    }

    List<Discrepancy> list() {
        return all;
    }
}
