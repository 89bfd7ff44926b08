package se.lis.rules.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A clause or control of ISO/IEC 27001:2022.
 *
 * @param title what it is about, by language, in short words that are not the standard's
 * @param verified whether its number was read in the standard itself
 */
public record Control(
        @JsonProperty(required = true) Map<String, String> title,
        @JsonProperty(required = true) boolean verified) {

    /** Keeps own copies. */
    public Control {
        title = Collections.unmodifiableMap(new LinkedHashMap<>(title));
    }
}
