package se.lis.rules.review;

import java.util.Optional;
import se.lis.core.assessment.SubjectRef;

/**
 * Looks up what people call what a review names by id alone.
 *
 * <p>A review holds neither names nor free text; whoever renders one has the register.
 */
public interface RegisterNames {

    /** The names of somebody without the register: the ids. */
    RegisterNames IDS = new RegisterNames() {
        @Override
        public String of(SubjectRef subject) {
            return subject.id();
        }

        @Override
        public Optional<String> advice(String report, String risk) {
            return Optional.empty();
        }
    };

    /** Returns what readers call an artefact. */
    String of(SubjectRef subject);

    /** Returns what the data protection officer advises against a risk of a report, or empty when that is not registered. */
    Optional<String> advice(String report, String risk);
}
