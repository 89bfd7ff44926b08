package se.lis.rules.view.quality;

import java.util.Comparator;
import se.lis.core.artefact.ArtefactId;

/**
 * A reference from one artefact to another.
 *
 * @param attribute the attribute that holds it, without places
 * @param target the id that it names
 */
public record Reference(String attribute, ArtefactId target) {

    /** By attribute, then target. */
    static final Comparator<Reference> ORDER = Comparator.comparing(Reference::attribute)
            .thenComparing(one -> one.target().value());

    /** Returns the reference as {@code attribute target}. */
    @Override
    public String toString() {
        return attribute + " " + target.value();
    }
}
