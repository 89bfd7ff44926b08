package se.lis.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import se.lis.core.assessment.Force;

/**
 * The metadata of a reason for a place in a worklist. The condition stands in DRL.
 *
 * @param id the id, which never changes
 * @param list the worklist, for example {@code classification}
 * @param source the id of the source that the reason rests on
 * @param provision the provision within it
 * @param force what stands behind it
 * @param facts the attributes that show the reason, by kind of artefact
 * @param title what the reason is, by language
 */
public record PriorityDescriptor(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String list,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String provision,
        @JsonProperty(required = true) Force force,
        @JsonProperty(required = true) Map<String, List<String>> facts,
        @JsonProperty(required = true) Map<String, String> title) {}
