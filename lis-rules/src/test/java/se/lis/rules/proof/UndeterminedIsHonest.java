package se.lis.rules.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.proof.Attributes;
import se.lis.rules.proof.Fillings.Blank;
import se.lis.rules.request.AssessmentRequest;

/**
 * What can't be decided says why: some filling of what it names as missing decides it, and none of what its proof does not name.
 */
final class UndeterminedIsHonest {

    /** How many values of one blank are tried alone, how often all are drawn together, and how often what is not named is filled. */
    private static final int ALONE = 30;

    private static final int TOGETHER = 60;
    private static final int UNNAMED = 4;
    private static final int LEADING_ON = 20;

    private final Finding finding;
    private final LisSnapshot register;
    private final AssessmentRequest request;
    private final Random random;
    private final Fillings fillings;
    private final Set<String> known;

    private UndeterminedIsHonest(Finding finding, LisSnapshot register, AssessmentRequest request) {
        this.finding = finding;
        this.register = asKnown(finding, register, request);
        this.request = request;
        this.random = new Random(ProofProperties.SEED + finding.id().hashCode());
        Set<String> about = new HashSet<>(Set.of(finding.subject().id()));
        finding.proof().facts().forEach(fact -> about.add(fact.id()));
        finding.discriminator().ifPresent(about::add);
        this.fillings = new Fillings(this.register, request.asOf(), about, random);
        this.known = ProofProperties.known(this.register, request);
    }

    /** What lies ahead hides what it will decide: it is the register as known that has blanks, unless the later entry is the reason. */
    private static LisSnapshot asKnown(Finding finding, LisSnapshot register, AssessmentRequest request) {
        LisSnapshot known =
                register.asAt(AsOf.of(request.asOf(), register.organisation().zone()));
        return ProofProperties.again(finding, known, request)
                        .filter(same -> same.kind() == FindingKind.UNDETERMINED)
                        .isPresent()
                ? known
                : register;
    }

    static void someFillingDecides(
            Finding finding, LisSnapshot register, AssessmentRequest request, Consumer<String> broken) {
        if (finding.kind() == FindingKind.UNDETERMINED) {
            new UndeterminedIsHonest(finding, register, request).someFillingDecides(broken);
        }
    }

    static void whatIsNotNamedDoesNotDecide(
            Finding finding, LisSnapshot register, AssessmentRequest request, Consumer<String> broken) {
        if (finding.kind() == FindingKind.UNDETERMINED) {
            new UndeterminedIsHonest(finding, register, request).whatIsNotNamedDoesNotDecide(broken);
        }
    }

    // ---------------------------------------------------------------- what is named decides

    private void someFillingDecides(Consumer<String> broken) {
        List<Blank> named = named();
        for (Blank blank : named) {
            for (JsonNode value : some(fillings.values(typeOf(blank)))) {
                Registered filled = new Registered(register);
                fillings.fill(filled, blank, value);
                if (decided(filled).isPresent()) {
                    return;
                }
            }
        }
        for (int draw = 0; draw < TOGETHER; draw++) {
            Registered filled = new Registered(register);
            if (!register.contradictedIds().isEmpty()) {
                int which = draw;
                register.contradictedIds().forEach(id -> filled.settle(id, which % 2));
            }
            for (Blank blank : named) {
                if (draw % 2 == 0 || random.nextBoolean()) {
                    fillings.fill(filled, blank, fillings.value(typeOf(blank)));
                }
            }
            if (decided(filled).isPresent()) {
                return;
            }
        }
        for (int draw = 0; draw < LEADING_ON; draw++) {
            Registered filled = new Registered(register);
            named.forEach(blank -> fillings.fill(filled, blank, fillings.value(typeOf(blank))));
            if (leadsOn(filled)) {
                return;
            }
        }
        broken.accept(finding.rule() + " " + finding.subject().id() + " is undetermined for " + finding.missing()
                + finding.proof().unclear() + ", but none of " + named + " decides");
    }

    /** What is filled in may lead to something else that is missing, such as an attribute of what is referred to now. */
    private boolean leadsOn(Registered filled) {
        return filled.read()
                .flatMap(other -> ProofProperties.ENGINE.assess(other, request).findings().stream()
                        .filter(this::isSameDoubt)
                        .filter(doubt -> !doubt.missing().equals(finding.missing()))
                        .findFirst()
                        .map(doubt -> new UndeterminedIsHonest(doubt, other, request)))
                .filter(UndeterminedIsHonest::decidesTogether)
                .isPresent();
    }

    private boolean decidesTogether() {
        List<Blank> named = named();
        for (int draw = 0; draw < LEADING_ON; draw++) {
            Registered filled = new Registered(register);
            named.forEach(blank -> fillings.fill(filled, blank, fillings.value(typeOf(blank))));
            if (decided(filled).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Type typeOf(Blank blank) {
        return Fillings.typeOf(blank).orElseThrow();
    }

    private static <T> List<T> some(List<T> all) {
        return all.subList(0, Math.min(ALONE, all.size()));
    }

    /** The attributes that the finding names: in the proof where they are in it; where only a term says why, all of the proof. */
    private List<Blank> named() {
        Set<Blank> named = new LinkedHashSet<>();
        finding.missing().forEach(name -> {
            List<Blank> read = facts().filter(
                            fact -> Attributes.withoutPlaces(fact.path()).equals(name))
                    .toList();
            named.addAll(read.isEmpty() ? elsewhere(name).toList() : read);
        });
        if (finding.missing().isEmpty()) {
            Set<String> looked = ProofProperties.looked(finding.proof());
            facts().forEach(named::add);
            register.artefacts()
                    .filter(each -> looked.contains(each.type().jsonName()))
                    .forEach(each -> named.addAll(Fillings.blanks(each)));
        }
        named.removeIf(blank -> Fillings.typeOf(blank).isEmpty());
        return List.copyOf(named);
    }

    private Stream<Blank> facts() {
        return finding.proof().facts().stream().map(fact -> new Blank(fact.type(), fact.id(), fact.attribute()));
    }

    /**
     * What no fact of the proof tells: an attribute of the subject, of the organisation or of artefacts that were looked through, which
     * a name may begin with; or an artefact that is missing, by the name of its kind or list.
     */
    private Stream<Blank> elsewhere(String name) {
        Optional<ArtefactType> kind = Stream.of(ArtefactType.values())
                .filter(each -> each.jsonName().equals(name) || each.listName().equals(name))
                .findFirst();
        if (kind.isPresent()) {
            return Stream.of(Blank.of(kind.get()));
        }
        Set<String> looked = ProofProperties.looked(finding.proof());
        return register.artefacts().flatMap(each -> {
            String list = each.type().listName() + ".";
            String path = name.startsWith(list) ? name.substring(list.length()) : name;
            boolean meant = name.startsWith(list) || looked.contains(each.type().jsonName()) || isSubject(each);
            return meant ? Stream.of(new Blank(each.type().jsonName(), each.id().value(), path)) : Stream.empty();
        });
    }

    private boolean isSubject(Artefact artefact) {
        return artefact.type().jsonName().equals(finding.subject().type())
                && artefact.id().value().equals(finding.subject().id());
    }

    /** What becomes of a register where nothing is left of the doubt, and nothing that was there is gone. */
    private Optional<Assessment> decided(Registered filled) {
        return filled.read()
                .filter(other -> ProofProperties.known(other, request).containsAll(known))
                .map(other -> ProofProperties.ENGINE.assess(other, request))
                .filter(after -> after.findings().stream().noneMatch(this::isSameDoubt));
    }

    private boolean isSameDoubt(Finding other) {
        return other.kind() == FindingKind.UNDETERMINED && other.id().equals(finding.id());
    }

    // ---------------------------------------------------------------- what is not named does not decide

    private void whatIsNotNamedDoesNotDecide(Consumer<String> broken) {
        Set<String> looked = ProofProperties.looked(finding.proof());
        Set<ArtefactId> about = new LinkedHashSet<>();
        register.artefacts()
                .filter(each -> isSubject(each)
                        || finding.proof().facts().stream()
                                .anyMatch(fact -> fact.type().equals(each.type().jsonName())
                                        && fact.id().equals(each.id().value())))
                .map(Artefact::id)
                .forEach(about::add);
        List<Blank> free = register.artefacts()
                .filter(each -> about.contains(each.id())
                        && !looked.contains(each.type().jsonName()))
                .flatMap(each -> Fillings.blanks(each).stream())
                .filter(blank -> !Registered.STRUCTURAL.contains(blank.path()))
                .filter(blank -> !isNamed(blank))
                .toList();
        for (int draw = 0; draw < UNNAMED && !free.isEmpty(); draw++) {
            Map<Blank, JsonNode> filledIn = new LinkedHashMap<>();
            Registered filled = new Registered(register);
            for (Blank blank : free) {
                Registered tried = filled.copy();
                JsonNode value = fillings.value(typeOf(blank));
                fillings.fill(tried, blank, value);
                boolean harmless = saysNothingNew(value)
                        && tried.read()
                                .map(other ->
                                        ProofProperties.known(other, request).containsAll(known))
                                .orElse(false);
                if (harmless) {
                    filled = tried;
                    filledIn.put(blank, value);
                }
            }
            if (decidedOtherwise(filled)) {
                broken.accept(finding.rule() + " " + finding.subject().id() + " is undetermined for "
                        + finding.missing() + finding.proof().unclear() + ", but decided with "
                        + filledIn.entrySet().stream()
                                .filter(each -> alone(each.getKey(), each.getValue()))
                                .toList()
                        + " of " + filledIn.size());
                return;
            }
        }
    }

    /** Another question of the rule about the subject, that weighs more now, decides nothing of this one. */
    private boolean decidedOtherwise(Registered filled) {
        return decided(filled)
                .filter(after -> !ProofProperties.outweighed(finding, after))
                .isPresent();
    }

    private boolean alone(Blank blank, JsonNode value) {
        Registered filled = new Registered(register);
        fillings.fill(filled, blank, value);
        return decidedOtherwise(filled);
    }

    /** What lies ahead may hide what it decided, and a new artefact may say more than that it is there. */
    private boolean saysNothingNew(JsonNode value) {
        if (!value.isValueNode()) {
            return StreamSupport.stream(value.spliterator(), false).allMatch(this::saysNothingNew);
        }
        String text = value.asText();
        return !text.startsWith(Fillings.NEW)
                && Registered.moved(text, 0)
                        .map(moment -> moment.compareTo(request.asOf().toString()) <= 0)
                        .orElse(true);
    }

    private boolean isNamed(Blank blank) {
        String plain = Attributes.withoutPlaces(blank.path());
        return facts().filter(
                        fact -> fact.type().equals(blank.type()) && fact.id().equals(blank.id()))
                .map(fact -> Attributes.withoutPlaces(fact.path()))
                .anyMatch(path -> path.equals(plain) || plain.startsWith(path + ".") || path.startsWith(plain + "."));
    }
}
