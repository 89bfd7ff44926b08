package se.lis.rules.verdict;

import java.util.Collection;
import se.lis.rules.subject.Subject;

/**
 * Takes what a rule's consequence says. A consequence names its own rule, {@code drools.getRule().getName()}; all that
 * stands in the rule's metadata is found from there.
 */
public interface Verdicts {

    /** Takes the subjects that the rule judges: its scope, the denominator. */
    void examined(String rule, Collection<? extends Subject> subjects);

    /** Takes subjects of the scope that are counted apart, because their duty lies ahead or an exclusion applies. */
    void excluded(String rule, Collection<? extends Subject> subjects);

    /** Says that a subject breaks the rule, and returns where to tell why. */
    Evidence violated(String rule, Subject subject);

    /** Says that a subject can't be judged, and returns where to tell what is missing. */
    Evidence undetermined(String rule, Subject subject);

    /** Says that a subject keeps the rule so far but something falls due soon, and returns where to tell when. */
    Evidence upcoming(String rule, Subject subject);

    /** Says that a subject belongs on the rule's worklist, and returns where to tell by when. */
    Urgency prioritised(String rule, Subject subject);
}
