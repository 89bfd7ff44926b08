package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.Aspect;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.rules.parameter.AccessParameters;

/** An information system, as it stands today. */
public final class SystemSubject extends Subject {

    private final InformationSystem system;

    /** Joins it with what surrounds it. */
    public SystemSubject(InformationSystem system, Register register, Circumstances circumstances) {
        super(system, register, circumstances);
        this.system = system;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processesOn(system.id());
    }

    /** Returns the parameters of today. */
    public AccessParameters limits() {
        return parameters().access(decidingDay());
    }

    /** Returns whether it is in use today. */
    public boolean inUse() {
        return system.inUse(today());
    }

    /** Returns the first day of use, or null when not known. */
    public @Nullable LocalDate inUseFrom() {
        return system.inUseFrom().orElse(null);
    }

    /** Returns whether somebody holds the resource owner's role today. */
    public Answer owned() {
        return register().held(system.id(), system.resourceOwner(), today());
    }

    /** Returns {@code ended} where an owner is named whose role nobody holds, else null. */
    public @Nullable String ownerVariant() {
        return system.resourceOwner().isPresent() ? "ended" : null;
    }

    /** Returns when the resource owner is to be confirmed next. */
    public Cycle confirmation() {
        return new Cycle(
                system.ownerConfirmedOn().or(system::inUseFrom).orElse(null),
                limits().ownerConfirmation(),
                limits().reviewReminder(),
                "ownerConfirmedOn");
    }

    /** Returns whether a later confirmation hides earlier ones. */
    public boolean confirmationHidden() {
        return hidden(InformationSystem.class, InformationSystem::ownerConfirmedOn);
    }

    /** Returns whether it asks for strong authentication. */
    public Answer strongAuthentication() {
        return Answer.of(system.strongAuthentication());
    }

    /** Returns whether it holds information whose confidentiality is serious, or serves a process in a NIS sector. */
    public Answer sensitive() {
        Answer serious = register()
                .classification(system.id())
                .flatMap(current -> current.level(Aspect.CONFIDENTIALITY))
                .map(level -> Answer.of(level >= limits().seriousLevel()))
                .orElse(Answer.UNKNOWN);
        LocalDate today = today();
        return serious.or(Register.any(
                processes(), process -> Answer.of(process.nisSector(today).isPresent())));
    }

    /** Returns what is missing to tell whether strong authentication is asked for where it has to be. */
    public List<String> missingOfAuthentication() {
        List<String> missing = new ArrayList<>();
        if (sensitive() == Answer.UNKNOWN) {
            missing.add("classification");
        }
        if (strongAuthentication() == Answer.UNKNOWN) {
            missing.add("strongAuthentication");
        }
        return missing;
    }

    /** Returns whether a risk analysis of it had been made by the first day of use. */
    public Answer analysedBeforeUse() {
        LocalDate from = inUseFrom();
        boolean found = register().analyses(system.id()).stream()
                .anyMatch(analysis -> from != null && !analysis.performedOn().isAfter(from));
        return from == null ? Answer.UNKNOWN : register().known(found, system.id(), ArtefactType.RISK_ANALYSIS);
    }

    /** Returns whether it carries processing that asks for an impact assessment, and has none. */
    public Answer unassessedProcessing() {
        Answer unassessed = register().bereft(system.id()) ? Answer.UNKNOWN : Answer.NO;
        for (ProcessingActivityId id : system.processingActivities()) {
            Answer one = register()
                    .find(id)
                    .map(activity -> new ProcessingSubject((ProcessingActivity) activity, register(), circumstances())
                            .unassessed())
                    .orElse(Answer.UNKNOWN);
            unassessed = unassessed.or(one);
        }
        return unassessed;
    }

    /** Returns the attributes without which its introduction can't be judged. */
    public List<String> missingOfIntroduction() {
        List<String> missing = new ArrayList<>();
        if (inUseFrom() == null) {
            missing.add("inUseFrom");
        }
        if (unassessedProcessing() == Answer.UNKNOWN) {
            missing.add("processingActivities");
        }
        return missing;
    }

    /** Returns which clause is broken: the assessment that law asks for goes first. */
    public String introductionClause() {
        return unassessedProcessing() == Answer.YES ? "assessment" : "analysis";
    }

    /** Returns {@code assessment} where an impact assessment is missing, else null. */
    public @Nullable String introductionVariant() {
        return unassessedProcessing() == Answer.YES ? "assessment" : null;
    }

    /** Returns why its introduction can't be judged where no attribute is missing, or null. */
    public @Nullable String unclearOfIntroduction() {
        return inUseFrom() != null && analysedBeforeUse() == Answer.UNKNOWN ? CONTRADICTION : null;
    }
}
