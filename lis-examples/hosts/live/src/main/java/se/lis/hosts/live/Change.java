package se.lis.hosts.live;

import java.time.Instant;
import java.util.Optional;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.rules.AssessmentDelta;
import se.lis.rules.LiveAssessment;

/** A change that a city's systems report of their register, with the moment at which it was so. */
public sealed interface Change {

    /** Returns what it makes of the findings, or empty where something later was heard of the same thing. */
    Optional<AssessmentDelta> applyTo(LiveAssessment live);

    /** Something was entered, or entered anew. */
    record Entered(Artefact artefact, Instant at) implements Change {
        @Override
        public Optional<AssessmentDelta> applyTo(LiveAssessment live) {
            return live.upsertIfNewer(artefact, at);
        }
    }

    /** Something was taken away. */
    record Removed(ArtefactId id, Instant at) implements Change {
        @Override
        public Optional<AssessmentDelta> applyTo(LiveAssessment live) {
            return live.removeIfNewer(id, at);
        }
    }

    /** It is now so late; repeated or late, it changes nothing. */
    record TimePassed(Instant now) implements Change {
        @Override
        public Optional<AssessmentDelta> applyTo(LiveAssessment live) {
            return now.isBefore(live.asOf()) ? Optional.empty() : Optional.of(live.advanceTo(now));
        }
    }
}
