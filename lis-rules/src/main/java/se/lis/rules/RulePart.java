package se.lis.rules;

import java.util.Locale;

/** A DRL rule of a catalogue rule. */
public enum RulePart {
    /** Finds the subjects that break the rule; in DRL it has the rule's id as its name. */
    VIOLATION,
    /** Finds the subjects that can't be judged. */
    UNDETERMINED,
    /** Finds the subjects that something falls due for. */
    UPCOMING,
    /** Finds all subjects of the rule. */
    SCOPE,
    /** Finds the subjects that are counted apart. */
    EXCLUDED;

    /** Returns the name of this part of a rule in DRL. */
    public String nameIn(String rule) {
        return this == VIOLATION ? rule : rule + " " + name().toLowerCase(Locale.ROOT);
    }
}
