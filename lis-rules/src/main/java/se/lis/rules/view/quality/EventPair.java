package se.lis.rules.view.quality;

import se.lis.core.assessment.proof.Attributes;

/**
 * Two events of an artefact of which one can't come before the other.
 *
 * @param firstPath the path to the one that comes first, with places
 * @param thenPath the path to the one that can't come before it, with places
 */
public record EventPair(String firstPath, String thenPath) {

    /** Returns the attribute of the event that comes first, as words name it. */
    public String first() {
        return Attributes.withoutPlaces(firstPath);
    }

    /** Returns the attribute of the event that can't come before it, as words name it. */
    public String then() {
        return Attributes.withoutPlaces(thenPath);
    }

    /** Returns the wrong way round of the two, {@code then before first}. */
    @Override
    public String toString() {
        return then() + " before " + first();
    }
}
