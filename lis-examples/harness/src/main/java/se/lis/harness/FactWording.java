package se.lis.harness;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.Looked;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.Scalar;

/** States in words what single attributes say, and what was looked through for something. */
final class FactWording {

    private final Proof proof;
    private final SubjectRef subject;
    private final RegisterWords register;
    private final Words words;

    /**
     * States the facts of a proof.
     *
     * @param proof the proof
     * @param subject what it is about, whose own attributes are stated without its name
     * @param register what things are called
     * @param words the phrases
     */
    FactWording(Proof proof, SubjectRef subject, RegisterWords register, Words words) {
        this.proof = proof;
        this.subject = subject;
        this.register = register;
        this.words = words;
    }

    /** Returns whether a fact is one of the subject's own. */
    boolean own(ProofFact fact) {
        return fact.type().equals(subject.type()) && fact.id().equals(subject.id());
    }

    /** Returns whether it says only how many parts there are, and other facts say what these are. */
    boolean coveredByItsParts(ProofFact fact) {
        return proof.facts().stream()
                .anyMatch(other -> other.type().equals(fact.type())
                        && other.id().equals(fact.id())
                        && other.attribute().startsWith(fact.attribute() + "["));
    }

    /** Returns where a fact stands: its attribute, and its artefact where that is another than the subject. */
    String origin(ProofFact fact) {
        String attribute = register.attribute(fact.type(), fact.attribute());
        return own(fact) ? attribute : attribute + ", " + register.quoted(fact.type(), fact.id());
    }

    /** Returns what an attribute says, with its artefact where that is another than the subject. */
    String stated(ProofFact fact) {
        String said = attributed(fact);
        return own(fact) ? said : words.of("says", register.artefact(fact.type(), fact.id()), said);
    }

    /** Returns what an attribute says. */
    String attributed(ProofFact fact) {
        if (RegisterWords.endsPeriod(fact)) {
            return fact.value()
                    .map(end -> words.of("through", register.lastDay(end)))
                    .orElseGet(() -> words.of("no-end"));
        }
        String attribute = register.attribute(fact.type(), fact.attribute());
        boolean act = fact.value().filter(RegisterWords::dated).isPresent();
        return words.of(act ? "dated" : "named", attribute, register.value(fact));
    }

    /** Returns how many were counted, with all that were looked through where those are more. */
    String counted(String number, Looked looked) {
        return number.equals(Integer.toString(looked.count()))
                ? words.of("counted", number, group(looked))
                : words.of("counted-of", number, Integer.toString(looked.count()), group(looked));
    }

    /** Returns what something was chosen among. */
    String among(Looked looked) {
        return words.of("among", Integer.toString(looked.count()), group(looked));
    }

    /** Returns that there is none, of how many, and what came nearest. */
    String none(Looked looked) {
        String group = group(looked);
        if (looked.count() == 0) {
            return words.of("there-are-none", group);
        }
        String nearest = looked.nearest().isEmpty()
                ? ""
                : words.of(
                        "nearest",
                        looked.nearest().stream()
                                .map(id -> register.kind(looked.type()) + " " + id + saying(looked, id))
                                .collect(Collectors.joining(", ")));
        return words.of("none-of", Integer.toString(looked.count()), group) + nearest;
    }

    private String group(Looked looked) {
        String kinds = looked.count() == 1 ? register.kind(looked.type()) : register.kinds(looked.type());
        return looked.by()
                .map(by -> words.of("referring", kinds, referred(looked, by)))
                .orElse(kinds);
    }

    /** What they refer to, as far as the facts show that: one thing that all of them name. */
    private String referred(Looked looked, String by) {
        List<String> named = proof.facts().stream()
                .filter(fact ->
                        fact.type().equals(looked.type()) && fact.attribute().equals(by))
                .flatMap(fact -> fact.value().stream())
                .map(Scalar::toString)
                .distinct()
                .toList();
        return named.size() == 1
                        && !named.get(0).equals(subject.id())
                        && !named.get(0).contains(",")
                ? named.get(0)
                : register.kind(subject.type()) + " " + subject.id();
    }

    /** What one that came near says, beside that it refers to the subject. */
    private String saying(Looked looked, String id) {
        String said = proof.facts().stream()
                .filter(fact -> fact.type().equals(looked.type()) && fact.id().equals(id))
                .filter(fact -> !looked.by().equals(Optional.of(fact.attribute())))
                .map(this::attributed)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : " (" + said + ")";
    }
}
