package se.lis.rules.verdict;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.proof.DerivationStep;

/**
 * An answer with its reasons: yes, no, or unknown because of blank attributes or reasons that a term names.
 *
 * <p>Answers are joined by what matters: where one of two that must both be yes is no, the answer is no, and an unknown other is not
 * among its reasons.
 */
public final class Answer extends Known<Boolean> {

    Answer(
            View view,
            DerivationStep step,
            State state,
            @Nullable Boolean value,
            @Nullable Object detail,
            @Nullable Reason reason,
            Known<?>... operands) {
        super(view, step, state, value, detail, reason, null, null, operands);
    }

    static Answer made(DerivationStep step, boolean answer, Known<?>... operands) {
        return new Answer(operands[0].view, step, State.GIVEN, answer, null, null, operands);
    }

    static Answer open(DerivationStep step, Known<?>... operands) {
        return new Answer(operands[0].view, step, State.UNKNOWN, null, null, null, operands);
    }

    /** Returns an answer that nobody can give while something is unknown. */
    public static Answer doubt(Known<?> unknown) {
        return open(DerivationStep.WORKED_OUT, unknown);
    }

    /** Returns a yes or no that is known as an answer. */
    public static Answer of(Known<Boolean> known) {
        return known instanceof Answer answer
                ? answer
                : new Answer(
                        known.view,
                        known.step,
                        known.none() ? State.GIVEN : known.state,
                        known.none() ? Boolean.FALSE : known.value,
                        known.detail,
                        known.reason,
                        known.operands);
    }

    /** Returns whether it is yes. */
    public boolean yes() {
        return Boolean.TRUE.equals(value);
    }

    /** Returns whether it is no. */
    public boolean no() {
        return Boolean.FALSE.equals(value);
    }

    /** Returns whether both are so: no if one is not, unknown if that can't be decided. */
    public Answer and(Answer other) {
        return joined(DerivationStep.AND, this, other, false);
    }

    /** Returns yes if either is, no if both are, and unknown otherwise. */
    public Answer or(Answer other) {
        return joined(DerivationStep.OR, this, other, true);
    }

    /** Returns one value where it is yes, and the other where it is no. */
    public <T> Known<T> choose(Known<T> ifYes, Known<T> ifNo) {
        if (unknown()) {
            return Known.unknown(DerivationStep.OF, this);
        }
        Known<T> chosen = yes() ? ifYes : ifNo;
        return then(answer -> chosen);
    }

    /** Returns the same, where a no says nothing: unknown because of an attribute. */
    public Answer orUnknown(String attribute) {
        return no() ? new Answer(view, step, State.UNKNOWN, null, detail, Reason.attribute(attribute), operands) : this;
    }

    /** Returns the opposite; the opposite of unknown is unknown. */
    public Answer negate() {
        return unknown() ? open(DerivationStep.NOT, this) : made(DerivationStep.NOT, !value(), this);
    }

    /** Returns whether all are yes; at least one must be given. */
    public static Answer all(Collection<Answer> several) {
        return joined(DerivationStep.AND, several, false);
    }

    /** Returns whether any is yes; at least one must be given. */
    public static Answer any(Collection<Answer> several) {
        return joined(DerivationStep.OR, several, true);
    }

    /** One that decides alone is the only operand; else all that are unknown, or all. */
    private static Answer joined(DerivationStep step, Collection<Answer> several, boolean deciding) {
        int open = 0;
        for (Answer one : several) {
            if (one.unknown()) {
                open++;
            } else if (one.value() == deciding) {
                return made(step, deciding, one);
            }
        }
        return open == 0
                ? made(step, !deciding, several.toArray(NOTHING))
                : open(step, several.stream().filter(Answer::unknown).toArray(Answer[]::new));
    }

    /** The same of two, which most are. */
    private static Answer joined(DerivationStep step, Answer one, Answer other, boolean deciding) {
        if (!one.unknown() && one.value() == deciding) {
            return made(step, deciding, one);
        }
        if (!other.unknown() && other.value() == deciding) {
            return made(step, deciding, other);
        }
        if (one.unknown() && other.unknown()) {
            return open(step, one, other);
        }
        return one.unknown() || other.unknown()
                ? open(step, one.unknown() ? one : other)
                : made(step, !deciding, one, other);
    }

    /** Returns the same, unknown because of this attribute: the one to fill in. */
    public Answer because(String attribute) {
        return unknown()
                ? new Answer(view, step, State.UNKNOWN, null, detail, Reason.attribute(attribute), operands)
                : this;
    }

    /** Returns the same, unknown because of a term of the texts. */
    public Answer unclear(String term) {
        return unknown() ? new Answer(view, step, State.UNKNOWN, null, detail, Reason.term(term), operands) : this;
    }

    /** Returns the same, or unknown for a reason that a term of the texts names where it is no and a condition holds. */
    public Answer unknownWhere(boolean condition, String term) {
        return no() && condition
                ? new Answer(view, step, State.UNKNOWN, null, detail, Reason.term(term), operands)
                : this;
    }

    @Override
    public String toString() {
        return step + " " + (unknown() ? "unknown" : yes() ? "yes" : "no") + " " + Arrays.toString(operands);
    }
}
