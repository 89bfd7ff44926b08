package se.lis.rules.oracle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.classification.InformationClassification;
import se.lis.core.json.LisJson;

/** A register that finds everything by walking through all there is, and dates in what an artefact is written as. */
public class NaiveLookup implements Lookup {

    private static final ObjectMapper TREES = new ObjectMapper();
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2}(T.*Z)?)?");
    private static final Set<String> FREE_TEXT = Set.of("id", "name");

    private final LisSnapshot handedIn;
    private final LisSnapshot ordinary;
    private final LisSnapshot all;
    private final LisSnapshot known;
    private final Past past;

    /** Takes a register as it is handed in, to be judged at a moment. */
    public NaiveLookup(LisSnapshot handedIn, Past past) {
        this.handedIn = handedIn;
        this.ordinary = handedIn.withoutSecurityProtected();
        this.all = ordinary.withoutContradictions();
        this.known = all.asAt(AsOf.of(past.asOf(), past.zone()));
        this.past = past;
    }

    @Override
    public final LisSnapshot handedIn() {
        return handedIn;
    }

    @Override
    public final LisSnapshot ordinary() {
        return ordinary;
    }

    @Override
    public final LisSnapshot all() {
        return all;
    }

    @Override
    public final LisSnapshot known() {
        return known;
    }

    @Override
    public <A extends Artefact> Optional<A> find(ArtefactId id, Class<A> type) {
        return all.artefacts(id.type()).stream()
                .filter(artefact -> artefact.id().equals(id))
                .findFirst()
                .map(type::cast);
    }

    @Override
    public <A, K> List<A> of(Group<A, K> group, K key) {
        return group.all().apply(all).stream()
                .filter(artefact -> group.keys().apply(artefact).stream().anyMatch(key::equals))
                .toList();
    }

    @Override
    public List<InformationClassification> current(ArtefactId id) {
        List<InformationClassification> approved = of(Group.CLASSIFICATIONS_OF, id).stream()
                .filter(each -> !each.classifiedOn().isAfter(past.today()) && past.on(each.approvedOn()) != null)
                .toList();
        return approved.stream()
                .filter(each -> approved.stream()
                        .noneMatch(other -> other.classifiedOn().isAfter(each.classifiedOn())))
                .toList();
    }

    @Override
    public void dates(Artefact artefact, BiConsumer<String, Temporal> dates) {
        walk("", json(artefact), (name, text) -> {
            if (DATE.matcher(text).matches() && !FREE_TEXT.contains(name)) {
                dates.accept(name, date(text));
            }
        });
    }

    private static Temporal date(String text) {
        if (text.contains("T")) {
            return Instant.parse(text);
        }
        return text.length() == "2024-01".length() ? YearMonth.parse(text) : LocalDate.parse(text);
    }

    private static JsonNode json(Artefact artefact) {
        try {
            return TREES.readTree(LisJson.standard().write(artefact));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void walk(String name, JsonNode json, BiConsumer<String, String> leaves) {
        if (json.isTextual()) {
            leaves.accept(name, json.asText());
        } else if (json.isArray()) {
            json.forEach(member -> walk(name, member, leaves));
        } else {
            json.properties().forEach(field -> walk(field.getKey(), field.getValue(), leaves));
        }
    }
}
