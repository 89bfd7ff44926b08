package se.lis.rules.view.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import se.lis.core.artefact.Artefact;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** An artefact that refers to others. */
public final class ReferringArtefact extends View {

    /** Joins an artefact with the register and the law that it is judged by. */
    public ReferringArtefact(Artefact artefact, ViewContext context) {
        super(artefact, context);
    }

    /** Returns whether an artefact refers to any other. */
    static boolean refers(Artefact artefact) {
        AtomicBoolean refers = new AtomicBoolean();
        artefact.references((attribute, target) -> refers.set(true));
        return refers.get();
    }

    /**
     * Returns the references to ask about: those that lead nowhere, by attribute and target; where all lead somewhere, one of them,
     * which stands for all.
     */
    public List<Reference> askedAbout() {
        List<Reference> all = new ArrayList<>();
        SortedSet<Reference> lost = new TreeSet<>(Reference.ORDER);
        artefact().references((attribute, target) -> {
            Reference reference = new Reference(attribute, target);
            all.add(reference);
            if (register().entered(target).isEmpty()) {
                lost.add(reference);
            }
        });
        return lost.isEmpty() ? all.subList(0, Math.min(1, all.size())) : List.copyOf(lost);
    }

    /**
     * Returns whether a reference leads to anything in the register as it was handed in. To what begins later it does, and to what
     * contradicts itself too: that it does is another finding.
     */
    public Answer leadsSomewhere(Reference reference) {
        String named = reference.target().value();
        String path = ValueAtPath.first(
                artefact(), reference.attribute(), held -> held.toString().equals(named));
        return facts().entered(path, reference.target());
    }
}
