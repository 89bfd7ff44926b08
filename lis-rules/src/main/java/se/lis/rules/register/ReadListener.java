package se.lis.rules.register;

import java.util.function.Function;
import se.lis.core.artefact.AsOf;

/** Hears which parts of a register somebody looks at, and what is asked of its clock. */
@FunctionalInterface
public interface ReadListener {

    /** Hears nothing. */
    ReadListener UNHEARD = part -> {};

    /** Takes that somebody looks at a part: a value that equals itself each time, and that changes are reported by. */
    void read(Object part);

    /**
     * Takes that something is decided by what a question about the moment comes to.
     *
     * @param question the question; once its answer is another than now, it never is the same again
     * @param answer what it comes to now
     */
    default void asked(Function<AsOf, ?> question, Object answer) {}
}
