package se.lis.core.generator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.json.LisJson;

/** A register, made from the choices of its artefacts. */
final class Register {

    /** How the number of an artefact becomes an id: mostly plain, at times as unpleasant as an id may be. */
    private static final List<String> ID_FORMS = List.of(
            "%s-%d",
            "%s-%d", "%s-%d", "%s-%d", "%s-%d", "%s-%d", "%s-%d", "%s %d Å", "=%s+%d", "\"%s\",%d;", "'%s.%d'");

    /** The number in the id of an artefact that stands alone: one that no reference names. */
    private static final int ALONE = 4;

    private static final List<Integer> DENSITIES = List.of(20, 50, 60, 70, 95);

    private final Instant around;
    private final boolean dangling;
    private final Map<ArtefactType, List<Made>> made = new EnumMap<>(ArtefactType.class);

    private record Made(String id, List<Integer> choices) {}

    private Register(Instant around, boolean dangling) {
        this.around = around;
        this.dangling = dangling;
    }

    /** Returns a register taken at a moment, with an artefact for each list of choices whose references can be made. */
    static LisSnapshot snapshot(Instant around, Map<ArtefactType, List<List<Integer>>> choices, boolean dangling) {
        Register register = new Register(around, dangling);
        choices.forEach((type, each) -> {
            List<Made> artefacts = new ArrayList<>();
            each.forEach(one -> artefacts.add(new Made(id(type, artefacts.size() + 1, one), one)));
            register.made.put(type, artefacts);
        });
        return register.read();
    }

    /** Returns one artefact, with references to a few ids of every type. */
    static <A extends Artefact> A artefact(Class<A> type, ArtefactType of, Instant around, List<Integer> choices) {
        ObjectNode node = draft(of, new Made(id(of, ALONE, choices), choices), around, Pool.ofEveryType())
                .orElseThrow();
        return LisJson.standard().read(node.toString().getBytes(UTF_8), type, "a generated artefact");
    }

    private LisSnapshot read() {
        ObjectNode snapshot = JsonNodeFactory.instance.objectNode().put("takenAt", around.toString());
        boolean complete = false;
        // An artefact that can't do without a reference goes when there is nothing to refer to, and others then lose
        // it.
        while (!complete) {
            Map<ArtefactType, List<String>> ids = new EnumMap<>(ArtefactType.class);
            made.forEach((type, artefacts) ->
                    ids.put(type, artefacts.stream().map(Made::id).toList()));
            Pool pool = new Pool(ids, dangling);
            complete = true;
            for (Map.Entry<ArtefactType, List<Made>> entry : made.entrySet()) {
                complete &= add(snapshot, entry.getKey(), entry.getValue(), pool);
            }
        }
        return LisJson.standard().read(snapshot.toString().getBytes(UTF_8), LisSnapshot.class, "a generated register");
    }

    private boolean add(ObjectNode snapshot, ArtefactType type, List<Made> artefacts, Pool pool) {
        List<ObjectNode> nodes = new ArrayList<>();
        boolean gone = artefacts.removeIf(artefact -> {
            Optional<ObjectNode> node = draft(type, artefact, around, pool);
            node.ifPresent(nodes::add);
            return node.isEmpty();
        });
        if (type == ArtefactType.ORGANISATION) {
            snapshot.set(type.listName(), nodes.get(0));
        } else {
            snapshot.putArray(type.listName()).addAll(nodes);
        }
        return !gone;
    }

    private static String id(ArtefactType type, int number, List<Integer> choices) {
        String form = new Choices(choices).of(ID_FORMS);
        return form.replace("%s", type.jsonName()).replace("%d", String.valueOf(number));
    }

    private static Optional<ObjectNode> draft(ArtefactType type, Made made, Instant around, Pool pool) {
        Choices choices = new Choices(made.choices());
        choices.below(1); // the first number gave the id
        int density = choices.of(DENSITIES);
        Instant anchor = Moments.anchor(around, choices);
        return Draft.artefact(type, made.id(), new Scene(anchor, pool, density), choices);
    }
}
