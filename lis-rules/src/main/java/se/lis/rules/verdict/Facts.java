package se.lis.rules.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.YesNoUnknown;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.Scalar;

/**
 * What an artefact, or a part of it, says. The only way in which a view looks at attributes: what is read here is in the proof.
 *
 * <p>Paths are those of the model, {@code personalDataBreach.notifiedAt}. Two are equal when they are about the same part of the same
 * artefact.
 */
public final class Facts {

    private static final Object[] NOWHERE = {};

    private final View view;
    private final Artefact artefact;
    private final Object part;
    private final String prefix;

    /** What has been asked for, since several rules ask for one attribute; null beyond the last. */
    private @Nullable Known<?>[] asked = Known.NOTHING;

    /**
     * What those lead to, at the same places: the artefact that a reference names, or the parts of a list; null where that was not asked
     * for.
     */
    private @Nullable Object[] leads = NOWHERE;

    Facts(View view, Artefact artefact) {
        this(view, artefact, artefact, "");
    }

    private Facts(View view, Artefact artefact, Object part, String prefix) {
        this.view = view;
        this.artefact = artefact;
        this.part = part;
        this.prefix = prefix;
    }

    /**
     * One reading of an attribute.
     *
     * @param artefact whose attribute
     * @param path the attribute, as a path from the artefact
     */
    public record Read(Artefact artefact, String path) {

        /** Two readings of one attribute are equal: within one assessment it says one thing. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Read read
                    && path.equals(read.path)
                    && artefact.id().equals(read.artefact.id());
        }

        @Override
        public int hashCode() {
            return 31 * artefact.id().value().hashCode() + path.hashCode();
        }

        /** Returns the attribute as words name it. */
        String word() {
            return Attributes.withoutPlaces(path);
        }

        /** Returns it as a proof shows it. */
        public ProofFact fact() {
            Optional<Scalar> value = Attributes.read(artefact, path);
            return ProofFact.builder()
                    .type(artefact.type().jsonName())
                    .id(artefact.id().value())
                    .attribute(path)
                    .value(value)
                    .absent(value.isPresent() ? Optional.empty() : Optional.of(true))
                    .build();
        }
    }

    /** Returns the id of the artefact. */
    public ArtefactId id() {
        return artefact.id();
    }

    /** Returns the artefact itself, to look others up by; what it says is read by {@link #fact}. */
    public Artefact artefact() {
        return artefact;
    }

    /**
     * Returns what an attribute says; unknown where it is blank. A list without members is blank too.
     *
     * @param <T> the kind of value, which the caller knows from the model
     * @throws IllegalArgumentException if there is no such attribute
     */
    public <T> Known<T> fact(String path) {
        return read(place(path));
    }

    @SuppressWarnings("unchecked") // the caller knows the model
    private <T> Known<T> read(int place) {
        Known<?> fact = Objects.requireNonNull(asked[place]);
        view.reads(fact);
        return (Known<T>) fact;
    }

    /** Returns where an attribute stands among what has been asked for. */
    private int place(String path) {
        int place = 0;
        for (; place < asked.length; place++) {
            Known<?> before = asked[place];
            if (before == null) {
                break;
            }
            if (isOf(before, path)) {
                return place;
            }
        }
        if (place == asked.length) {
            asked = Arrays.copyOf(asked, 2 * place + 2);
        }
        asked[place] = said(path);
        return place;
    }

    private boolean isOf(Known<?> fact, String path) {
        return fact.detail instanceof Read read
                && (prefix.isEmpty()
                        ? read.path.equals(path)
                        : read.path.length() == prefix.length() + path.length() && read.path.endsWith(path));
    }

    private Known<?> said(String path) {
        Object read = Attributes.value(part, path);
        Object value = read instanceof Collection<?> members && members.isEmpty() ? null : read;
        return new Known<>(
                view,
                DerivationStep.FACT,
                value == null ? Known.State.UNKNOWN : Known.State.GIVEN,
                value,
                new Read(artefact, whole(path)),
                value == null ? Known.Reason.attribute(word(path)) : null,
                null,
                null,
                Known.NOTHING);
    }

    /** Returns an attribute as words name it. */
    private String word(String path) {
        return Attributes.withoutPlaces(whole(path));
    }

    private String whole(String path) {
        return prefix.isEmpty() ? path : prefix + path;
    }

    /** Returns the moment or day of an act; none where it is blank: an act that is not recorded was not done. */
    public <T> Known<T> act(String path) {
        return this.<T>fact(path).orNone();
    }

    /** Returns the members of a list, where no member is an answer too. */
    @SuppressWarnings("unchecked") // the caller knows the model
    public <M> Known<Collection<M>> members(String path) {
        Known<Collection<M>> members = fact(path);
        return members.given()
                ? members
                : new Known<>(
                        view,
                        DerivationStep.FACT,
                        Known.State.GIVEN,
                        (Collection<M>) Objects.requireNonNull(Attributes.value(part, path)),
                        members.detail,
                        null,
                        null,
                        null,
                        Known.NOTHING);
    }

    /** Returns whether an attribute says yes; unknown where it is blank. */
    public Answer yes(String path) {
        return Answer.of(this.<Boolean>fact(path));
    }

    /** Returns whether an attribute says yes; unknown where it is blank or says no, because a no says nothing. */
    public Answer confirmed(String path) {
        return yes(path).orUnknown(word(path));
    }

    /** Returns whether an attribute says yes; a blank is a no, because nobody's silence is a judgement. */
    public Answer affirmed(String path) {
        return given(path).and(yes(path));
    }

    /** Returns whether an attribute has a value: a blank is none. */
    public Answer given(String path) {
        return fact(path).isGiven();
    }

    /**
     * Returns whether the register as it was handed in holds anything under the id that a reference names, though it may begin later or
     * contradict itself.
     *
     * @param path the attribute that names it
     * @param target the id
     */
    public Answer entered(String path, ArtefactId target) {
        Known<Object> reference = fact(path);
        boolean there = !view.register().entered(target).isEmpty();
        return Known.stepped(DerivationStep.REFERRED, there ? reference.orNull() : null, reference)
                .unclearWhere(!there && !view.register().keeps(target.type()), View.NOT_KEPT)
                .isGiven();
    }

    /** Returns the members of a list of parts, in their order. */
    @SuppressWarnings("unchecked") // what stands behind a list is its parts
    public List<Facts> parts(String path) {
        int place = place(path);
        Known<Collection<?>> members = read(place);
        if (!members.given()) {
            return List.of();
        }
        List<Facts> parts = (List<Facts>) lead(place);
        if (parts == null) {
            parts = new ArrayList<>(members.value().size());
            for (Object member : members.value()) {
                parts.add(new Facts(view, artefact, member, prefix + path + "[" + parts.size() + "]."));
            }
            parts = Collections.unmodifiableList(parts);
            leadsTo(place, parts);
        }
        return parts;
    }

    private @Nullable Object lead(int place) {
        return place < leads.length ? leads[place] : null;
    }

    private void leadsTo(int place, Object what) {
        if (place >= leads.length) {
            leads = Arrays.copyOf(leads, place + 1);
        }
        leads[place] = what;
    }

    /**
     * Returns the artefact that a reference leads to; none where it is blank, and unknown because of it where it leads nowhere, to a
     * contradiction, or to what was removed.
     */
    @SuppressWarnings("unchecked") // what stands behind an attribute is what it leads to
    public Known<Facts> refer(String path) {
        int place = place(path);
        Known<ArtefactId> reference = read(place);
        Known<Facts> target = (Known<Facts>) lead(place);
        if (target == null) {
            target = followed(path, reference);
            leadsTo(place, target);
        }
        return target;
    }

    private Known<Facts> followed(String path, Known<ArtefactId> reference) {
        if (!reference.given()) {
            boolean lost = view.register().lostReference(artefact.id(), word(path));
            return lost
                    ? Known.unknown(DerivationStep.REFERRED, reference)
                    : Known.stepped(DerivationStep.REFERRED, null, reference);
        }
        return view.register()
                .find(reference.value())
                .map(found -> Known.stepped(DerivationStep.REFERRED, view.of(found), reference))
                .orElseGet(() -> nowhere(DerivationStep.REFERRED, path, reference.value(), reference));
    }

    /** What a reference leads to that leads nowhere: because of the attribute that names it, or of a list that isn't kept. */
    private Known<Facts> nowhere(DerivationStep step, String path, ArtefactId target, Known<?> named) {
        Known<Facts> unknown = Known.unknown(step, named);
        return view.register().keeps(target.type())
                ? unknown.missing(word(path))
                : unknown.unclearWhere(true, View.NOT_KEPT);
    }

    /**
     * Returns whether a reference leads to what is there at the moment: no where it is blank or leads to what begins later, and unknown
     * because of it where it leads nowhere or to a contradiction.
     */
    public Answer leads(String path) {
        Known<ArtefactId> reference = fact(path);
        boolean later = reference.given() && view.register().exists(reference.value()) == YesNoUnknown.NO;
        return (later ? Known.<Facts>stepped(DerivationStep.REFERRED, null, reference) : refer(path)).isGiven();
    }

    /**
     * Returns the artefact that a reference, one of several, leads to; none where it begins later, and unknown because of the attribute
     * that lists them where it leads nowhere or to a contradiction.
     *
     * @param path the attribute that lists the references
     * @param member the one that is followed
     */
    public Known<Facts> refer(String path, ArtefactId member) {
        Known<Object> references = fact(path);
        return view.register()
                .find(member)
                .map(found -> Known.stepped(DerivationStep.FOUND, view.of(found), references))
                .orElseGet(() -> view.register().registered(member).isPresent()
                        ? Known.stepped(DerivationStep.FOUND, null, references)
                        : nowhere(DerivationStep.FOUND, path, member, references));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && artefact.id().equals(facts.artefact.id()) && prefix.equals(facts.prefix);
    }

    @Override
    public int hashCode() {
        return Objects.hash(artefact.id(), prefix);
    }

    /** Returns the id of the artefact, as a proof shows what was found. */
    @Override
    public String toString() {
        return artefact.id().value();
    }
}
