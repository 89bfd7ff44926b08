package se.lis.core.csv.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What texts became, so that one that stands on many rows is worked out once.
 *
 * <p>At most a thousand short texts are remembered, and none where most of the first thousand stood once, as ids and moments do.
 *
 * @param <V> what they became, which nobody changes
 */
public final class Remembered<V> {

    private static final int TEXTS = 1_000;
    private static final int LENGTH = 100;

    private @Nullable Map<String, V> known = new HashMap<>();
    private int found;

    /** Returns what a text became, or null when that is not remembered. */
    public @Nullable V get(String text) {
        if (known == null) {
            return null;
        }
        V value = known.get(text);
        if (value != null) {
            found++;
        }
        return value;
    }

    /** Remembers what a text became, where it may stand again and there is room. */
    public void put(String text, V value) {
        if (known == null || text.length() > LENGTH) {
            return;
        }
        if (known.size() < TEXTS) {
            known.put(text, value);
        } else if (found < TEXTS) {
            known = null;
        }
    }
}
