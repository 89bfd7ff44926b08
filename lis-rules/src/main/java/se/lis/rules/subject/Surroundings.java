package se.lis.rules.subject;

import java.util.Optional;
import java.util.Set;
import se.lis.core.assessment.RaisedBecause;
import se.lis.core.id.UnitId;

/**
 * What other artefacts say of a subject.
 *
 * @param unit the unit that carries the subject, or empty when none is registered
 * @param raisedBecause why a finding on the subject weighs more
 */
public record Surroundings(Optional<UnitId> unit, Set<RaisedBecause> raisedBecause) {

    /** Nothing is known of the surroundings. */
    public static final Surroundings NONE = new Surroundings(Optional.empty(), Set.of());
}
