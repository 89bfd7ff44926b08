package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.Aspect;
import se.lis.core.classification.InformationClassification;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Role;

/** The latest classification of a process or system in use, approved or not, or one that uses the highest level. */
public final class ClassificationStep extends Subject {

    private static final int NATIONAL_SECURITY = 4;

    private final InformationClassification classification;

    /** Joins it with what surrounds it. */
    public ClassificationStep(
            InformationClassification classification, Register register, Circumstances circumstances) {
        super(classification, register, circumstances);
        this.classification = classification;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(classification);
    }

    /** Returns whether it is the latest of what it classifies, and that is in use today. */
    public boolean latest() {
        boolean used = classification.process().stream()
                        .flatMap(id -> register().processes(List.of(id)).stream())
                        .anyMatch(process -> process.inUse(today()))
                || classification.system().stream()
                        .flatMap(id -> register().system(id).stream())
                        .anyMatch(system -> system.inUse(today()));
        return used
                && register()
                        .latestClassification(of())
                        .map(classification::equals)
                        .orElse(false);
    }

    /** Returns the process or system that was classified. */
    public ArtefactId of() {
        return Register.classified(classification);
    }

    /** Returns the day it was approved, or null when it is not. */
    public @Nullable LocalDate approvedOn() {
        return classification.approvedOn().orElse(null);
    }

    /** Returns the role that approved it, or null when not known. */
    public @Nullable Role approvedByRole() {
        return classification.approvedByRole().orElse(null);
    }

    /** Returns {@code other} where another role than the information owner approved it, else null. */
    public @Nullable String variant() {
        return approvedOn() == null ? null : "other";
    }

    /** Returns whether a level is set that is kept for what concerns national security. */
    public boolean nationalSecurity() {
        return Stream.of(Aspect.values())
                .flatMap(aspect -> classification.level(aspect).stream())
                .anyMatch(level -> level == NATIONAL_SECURITY);
    }
}
