package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskTreatment;
import se.lis.rules.parameter.RiskParameters;

/** A risk, as it stands today. */
public final class RiskSubject extends Subject {

    private final Risk risk;
    private final RiskParameters limits;

    /** Joins a risk with what surrounds it. */
    public RiskSubject(Risk risk, Register register, Circumstances circumstances) {
        super(risk, register, circumstances);
        this.risk = risk;
        this.limits = parameters().risk(decidingDay());
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register()
                .processes(
                        risk.process().map(List::of).orElse(List.of()),
                        risk.system().map(List::of).orElse(List.of()));
    }

    /** Returns what was decided, or null when nothing was. */
    public @Nullable RiskTreatment treatment() {
        return risk.treatment().orElse(null);
    }

    /** Returns the last day for the treatment, or null when none was set. */
    public @Nullable LocalDate treatmentDueBy() {
        return risk.treatmentDueBy().orElse(null);
    }

    /** Returns the day the treatment was done, or null when it is not. */
    public @Nullable LocalDate treatedOn() {
        return risk.treatedOn().orElse(null);
    }

    /** Returns the first day of the reminder, or null when no last day was set. */
    public @Nullable LocalDate treatmentReminder() {
        return risk.treatmentDueBy()
                .map(due -> due.minus(limits.treatmentReminder()))
                .orElse(null);
    }

    /** Returns the parameters of today. */
    public RiskParameters limits() {
        return limits;
    }

    /** Returns whether somebody holds the risk owner's role today. */
    public Answer owned() {
        return register().held(risk.id(), risk.owner(), today());
    }

    /** Returns the day it was identified, or null when not known. */
    public @Nullable LocalDate identifiedOn() {
        return risk.identifiedOn().orElse(null);
    }

    /** Returns the day it was assessed, or null when it is not. */
    public @Nullable LocalDate assessedOn() {
        return risk.assessedOn().orElse(null);
    }

    /** Returns the last day for assessing it, or null when it is not known when it was identified. */
    public @Nullable LocalDate assessmentDue() {
        return risk.identifiedOn().map(day -> day.plus(limits.assessment())).orElse(null);
    }

    /** Returns likelihood times consequence, or null when either is not assessed. */
    public @Nullable Integer score() {
        return risk.likelihood().isPresent() && risk.consequence().isPresent()
                ? Integer.valueOf(risk.likelihood().get() * risk.consequence().get())
                : null;
    }

    /** Returns the attributes that the score lacks. */
    public List<String> missingOfScore() {
        List<String> missing = new ArrayList<>();
        if (risk.likelihood().isEmpty()) {
            missing.add("likelihood");
        }
        if (risk.consequence().isEmpty()) {
            missing.add("consequence");
        }
        return missing;
    }

    /** Returns the day it was accepted, or null when it is not. */
    public @Nullable LocalDate acceptedOn() {
        return risk.acceptedOn().orElse(null);
    }

    /** Returns whether the role that accepted it may accept any risk; unknown where no role is named. */
    public Answer entitled() {
        return risk.acceptedByRole()
                .map(role -> Answer.of(limits.acceptingRoles().contains(role)))
                .orElse(Answer.UNKNOWN);
    }

    /** Returns what is missing to tell whether it was accepted by one who may. */
    public List<String> missingOfAcceptance() {
        List<String> missing = new ArrayList<>(missingOfScore());
        if (entitled() == Answer.UNKNOWN) {
            missing.add("acceptedByRole");
        }
        return missing;
    }

    /** Returns when it is to be reviewed next: after the last review, else its assessment, else its identification. */
    public Cycle review() {
        return new Cycle(
                risk.reviewedOn().or(risk::assessedOn).or(risk::identifiedOn).orElse(null),
                limits.review(),
                limits.reviewReminder(),
                "identifiedOn");
    }

    /** Returns whether a later review hides earlier ones. */
    public boolean reviewHidden() {
        return hidden(Risk.class, Risk::reviewedOn);
    }
}
