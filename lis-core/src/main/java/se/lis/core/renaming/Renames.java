package se.lis.core.renaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Fingerprint;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.csv.table.Shape;
import se.lis.core.csv.table.TableWriter;
import se.lis.core.governance.Waiver;
import se.lis.core.id.ArtefactIds;
import se.lis.core.json.LisJson;
import se.lis.core.planning.ActivityTarget;
import se.lis.core.text.Printable;

/**
 * Ids that became others, for things that are the same (Swedish: omdöpta beteckningar): a system that was {@code s1} in the
 * old list of systems and is {@code sys-1} in the new one.
 *
 * <p>An earlier register or assessment is brought to the new ids; what is compared with it, waived in it or kept before it
 * then follows the thing and not its id. All ids change at once, so that two artefacts can change places.
 *
 * @param ids the new id of each old one, by the kind of artefact
 */
public record Renames(Map<ArtefactType, Map<String, String>> ids) {

    private static final Map<Class<?>, ArtefactType> TYPES = Arrays.stream(ArtefactType.values())
            .collect(Collectors.toMap(type -> ArtefactIds.of(type, "x").getClass(), type -> type));

    /**
     * Keeps maps of its own.
     *
     * @throws IllegalArgumentException if an id can't be one, two would become one, or it is an organisation's
     */
    public Renames {
        Map<ArtefactType, Map<String, String>> kept = new EnumMap<>(ArtefactType.class);
        ids.forEach((type, renamed) -> {
            if (!renamed.isEmpty()) {
                kept.put(type, Collections.unmodifiableSortedMap(new TreeMap<>(renamed)));
            }
        });
        kept.forEach(Renames::check);
        ids = Collections.unmodifiableMap(kept);
    }

    private static void check(ArtefactType type, Map<String, String> renamed) {
        if (type == ArtefactType.ORGANISATION) {
            throw new IllegalArgumentException("an organisation keeps its id: assessments of two are never compared");
        }
        Map<String, String> olds = new TreeMap<>();
        renamed.forEach((before, after) -> {
            try {
                ArtefactIds.of(type, before);
                ArtefactIds.of(type, after);
            } catch (InvalidArtefactException wrong) {
                throw new IllegalArgumentException(wrong.getMessage(), wrong);
            }
            String other = olds.put(after, before);
            if (other != null) {
                throw new IllegalArgumentException("'" + Printable.brief(other) + "' and '" + Printable.brief(before)
                        + "' would both be '" + Printable.brief(after) + "'; one thing can't be two");
            }
        });
    }

    /** Returns whether nothing is renamed. */
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Returns both what this renames and what others do. */
    public Renames and(Renames others) {
        Map<ArtefactType, Map<String, String>> both = new EnumMap<>(ArtefactType.class);
        ids.forEach((type, renamed) -> both.put(type, new TreeMap<>(renamed)));
        others.ids.forEach((type, renamed) ->
                both.computeIfAbsent(type, each -> new TreeMap<>()).putAll(renamed));
        return new Renames(both);
    }

    /** Returns the old ids that a register has, each with the new one, by kind and id. */
    public Map<ArtefactId, ArtefactId> in(LisSnapshot register) {
        Map<ArtefactId, ArtefactId> found = new TreeMap<>();
        register.artefacts()
                .map(Artefact::id)
                .filter(id -> !renamed(id).equals(id))
                .forEach(id -> found.put(id, renamed(id)));
        return found;
    }

    /** Returns the id that an artefact goes by. */
    public ArtefactId renamed(ArtefactId id) {
        String after = of(id.type()).get(id.value());
        return after == null ? id : ArtefactIds.of(id.type(), after);
    }

    private Map<String, String> of(ArtefactType type) {
        return ids.getOrDefault(type, Map.of());
    }

    /**
     * Returns a register with the new ids: of the artefacts, in all that refers to them, and in waivers and what they
     * distinguish by.
     *
     * @throws IllegalArgumentException if the register has another artefact of a new id; the message names it
     */
    public LisSnapshot applyTo(LisSnapshot register) {
        if (isEmpty()) {
            return register;
        }
        checkFree(register);
        ObjectNode json = (ObjectNode) TableWriter.tree(register);
        rename(json, LisSnapshot.class, register);
        return LisJson.standard()
                .readSnapshot(json.toString().getBytes(StandardCharsets.UTF_8), "the register with new ids");
    }

    private void checkFree(LisSnapshot register) {
        Map<ArtefactId, ArtefactId> found = in(register);
        Set<ArtefactId> there = register.artefacts().map(Artefact::id).collect(Collectors.toCollection(HashSet::new));
        found.forEach((before, after) -> {
            if (there.contains(after) && !found.containsKey(after)) {
                throw new IllegalArgumentException(before.type().jsonName() + " '" + Printable.brief(before)
                        + "' can't become '" + Printable.brief(after)
                        + "': the register has another of that id; take one of the two out first");
            }
        });
    }

    private void rename(ObjectNode object, Class<?> type, LisSnapshot register) {
        if (type == Waiver.class) {
            renameSubject(object, register);
        } else if (type == ActivityTarget.class) {
            renameTarget(object);
        }
        for (Shape.Attribute attribute : Shape.of(type).attributes()) {
            JsonNode value = object.get(attribute.name());
            ArtefactType named = TYPES.get(attribute.type());
            if (value == null) {
                continue;
            }
            if (named != null) {
                object.set(attribute.name(), renamed(value, of(named)));
            } else if (attribute.isObject()) {
                (attribute.many() ? value : List.of(value))
                        .forEach(member -> rename((ObjectNode) member, attribute.type(), register));
            }
        }
    }

    private static JsonNode renamed(JsonNode value, Map<String, String> names) {
        if (value instanceof ArrayNode list) {
            ArrayNode renamed = list.arrayNode();
            list.forEach(member -> renamed.add(renamed(member, names)));
            return renamed;
        }
        return TextNode.valueOf(names.getOrDefault(value.asText(), value.asText()));
    }

    /** A waiver names the kind of its subject beside the id. */
    private void renameSubject(ObjectNode waiver, LisSnapshot register) {
        Optional<ArtefactId> subject = Optional.of(waiver)
                .filter(json -> json.has("subjectType"))
                .map(json -> ArtefactIds.of(
                        ArtefactType.of(json.get("subjectType").asText()),
                        json.get("subjectId").asText()));
        if (waiver.has("discriminator")) {
            Set<ArtefactId> near = new HashSet<>();
            subject.ifPresent(id -> register.artefacts()
                    .filter(artefact -> artefact.id().equals(id))
                    .forEach(artefact -> artefact.references((attribute, target) -> near.add(target))));
            waiver.put(
                    "discriminator", discriminator(waiver.get("discriminator").asText(), near::contains));
        }
        subject.ifPresent(id -> waiver.put("subjectId", renamed(id).value()));
    }

    /** What an activity answers is named by a text, whose kind the kind of answer states. */
    private void renameTarget(ObjectNode json) {
        ActivityTarget target = LisJson.standard()
                .read(json.toString().getBytes(StandardCharsets.UTF_8), ActivityTarget.class, "an activity's target");
        target.artefact()
                .ifPresentOrElse(
                        id -> json.put(target.artefactAttribute(), renamed(id).value()),
                        () -> target.in().ifPresent(holder -> json.put("in", discriminator(holder, id -> false))));
    }

    /**
     * Returns an earlier assessment as it is to be compared with later ones: its findings, units and worklists have the new
     * ids, and the findings the fingerprints that follow. Messages, arguments and proofs stay as they were made.
     */
    public Assessment applyTo(Assessment assessment) {
        if (isEmpty()) {
            return assessment;
        }
        return assessment
                .withFindings(assessment.findings().stream()
                        .map(finding ->
                                renamed(finding, assessment.organisation().id()))
                        .sorted(Finding.ORDER)
                        .toList())
                .withUnitOutcomes(assessment.unitOutcomes().stream()
                        .map(outcome -> outcome.withUnit(unit(outcome.unit())))
                        .toList())
                .withWorklist(assessment.worklist().stream()
                        .map(entry -> entry.withSubject(renamed(entry.subject())))
                        .toList());
    }

    private Finding renamed(Finding finding, String organisation) {
        SubjectRef subject = renamed(finding.subject());
        Predicate<ArtefactId> cited = id -> finding.proof().facts().stream().anyMatch(fact -> isOf(fact, id));
        Optional<String> discriminator = finding.discriminator().map(text -> discriminator(text, cited));
        return finding.withSubject(subject)
                .withUnit(finding.unit().map(this::unit))
                .withDiscriminator(discriminator)
                .withId(Fingerprint.of(organisation, finding.rule(), subject, discriminator));
    }

    private static boolean isOf(ProofFact fact, ArtefactId id) {
        return fact.type().equals(id.type().jsonName()) && fact.id().equals(id.value());
    }

    private SubjectRef renamed(SubjectRef subject) {
        return subject.withId(renamed(subject.artefact()).value());
    }

    private String unit(String id) {
        return of(ArtefactType.UNIT).getOrDefault(id, id);
    }

    /**
     * Returns what distinguishes a finding, with new ids where old ones stand in it by themselves. It does not state of which
     * kind they are: where two kinds have an id that became another, those that are near to the finding count.
     */
    private String discriminator(String text, Predicate<ArtefactId> near) {
        Map<String, Set<ArtefactId>> named =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        ids.forEach((type, renamed) -> renamed.keySet().stream()
                .filter(text::contains)
                .forEach(old ->
                        named.computeIfAbsent(old, each -> new TreeSet<>()).add(ArtefactIds.of(type, old))));
        if (named.isEmpty()) {
            return text;
        }
        Pattern olds = Pattern.compile("(?<![^ ])(?:"
                + named.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?![^ ])");
        return olds.matcher(text).replaceAll(found -> Matcher.quoteReplacement(chosen(found, named, near)));
    }

    private String chosen(MatchResult found, Map<String, Set<ArtefactId>> named, Predicate<ArtefactId> near) {
        List<ArtefactId> all = new ArrayList<>(named.getOrDefault(found.group(), Set.of()));
        List<ArtefactId> choice =
                all.size() == 1 ? all : all.stream().filter(near).toList();
        return choice.size() == 1 ? renamed(choice.get(0)).value() : found.group();
    }
}
