package se.lis.core.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * An artefact as JSON, drawn attribute by attribute.
 *
 * <p>JSON rather than builders, since a host's tests see no more than the public API: strict reading turns it into values.
 */
final class Draft {

    private static final int SECURITY_PROTECTED = 8;
    private static final int MOST_MEMBERS = 3;
    private static final int CHOICES_A_LEAF = 3;

    private final Scene scene;
    private final Choices choices;

    private Draft(Scene scene, Choices choices) {
        this.scene = scene;
        this.choices = choices;
    }

    /** Returns an artefact with an id, or empty when a reference that it can't do without leads nowhere. */
    static Optional<ObjectNode> artefact(ArtefactType type, String id, Scene scene, Choices choices) {
        // Of units only those before: no unit belongs to itself, at however many removes.
        Pool pool = type == ArtefactType.UNIT ? scene.pool().before(type, id) : scene.pool();
        Draft draft = new Draft(new Scene(scene.anchor(), pool, scene.density()), choices);
        return draft.object(ArtefactTypes.classOf(type)).map(node -> node.put("id", id));
    }

    /** Returns about how many choices an artefact of a class takes. */
    static int choices(Class<?> type) {
        return ModelAttribute.of(type).stream()
                .mapToInt(attribute -> {
                    int one = ModelAttribute.isObject(attribute.type()) ? choices(attribute.type()) : CHOICES_A_LEAF;
                    return 2 + (attribute.presence() == ModelAttribute.Presence.MANY ? 2 * one : one);
                })
                .sum();
    }

    private Optional<ObjectNode> object(Class<?> type) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (ModelAttribute attribute : ModelAttribute.of(type)) {
            if (isOwnId(attribute)) {
                continue;
            }
            JsonNode value = isThere(attribute) ? value(attribute) : MissingNode.getInstance();
            if (!value.isMissingNode()) {
                object.set(attribute.name(), value);
            } else if (attribute.presence() == ModelAttribute.Presence.REQUIRED) {
                return Optional.empty();
            }
        }
        return new Consistency(scene, choices).repaired(type, object);
    }

    private static boolean isOwnId(ModelAttribute attribute) {
        return attribute.name().equals("id") && ArtefactId.class.isAssignableFrom(attribute.type());
    }

    private boolean isThere(ModelAttribute attribute) {
        if (attribute.name().equals("securityProtected")) {
            return choices.percent(SECURITY_PROTECTED);
        }
        return attribute.presence() == ModelAttribute.Presence.REQUIRED || choices.percent(scene.density());
    }

    private JsonNode value(ModelAttribute attribute) {
        if (attribute.presence() != ModelAttribute.Presence.MANY) {
            return single(attribute);
        }
        ArrayNode members = JsonNodeFactory.instance.arrayNode();
        Set<String> seen = new TreeSet<>();
        int count = 1 + choices.below(MOST_MEMBERS);
        for (int i = 0; i < count; i++) {
            JsonNode member = single(attribute);
            if (member instanceof ObjectNode object && object.has("id")) {
                object.put("id", String.valueOf(members.size() + 1));
            }
            // Members of a list may be equal, those of a set not; nothing here depends on the difference.
            if (!member.isMissingNode() && seen.add(member.toString())) {
                members.add(member);
            }
        }
        return members.isEmpty() ? MissingNode.getInstance() : members;
    }

    private JsonNode single(ModelAttribute attribute) {
        if (attribute.name().equals("securityProtected")) {
            return JsonNodeFactory.instance.booleanNode(true);
        }
        return ModelAttribute.isObject(attribute.type())
                ? object(attribute.type()).<JsonNode>map(node -> node).orElse(MissingNode.getInstance())
                : Leaves.leaf(attribute.name(), attribute.type(), scene, choices);
    }
}
