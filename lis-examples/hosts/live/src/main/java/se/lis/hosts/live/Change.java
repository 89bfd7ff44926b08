package se.lis.hosts.live;

import java.time.Instant;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.rules.AssessmentDelta;
import se.lis.rules.LiveAssessment;

/** A change that a city's systems report of their register. */
public sealed interface Change {

    /** Returns what it makes of the findings. */
    AssessmentDelta applyTo(LiveAssessment live);

    /** Something was entered, or entered anew. */
    record Entered(Artefact artefact) implements Change {
        @Override
        public AssessmentDelta applyTo(LiveAssessment live) {
            return live.upsert(artefact);
        }
    }

    /** Something was taken away. */
    record Removed(ArtefactId id) implements Change {
        @Override
        public AssessmentDelta applyTo(LiveAssessment live) {
            return live.remove(id);
        }
    }

    /** It is now so late. */
    record TimePassed(Instant now) implements Change {
        @Override
        public AssessmentDelta applyTo(LiveAssessment live) {
            return live.advanceTo(now);
        }
    }
}
