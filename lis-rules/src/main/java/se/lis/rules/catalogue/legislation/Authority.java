package se.lis.rules.catalogue.legislation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An authority that is to be notified of something, in the days when it is the one.
 *
 * @param id the id, which no other has
 * @param name what it is called in those days, by language
 * @param channel how it is notified, by language, or null where that is not known; the law seldom says
 * @param where whose authority it is, by language, where others share its task, for example the counties; null where it is the only
 *     one
 * @param from the first day
 * @param until the first day on which it no longer is, or null while it is
 * @param source the id of the source that names it
 * @param provision the provision within the source
 * @param verified whether that was read in the source itself
 */
public record Authority(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Map<String, String> name,
        @Nullable Map<String, String> channel,
        @Nullable Map<String, String> where,
        @JsonProperty(required = true) LocalDate from,
        @Nullable LocalDate until,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String provision,
        @JsonProperty(required = true) boolean verified) {

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if they end before they begin
     */
    public Authority {
        name = Collections.unmodifiableMap(new LinkedHashMap<>(name));
        channel = channel == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(channel));
        where = where == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(where));
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("authority '" + id + "' is from " + from + " until " + until);
        }
    }

    /** Returns whether it is the one on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Returns it with its name in one more language. */
    public Authority in(String language, String spoken) {
        Map<String, String> names = new TreeMap<>(name);
        names.put(language, spoken);
        return new Authority(id, names, channel, where, from, until, source, provision, verified);
    }
}
