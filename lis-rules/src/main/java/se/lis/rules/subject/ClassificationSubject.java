package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.InformationClassification;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.parameter.ClassificationParameters;

/** A classification that is the current one of a process or system in use. */
public final class ClassificationSubject extends Subject {

    private final InformationClassification classification;
    private final ClassificationParameters limits;

    /** Joins a classification with what surrounds it. */
    public ClassificationSubject(
            InformationClassification classification, Register register, Circumstances circumstances) {
        super(classification, register, circumstances);
        this.classification = classification;
        this.limits = parameters().classification(decidingDay());
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(classification);
    }

    /** Returns the parameters of today. */
    public ClassificationParameters limits() {
        return limits;
    }

    /** Returns the day it was made. */
    public LocalDate classifiedOn() {
        return classification.classifiedOn();
    }

    /** Returns the last day on which it is recent enough. */
    public LocalDate renewalDue() {
        return classification.classifiedOn().plus(limits.renewal());
    }

    /** Returns the first day of the reminder. */
    public LocalDate renewalReminder() {
        return renewalDue().minus(limits.renewalReminder());
    }

    /** Returns the process or system that was classified. */
    public ArtefactId of() {
        return Register.classified(classification);
    }

    /** Returns the level for confidentiality, or null when not set. */
    public @Nullable Integer confidentiality() {
        return classification.confidentiality().orElse(null);
    }

    /** Returns the process or system that was classified. */
    public Artefact target() {
        return register().find(of()).orElseThrow();
    }

    /** Returns the day the process or system last changed, or null when it did not as far as known. */
    public @Nullable LocalDate changedOn() {
        Artefact target = target();
        return (target instanceof BusinessProcess process
                        ? process.changedOn()
                        : ((InformationSystem) target).changedOn())
                .orElse(null);
    }
}
