package se.lis.rules.subject;

/** Hears which parts of a register somebody looks at. */
@FunctionalInterface
public interface Reads {

    /** Hears nothing. */
    Reads UNHEARD = part -> {};

    /** Takes that somebody looks at a part: a value that equals itself each time, and that changes are told by. */
    void read(Object part);
}
