package se.lis.rules.subject;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.InformationClassification;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.NisSector;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.core.organisation.SocietalImportance;
import se.lis.core.risk.RiskAnalysis;
import se.lis.rules.parameter.ClassificationParameters;

/** A business process as it stands today. */
public final class ProcessSubject extends Subject {

    private final BusinessProcess process;

    /** Joins a process with what surrounds it. */
    public ProcessSubject(BusinessProcess process, Register register, Circumstances circumstances) {
        super(process, register, circumstances);
        this.process = process;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return List.of(process);
    }

    @Override
    public Optional<UnitId> unit() {
        return process.unit();
    }

    @Override
    public List<Object> parts() {
        return inUse()
                ? List.of(new FocusProgress.Part(
                        sensitiveAtLargeVolume(),
                        Answer.of(process.nisSector(today()).isPresent()),
                        Answer.of(process.rsaPrioritisedOn().isPresent()),
                        classified()))
                : List.of();
    }

    /** Returns whether the process is carried on today. */
    public boolean inUse() {
        return process.inUse(today());
    }

    /** Returns whether it has an approved classification; unknown where contradictory ones hide the answer. */
    public Answer classified() {
        return register().classified(process.id());
    }

    /** Returns the most sensitive kind of personal data that it handles, or null when not known. */
    public @Nullable PersonalDataKind personalData() {
        return process.personalData().orElse(null);
    }

    /** Returns whether it handles sensitive personal data at large volume. */
    public Answer sensitiveAtLargeVolume() {
        return sensitiveAtLargeVolume(process);
    }

    /** Returns the NIS sector that it is in today, or null when none is registered. */
    public @Nullable NisSector nisSector() {
        return process.nisSector(today()).orElse(null);
    }

    /** Returns whether it has priority in the risk and vulnerability analysis. */
    public boolean rsaPrioritised() {
        return process.rsaPrioritisedOn().isPresent();
    }

    /** Returns how much society depends on it, or null when not assessed. */
    public @Nullable SocietalImportance societalImportance() {
        return process.societalImportance().orElse(null);
    }

    /** Returns whether an entry in the register of processing that has not ended names it; unknown where that is hidden. */
    public Answer entered() {
        boolean found = register().entries(process.id()).stream()
                .anyMatch(entry -> entry.endedOn().isEmpty());
        return register().known(found, process.id(), ArtefactType.PROCESSING_ACTIVITY);
    }

    /** Returns its current classification, or null when it has none. */
    public @Nullable InformationClassification classification() {
        return register().classification(process.id()).orElse(null);
    }

    /** Returns the last day on which its classification is recent enough, or null when it has none. */
    public @Nullable LocalDate renewalDue() {
        return register()
                .classification(process.id())
                .map(current -> current.classifiedOn()
                        .plus(parameters().classification(decidingDay()).renewal()))
                .orElse(null);
    }

    /** Returns the first day of the reminder of that day, or null when it has no classification. */
    public @Nullable LocalDate renewalReminder() {
        LocalDate due = renewalDue();
        return due == null
                ? null
                : due.minus(parameters().classification(decidingDay()).renewalReminder());
    }

    /** Returns the attributes without which nobody can tell whether it needs an entry in the register of processing. */
    public List<String> missingOfEntry() {
        return process.personalData().isEmpty() ? List.of("personalData") : List.of();
    }

    /** Returns why an entry can't be told of, or null when it can. */
    public @Nullable String unclearOfEntry() {
        return entered() == Answer.UNKNOWN ? CONTRADICTION : null;
    }

    /** Returns whether it is in a NIS sector today. */
    public boolean inNisSector() {
        return process.nisSector(today()).isPresent();
    }

    /** Returns whether an approved continuity plan is for it; unknown where contradictory ones hide the answer. */
    public Answer continuityPlanned() {
        boolean found = register().plans(process.id()).stream()
                .anyMatch(plan -> plan.approvedOn().isPresent());
        return register().known(found, process.id(), ArtefactType.CONTINUITY_PLAN);
    }

    /** Returns how long it can be down at most, or null when not decided. ISO 22301. */
    public @Nullable Duration maximumTolerableOutage() {
        return process.maximumTolerableOutage().orElse(null);
    }

    /** Returns the last risk analysis of it, or null when there is none. */
    public @Nullable RiskAnalysis lastAnalysis() {
        return register().analyses(process.id()).stream()
                .max(Comparator.comparing(RiskAnalysis::performedOn).thenComparing(RiskAnalysis::id))
                .orElse(null);
    }

    /** Returns whether contradictory risk analyses were left out. */
    public boolean analysesHidden() {
        return register().clouded(process.id(), ArtefactType.RISK_ANALYSIS);
    }

    /** Returns the last day for the next risk analysis, or null when there was none. */
    public @Nullable LocalDate analysisDue() {
        RiskAnalysis last = lastAnalysis();
        return last == null
                ? null
                : last.performedOn().plus(parameters().risk(decidingDay()).analysis());
    }

    /** Returns which clause is broken: there never was a risk analysis, or it is too old. */
    public String analysisGap() {
        return lastAnalysis() == null ? "never" : "old";
    }

    /** Returns {@code old} where there is a risk analysis, else null. */
    public @Nullable String analysisVariant() {
        return lastAnalysis() == null ? null : "old";
    }

    /** Returns which clause asks for more of it: its NIS sector, or else its priority in the RSA alone. */
    public String importanceClause() {
        return inNisSector() ? "nis" : "rsa";
    }

    /** Returns whether it is classified and holds special categories of personal data, as far as known. */
    public Answer special() {
        return process.personalData()
                .map(kind -> Answer.of(kind == PersonalDataKind.SPECIAL_CATEGORIES))
                .orElse(Answer.UNKNOWN);
    }

    /** Returns the level of confidentiality of its classification, or null when not set. */
    public @Nullable Integer confidentiality() {
        InformationClassification current = classification();
        return current == null ? null : current.confidentiality().orElse(null);
    }

    /** Returns the lowest level that its personal data asks for, as far as known. */
    public int demandedConfidentiality() {
        ClassificationParameters limits = parameters().classification(decidingDay());
        return largeVolume(process) == Answer.YES ? limits.largeVolumeLevel() : limits.specialCategoriesLevel();
    }

    /** Returns whether the level is as high as its personal data asks for. */
    public Answer confidentialEnough() {
        Integer level = confidentiality();
        ClassificationParameters limits = parameters().classification(decidingDay());
        if (level == null) {
            return Answer.UNKNOWN;
        }
        Answer ordinary = Answer.of(level >= limits.specialCategoriesLevel());
        Answer large = largeVolume(process).negate().or(Answer.of(level >= limits.largeVolumeLevel()));
        return ordinary.and(large);
    }

    /** Returns the attributes without which that can't be told. */
    public List<String> missingOfConfidentiality() {
        List<String> missing = new ArrayList<>();
        if (confidentiality() == null) {
            missing.add("confidentiality");
        } else if (confidentialEnough() == Answer.UNKNOWN) {
            missing.add("approximateDataSubjects");
        }
        if (process.personalData().isEmpty()) {
            missing.add("personalData");
        }
        return missing;
    }

    /** Returns the level of availability of its classification, or null when not set. */
    public @Nullable Integer availability() {
        InformationClassification current = classification();
        return current == null ? null : current.availability().orElse(null);
    }

    /** Returns the lowest level of availability for important processes. */
    public int demandedAvailability() {
        return parameters().classification(decidingDay()).importantAvailability();
    }

    /** Returns the day it was entered in the inventory, or null when it never was. */
    public @Nullable LocalDate inventoriedOn() {
        return process.inventoriedOn().orElse(null);
    }

    /** Returns whether somebody holds the information owner's role today. */
    public Answer owned() {
        return register().held(process.id(), process.owner(), today());
    }

    /** Returns what a process must have to be known, and it lacks. */
    public List<String> identityLacking() {
        List<String> lacking = new ArrayList<>();
        if (inventoriedOn() == null) {
            lacking.add("inventoriedOn");
        }
        if (owned() == Answer.NO) {
            lacking.add("owner");
        }
        return lacking;
    }

    /** Returns what a process must have to be known. */
    public List<String> identity() {
        return List.of("inventoriedOn", "owner");
    }
}
