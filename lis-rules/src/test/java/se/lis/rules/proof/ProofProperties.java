package se.lis.rules.proof;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.oracle.Checked;
import se.lis.rules.proof.Registered.Attribute;
import se.lis.rules.request.AssessmentRequest;

/**
 * What proofs promise: that stated origins are true ones, that what a proof does not name does not matter, and that a blank is neither
 * compliance nor a breach. Each takes a finding with the register that it was found in, and tells what is broken.
 */
final class ProofProperties {

    static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    /** How often each finding's register is changed at random. */
    private static final int TRIES = 6;

    static final long SEED = 20261127;

    /**
     * Of these a blank says something: a period without an end goes on, one without a beginning always was, and what is accepted on no
     * day that is noted is accepted.
     */
    private static final Set<String> BLANK_SAYS_SOMETHING =
            Set.of("from", "until", "mandateUntil", "startedOn", "endedOn", "inUseFrom", "inUseUntil", "acceptedOn");

    /** Which incident came earlier is told by dates: without one it is not known to be the earlier, and no other says so yet. */
    private static final Set<String> EARLIER_BY_DATE = Set.of("INC-018");

    /**
     * Of several that alone would be enough one stands for all: of pairs of events that break one order, the one whose later event came
     * first; of incidents that became known at once, the one that was mended last.
     */
    private static final Set<String> ONE_STANDS_FOR_ALL = Set.of("DQ-003", "INC-018");

    /**
     * Of these another time of the same artefact, later though it should be earlier, stands in where they are blank: awareness for the
     * processor's word, detection for awareness, the first day of processing for a review of its entry, and that of use
     * for the confirmation of a system's owner.
     */
    private static final Set<String> ANOTHER_STANDS_IN =
            Set.of("awareAt", "personalDataBreach.processorInformedControllerAt", "reviewedOn", "ownerConfirmedOn");

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** Tells what a finding of a register breaks. */
    interface Check {
        void check(Finding finding, LisSnapshot register, AssessmentRequest request, Consumer<String> broken);
    }

    private ProofProperties() {}

    static Optional<Finding> again(Finding finding, LisSnapshot register, AssessmentRequest request) {
        return Checked.assess(ENGINE, register, request).findings().stream()
                .filter(other -> other.id().equals(finding.id()))
                .findFirst();
    }

    private static Optional<Scalar> due(Finding finding) {
        return finding.dueAt().map(Scalar::of).or(() -> finding.dueBy().map(Scalar::of));
    }

    // ---------------------------------------------------------------- the stated origin is the true one

    static void aDueDayMovesAsItsDerivationSays(
            Finding finding, LisSnapshot register, AssessmentRequest request, Consumer<String> broken) {
        finding.proof()
                .dueFrom()
                .ifPresent(from -> leaves(from, finding.proof()).forEach(fact -> {
                    for (int days : new int[] {-1, 1}) {
                        Registered changed = new Registered(register);
                        boolean done = changed.attributes().stream()
                                .filter(attribute -> means(attribute, fact))
                                .anyMatch(attribute -> moved(attribute, days));
                        if (done) {
                            changed.read()
                                    .flatMap(other -> again(finding, other.withTakenAt(register.takenAt()), request))
                                    // The move may break another clause, which has a last day of its own.
                                    .filter(other -> other.clause().equals(finding.clause())
                                            && sameShape(from, other.proof().dueFrom()))
                                    .ifPresent(other -> compare(finding, other, from, fact, request, broken));
                        }
                    }
                }));
    }

    private static boolean moved(Attribute attribute, int days) {
        Optional<String> moved = attribute.value().isTextual()
                ? Registered.moved(attribute.value().asText(), days)
                : Optional.empty();
        moved.ifPresent(value -> attribute.holder().put(attribute.field(), value));
        return moved.isPresent();
    }

    /** The old derivation, worked out again with the new facts, gives the new due day. */
    private static void compare(
            Finding finding,
            Finding other,
            Derivation from,
            ProofFact fact,
            AssessmentRequest request,
            Consumer<String> broken) {
        Discrepancies found = new Discrepancies();
        Proof moved = finding.proof()
                .withFacts(finding.proof().facts().stream()
                        .map(each -> other.proof().facts().stream()
                                .filter(now -> now.type().equals(each.type())
                                        && now.id().equals(each.id())
                                        && now.attribute().equals(each.attribute()))
                                .findFirst()
                                .orElse(each))
                        .toList());
        Optional<Scalar> expected = new DerivationCheck(
                        moved,
                        new DerivationCheck.Setting(
                                request.asOf(),
                                request.asOf(),
                                request.lawAsOf(),
                                lawFrom(),
                                STOCKHOLM,
                                text -> Optional.empty()),
                        found)
                .value("due", from);
        if (!expected.equals(due(other))) {
            broken.accept(finding.rule() + " " + fact + ": due " + due(other) + ", derived " + expected);
        }
    }

    /** The first days of the sources of law. */
    private static Map<String, LocalDate> lawFrom() {
        Map<String, LocalDate> from = new HashMap<>();
        ENGINE.catalogue().legislation().sources().forEach((id, source) -> {
            if (source.from() != null) {
                from.put(id, source.from());
            }
        });
        return from;
    }

    private static List<ProofFact> leaves(Derivation derivation, Proof proof) {
        List<ProofFact> leaves = new ArrayList<>();
        derivation.fact().ifPresent(place -> leaves.add(proof.facts().get(place)));
        derivation.of().forEach(each -> leaves.addAll(leaves(each, proof)));
        return leaves;
    }

    private static boolean sameShape(Derivation one, Optional<Derivation> other) {
        return other.map(each -> each.step() == one.step()
                        && each.fact().equals(one.fact())
                        && each.of().size() == one.of().size()
                        && IntStream.range(0, one.of().size())
                                .allMatch(place -> sameShape(
                                        one.of().get(place),
                                        Optional.of(each.of().get(place)))))
                .orElse(false);
    }

    private static boolean means(Attribute attribute, ProofFact fact) {
        return attribute.type().equals(fact.type())
                && attribute.id().equals(fact.id())
                && attribute.path().equals(fact.attribute());
    }

    // ---------------------------------------------------------------- what a proof does not name does not matter

    static void whatAProofDoesNotNameDoesNotMatter(
            Finding finding, LisSnapshot register, AssessmentRequest request, Consumer<String> broken) {
        Set<String> looked = looked(finding.proof());
        Random random = new Random(SEED + finding.id().hashCode());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Registered changed = new Registered(register);
            List<String> what = new ArrayList<>();
            for (Attribute attribute : changed.attributes()) {
                boolean free = !attribute.structural()
                        && !looked.contains(attribute.type())
                        && !named(finding.proof(), attribute)
                        && !liesAhead(attribute, request)
                        && random.nextInt(2) == 0;
                if (free && harmless(changed, attribute, register, request, random)) {
                    what.add(attribute.type() + " " + attribute.id() + " " + attribute.path());
                }
            }
            Optional<LisSnapshot> other = changed.read();
            if (other.isPresent() && !what.isEmpty()) {
                Assessment after = Checked.assess(ENGINE, other.get(), request);
                List<Finding> same = after.findings().stream()
                        .filter(now -> now.id().equals(finding.id()))
                        // The unit is an address, read for the whole artefact and not for a rule.
                        .map(now -> now.withUnit(finding.unit()))
                        .toList();
                boolean another = ONE_STANDS_FOR_ALL.contains(finding.rule())
                        && same.stream().anyMatch(now -> now.kind() == finding.kind());
                if (!same.contains(finding) && !another && !outweighed(finding, after)) {
                    broken.accept(finding.rule() + " " + finding.kind() + " "
                            + finding.subject().id() + ": changed "
                            + what + ", became "
                            + same.stream()
                                    .map(now -> now.kind() + " " + difference(finding, now))
                                    .toList());
                    return;
                }
            }
        }
    }

    /** A subject has one verdict: another question of the same rule about it may weigh more now. */
    static boolean outweighed(Finding finding, Assessment after) {
        return after.findings().stream()
                .anyMatch(now -> now.rule().equals(finding.rule())
                        && now.subject().equals(finding.subject())
                        && !now.id().equals(finding.id())
                        && now.kind().compareTo(finding.kind()) < 0);
    }

    private static String difference(Finding one, Finding other) {
        if (!one.proof().facts().equals(other.proof().facts())) {
            List<ProofFact> more = new ArrayList<>(other.proof().facts());
            more.removeAll(one.proof().facts());
            return "facts " + more;
        }
        return one.proof().equals(other.proof())
                ? one.arguments() + " / " + other.arguments() + one.severity() + other.severity() + one.unit()
                        + other.unit()
                : "derivations";
    }

    /**
     * Changes an attribute where the register still says something that can be said, no artefact comes or goes or contradicts another, and
     * parts keep their places, by which a proof names them.
     */
    private static boolean harmless(
            Registered changed, Attribute attribute, LisSnapshot register, AssessmentRequest request, Random random) {
        var before = attribute.value();
        Registered.change(attribute, random);
        Optional<LisSnapshot> other = changed.read();
        boolean kept = other.isPresent()
                && known(other.get(), request).equals(known(register, request))
                && other.get().contradictedIds().equals(register.contradictedIds())
                && changed.isInOrder();
        if (!kept) {
            attribute.holder().set(attribute.field(), before);
        }
        return kept;
    }

    static Set<String> known(LisSnapshot register, AssessmentRequest request) {
        AsOf asOf = AsOf.of(request.asOf(), register.organisation().zone());
        Set<String> ids = new HashSet<>();
        register.artefacts()
                .filter(artefact -> artefact.asAt(asOf).isPresent())
                .forEach(artefact -> ids.add(artefact.type() + " " + artefact.id()));
        return ids;
    }

    /** An event that lies ahead may hide what it decided: to move it back would tell more than the attribute. */
    private static boolean liesAhead(Attribute attribute, AssessmentRequest request) {
        String text = attribute.value().asText();
        return Registered.moved(text, 0)
                .map(moment -> moment.compareTo(request.asOf().toString()) > 0)
                .orElse(false);
    }

    private static boolean named(Proof proof, Attribute attribute) {
        String plain = Attributes.withoutPlaces(attribute.path());
        return proof.facts().stream()
                .filter(fact ->
                        fact.type().equals(attribute.type()) && fact.id().equals(attribute.id()))
                .map(ProofFact::attribute)
                .anyMatch(path -> path.equals(attribute.path())
                        || path.equals(plain)
                        || (attribute.value().isArray()
                                && Attributes.withoutPlaces(path).equals(plain))
                        || (path.indexOf('[') < 0 && plain.startsWith(path + ".") && !listed(proof, attribute, path)));
    }

    /** Where single parts of a list are named, naming the list says only how many they are. */
    private static boolean listed(Proof proof, Attribute attribute, String list) {
        return proof.facts().stream()
                .filter(fact -> fact.id().equals(attribute.id()))
                .anyMatch(fact -> fact.attribute().startsWith(list + "["));
    }

    /** The kinds of artefact that were looked through: what is said to be absent among them may not be added. */
    static Set<String> looked(Proof proof) {
        Set<String> types = new HashSet<>();
        Stream.of(
                        proof.scope(),
                        proof.asked(),
                        proof.dueFrom(),
                        proof.decidingDayFrom(),
                        proof.raisedFrom(),
                        proof.comparison().flatMap(comparison -> comparison.leftFrom()),
                        proof.comparison().flatMap(comparison -> comparison.rightFrom()))
                .flatMap(Optional::stream)
                .forEach(derivation -> looked(derivation, types));
        return types;
    }

    private static void looked(Derivation derivation, Set<String> types) {
        derivation.looked().ifPresent(looked -> types.add(looked.type()));
        if (derivation.step() == DerivationStep.COUNT && derivation.of().isEmpty()) {
            // What is counted artefact by artefact, whatever each looked at, names none of them.
            Stream.of(ArtefactType.values()).map(ArtefactType::jsonName).forEach(types::add);
        }
        derivation.of().forEach(each -> looked(each, types));
    }

    // ---------------------------------------------------------------- a blank is no compliance

    /** A list has no blank: without members it says that there are none. */
    static void removingAnAttributeNeverTurnsABreachIntoCompliance(
            Finding finding, LisSnapshot register, AssessmentRequest request, Consumer<String> broken) {
        if (finding.kind() != FindingKind.VIOLATION) {
            return;
        }
        List<String> occasion = ENGINE.catalogue().rules().get(finding.rule()).occasion();
        // A rule about what is entered has nothing to say of what is not.
        boolean aboutEntries = finding.area().equals("data-quality") || EARLIER_BY_DATE.contains(finding.rule());
        Set<String> ids = new HashSet<>();
        register.artefacts().forEach(artefact -> ids.add(artefact.id().value()));
        for (Attribute attribute : new Registered(register).attributes()) {
            // Who no longer refers to the subject is another's: a register without a link is about other things.
            boolean link = ids.contains(attribute.value().asText())
                    && !attribute.id().equals(finding.subject().id());
            boolean removable = !attribute.structural()
                    && !aboutEntries
                    && !link
                    && !anotherStandsIn(finding.proof(), attribute)
                    && !attribute.value().isArray()
                    && !BLANK_SAYS_SOMETHING.contains(attribute.field())
                    && finding.proof().facts().stream().anyMatch(fact -> means(attribute, fact))
                    && !occasion.contains(Attributes.withoutPlaces(attribute.path()));
            if (removable) {
                Registered changed = new Registered(register);
                changed.attributes().stream().filter(same(attribute)).forEach(Registered::remove);
                Optional<LisSnapshot> other = changed.read();
                if (other.isPresent()
                        && known(other.get(), request).equals(known(register, request))
                        && !stillTold(finding, other.get(), request)) {
                    broken.accept(finding.rule() + ": without " + attribute.path() + " of " + attribute.type() + " "
                            + attribute.id() + " nothing is said of "
                            + finding.subject().id());
                }
            }
        }
    }

    private static boolean anotherStandsIn(Proof proof, Attribute attribute) {
        return ANOTHER_STANDS_IN.contains(attribute.path())
                && proof.facts().stream()
                        .filter(fact -> fact.id().equals(attribute.id())
                                && fact.attribute().matches(".*(At|On|From)"))
                        .flatMap(fact -> fact.value().stream())
                        .anyMatch(other ->
                                other.toString().compareTo(attribute.value().asText()) > 0);
    }

    private static Predicate<Attribute> same(Attribute one) {
        return other -> other.type().equals(one.type())
                && other.id().equals(one.id())
                && other.path().equals(one.path());
    }

    /** The subject is still violated or undetermined by the rule. */
    private static boolean stillTold(Finding finding, LisSnapshot register, AssessmentRequest request) {
        return Checked.assess(ENGINE, register, request).findings().stream()
                .anyMatch(other -> other.rule().equals(finding.rule())
                        && other.subject().equals(finding.subject())
                        && other.kind() != FindingKind.UPCOMING);
    }
}
