package se.lis.rules.internal.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Fingerprint;
import se.lis.core.assessment.RaisedBecause;
import se.lis.core.assessment.Repairability;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.id.UnitId;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.legislation.Authority;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.internal.judging.VerdictEvidence;
import se.lis.rules.internal.judging.ViewBatch;
import se.lis.rules.internal.language.AskedFor;
import se.lis.rules.internal.proof.ProofWriter;
import se.lis.rules.internal.proof.SharedValues;
import se.lis.rules.register.Register;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ProcessImportance;
import se.lis.rules.verdict.View;

/** Turns what rules decided into findings with their proof. */
public final class Findings {

    private final Register register;
    private final CommonGround common;
    private final AskedFor askedFor;
    private final ViewBatch subjects;
    private final UnaryOperator<Statement> limits;
    private final Function<ArtefactId, Register> views;
    private final Waivers waivers;
    private final SharedValues shared;
    private final Fines fines;

    /**
     * Turns what rules decided of an organisation into findings.
     *
     * @param register the register that was judged
     * @param common what findings of one rule have in common
     * @param askedFor the arguments that texts ask for
     * @param subjects what was judged together
     * @param limits separates what breaks law from what breaks a city's own limit, before anything is waived
     * @param views the register as each artefact sees it
     * @param waivers what violations are accepted under
     * @param shared what findings have in common
     */
    public Findings(
            Register register,
            CommonGround common,
            AskedFor askedFor,
            ViewBatch subjects,
            UnaryOperator<Statement> limits,
            Function<ArtefactId, Register> views,
            Waivers waivers,
            SharedValues shared) {
        this.register = register;
        this.common = common;
        this.askedFor = askedFor;
        this.subjects = subjects;
        this.limits = limits;
        this.views = views;
        this.waivers = waivers;
        this.shared = shared;
        this.fines = new Fines(common.legislation(), register.asOf().zone());
    }

    /** Returns findings in their order, each once. Only those of one id are compared: hashing a finding reads its proof. */
    public static List<Finding> inOrder(Collection<Finding> findings) {
        return inOrder(findings, Function.identity());
    }

    /** Returns what states findings in their order, each once. */
    public static <T> List<T> inOrder(Collection<T> several, Function<T, Finding> finding) {
        List<T> sorted = new ArrayList<>(several);
        sorted.sort(Comparator.comparing(finding, Finding.ORDER));
        List<T> once = new ArrayList<>(sorted.size());
        int alike = 0;
        for (T one : sorted) {
            Finding stated = finding.apply(one);
            if (alike < once.size() && Finding.ORDER.compare(finding.apply(once.get(alike)), stated) != 0) {
                alike = once.size();
            }
            if (once.subList(alike, once.size()).stream().map(finding).noneMatch(stated::equals)) {
                once.add(one);
            }
        }
        return List.copyOf(once);
    }

    /** Proves and states what a rule found. */
    public Statement finding(RuleDescriptor rule, VerdictEvidence evidence) {
        Artefact artefact = evidence.subject.artefact();
        UnitId unit = subjects.unit(evidence.subject.seat());
        SubjectRef subject = shared.subject(artefact);
        // which provisions are in force on it was reported when the question was decided
        LocalDate lawDay = evidence.subject.lawDays(day -> rule).last();
        RuleDescriptor.Basis basis = rule.clause(evidence.clause(), lawDay);
        Weight weight = weight(rule, evidence);
        ProofWriter written = proof(evidence, weight);
        Proof proof = written.proof();
        Finding finding = Finding.builder()
                .id(Fingerprint.of(register.organisation().id().value(), rule.id(), subject, evidence.discriminator()))
                .rule(rule.id())
                .ruleVersion(rule.version())
                .area(rule.area())
                .kind(evidence.kind)
                .severity(severity(rule, basis, evidence, weight.raised().reasons()))
                .raisedBecause(weight.raised().reasons())
                .force(basis.force())
                .subject(subject)
                .unit(Optional.ofNullable(unit).map(UnitId::value))
                .discriminator(evidence.discriminator())
                .clause(evidence.clause())
                .decidingDay(Optional.ofNullable(evidence.subject.statedLawDay().shown())
                        .map(shared::one))
                .dueAt(Optional.ofNullable(evidence.dueAt))
                .dueBy(Optional.ofNullable(evidence.dueBy).map(shared::one))
                .repairability(repairability(rule, evidence))
                .missing(List.copyOf(evidence.decision.missing()))
                .proof(proof)
                .legalBasis(common.of(rule, evidence.clause(), lawDay))
                .controls(rule.controls())
                .responsibleRole(Optional.ofNullable(rule.responsible())
                        .map(role -> Scalar.of(role).toString()))
                .messageKey(shared.one(rule.id() + "." + evidence.messageKey()))
                .arguments(arguments(rule, evidence, proof, () -> toWhom(rule, basis, evidence, lawDay)))
                .build();
        Statement statement = evidence.subject.register().heard()
                ? new Statement(finding, written.clock(), evidence.readings, register.asOf())
                : Statement.once(finding);
        return limits.apply(statement)
                .with(said -> waivers.applied(fines.limited(said), views.apply(artefact.id()), artefact.id(), unit));
    }

    /** A rule may say it of a text of its own; else an act that was done, and late, can't be done again. */
    private static Repairability repairability(RuleDescriptor rule, VerdictEvidence evidence) {
        if (evidence.kind != FindingKind.VIOLATION) {
            return Repairability.REPAIRABLE;
        }
        return rule.repairability()
                .getOrDefault(
                        evidence.messageKey(),
                        evidence.decision.actCameLate() ? Repairability.HISTORY : Repairability.REPAIRABLE);
    }

    private static Severity severity(
            RuleDescriptor rule, RuleDescriptor.Basis basis, VerdictEvidence evidence, Set<RaisedBecause> raised) {
        Severity own = basis.severity();
        Severity severity = own == null ? rule.severity() : own;
        if (!raised.isEmpty()) {
            severity = severity.raised();
        }
        String mitigation = rule.loweredWhen();
        boolean mitigated = mitigation != null
                && evidence.kind == FindingKind.VIOLATION
                && Attributes.read(evidence.subject.artefact(), mitigation).isPresent();
        return mitigated ? severity.lowered() : severity;
    }

    /**
     * Where a finding belongs and what it weighs.
     *
     * @param raised what raises its severity
     * @param read what was read to state it
     */
    private record Weight(ProcessImportance.Raised raised, List<Known<?>> read) {}

    private static Weight weight(RuleDescriptor rule, VerdictEvidence evidence) {
        View view = evidence.subject;
        boolean weighed = evidence.kind != FindingKind.UNDETERMINED;
        List<Known<?>> read = view.reading(() -> {
            view.units();
            if (weighed) {
                view.raised();
            }
            if (rule.loweredWhen() != null) {
                view.facts().fact(rule.loweredWhen());
            }
        });
        return new Weight(weighed ? view.raised() : ProcessImportance.Raised.NOT, read);
    }

    /** What the right side read was taken when the question was asked; the left side and what weighs are asked again. */
    private ProofWriter proof(VerdictEvidence evidence, Weight weight) {
        View view = evidence.subject;
        List<Known<?>> read = new ArrayList<>(evidence.read);
        read.addAll(weight.read());
        return new ProofWriter(
                view,
                evidence.decision,
                evidence.scope,
                read,
                Optional.ofNullable(weight.raised().answer()),
                shared);
    }

    /**
     * The authority of the day on which it was done, or of now where it is still to be done; of the day whose law decides where nobody has
     * that task any longer, or the law of another day is asked about.
     */
    private Optional<Authority> toWhom(
            RuleDescriptor rule, RuleDescriptor.Basis basis, VerdictEvidence evidence, LocalDate lawDay) {
        Optional<Authority> then = common.toWhom(rule, basis, lawDay);
        if (evidence.subject.judging().lawAsOf().isPresent()) {
            return then;
        }
        Optional<Authority> named = evidence.decision.actCameLate()
                ? common.toWhom(
                        rule,
                        basis,
                        dayOfLaw(Objects.requireNonNull(evidence.decision.asked())
                                .shown()))
                : evidence.subject.register().asks(moment -> common.toWhom(rule, basis, dayOfLaw(moment.instant())));
        return named.or(() -> then);
    }

    private static LocalDate dayOfLaw(@Nullable Object when) {
        return when instanceof Instant moment
                ? LocalDate.ofInstant(moment, Legislation.ZONE)
                : (LocalDate) Objects.requireNonNull(when, "what came late has a day");
    }

    /** What the rule's texts name: what the rule said first, then facts of the subject, then parameters, and the authority. */
    private Map<String, Scalar> arguments(
            RuleDescriptor rule, VerdictEvidence evidence, Proof proof, Supplier<Optional<Authority>> toWhom) {
        Map<String, Scalar> arguments = new TreeMap<>();
        Set<String> names = askedFor.by(rule, evidence.messageKey());
        if (!names.isEmpty()) {
            for (ProofParameter parameter : proof.parameters()) {
                String name = shortName(parameter.id());
                if (names.contains(name)) {
                    arguments.put(name, parameter.value());
                }
            }
            String subject = evidence.subject.id().value();
            for (ProofFact fact : proof.facts()) {
                if (fact.id().equals(subject) && names.contains(fact.attribute())) {
                    fact.value().ifPresent(value -> arguments.put(fact.attribute(), value));
                }
            }
            if (names.contains(RuleDescriptor.AUTHORITY)) {
                toWhom.get()
                        .ifPresent(authority -> arguments.put(RuleDescriptor.AUTHORITY, shared.scalar(authority.id())));
            }
        }
        evidence.arguments.forEach((name, value) -> arguments.put(name, shared.one(value)));
        arguments.put("subject", shared.scalar(evidence.subject.id()));
        return arguments;
    }

    private static String shortName(String parameter) {
        return parameter.substring(parameter.indexOf('.') + 1);
    }
}
