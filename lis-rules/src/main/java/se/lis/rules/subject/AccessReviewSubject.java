package se.lis.rules.subject;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.access.AccessReview;
import se.lis.core.artefact.Answer;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;

/** A review of access rights, and who made it. */
public final class AccessReviewSubject extends Subject {

    private final AccessReview review;

    /** Joins it with what surrounds it. */
    public AccessReviewSubject(AccessReview review, Register register, Circumstances circumstances) {
        super(review, register, circumstances);
        this.review = review;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return review.system().map(register()::processesOn).orElse(List.of());
    }

    /**
     * Returns whether somebody made the review who has no privileged rights in the system: unknown while nobody is named, or
     * the holders of such rights are not all listed.
     */
    public Answer independent() {
        Optional<InformationSystem> system = review.system().flatMap(register()::system);
        if (system.isEmpty() || review.performers().isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (system.get().privilegedHolders().containsAll(review.performers())) {
            return Answer.NO;
        }
        return system.get().privilegedHoldersListed().orElse(false) ? Answer.YES : Answer.UNKNOWN;
    }

    /** Returns what is missing to tell. */
    public String missing() {
        if (review.performers().isEmpty()) {
            return "performers";
        }
        return review.system().flatMap(register()::system).isEmpty() ? "system" : "privilegedHoldersListed";
    }

    /** Returns the system, or null when the reference leads nowhere. */
    public @Nullable InformationSystem system() {
        return review.system().flatMap(register()::system).orElse(null);
    }
}
