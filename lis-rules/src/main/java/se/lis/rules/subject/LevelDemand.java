package se.lis.rules.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.assessment.Scalar;
import se.lis.core.classification.Aspect;
import se.lis.core.classification.InformationClassification;
import se.lis.core.id.ProcessId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;

/**
 * What the processes that a system supports demand of its classification in one aspect.
 *
 * <p>A system without a classification has one demand, without an aspect.
 */
public final class LevelDemand extends Subject {

    private final InformationSystem system;
    private final List<BusinessProcess> processes;
    private final @Nullable Aspect aspect;
    private final @Nullable Integer held;
    private final @Nullable Integer demanded;
    private final @Nullable BusinessProcess setBy;
    private final boolean allKnown;

    private LevelDemand(
            InformationSystem system,
            List<BusinessProcess> processes,
            @Nullable Aspect aspect,
            Register register,
            Circumstances circumstances) {
        super(system, register, circumstances);
        this.system = system;
        this.processes = processes;
        this.aspect = aspect;
        this.held = aspect == null
                ? null
                : register.classification(system.id())
                        .flatMap(current -> current.level(aspect))
                        .orElse(null);
        Integer highest = null;
        BusinessProcess highestSetBy = null;
        boolean known = true;
        for (BusinessProcess process : processes) {
            Optional<InformationClassification> classification = register.classification(process.id());
            Optional<Integer> level =
                    aspect == null ? Optional.empty() : classification.flatMap(current -> current.level(aspect));
            boolean unused = aspect == Aspect.TRACEABILITY && classification.isPresent() && level.isEmpty();
            known &= level.isPresent() || unused;
            if (level.isPresent() && (highest == null || level.get() > highest)) {
                highest = level.get();
                highestSetBy = process;
            }
        }
        this.demanded = highest;
        this.setBy = highestSetBy;
        this.allKnown = known;
    }

    /** Returns the demands on a system in use; none where it supports no process. */
    public static List<LevelDemand> on(InformationSystem system, Register register, Circumstances circumstances) {
        List<BusinessProcess> processes = register.processesOn(system.id()).stream()
                .filter(process -> process.inUse(circumstances.asOf().day()))
                .toList();
        if (processes.isEmpty() || !system.inUse(circumstances.asOf().day())) {
            return List.of();
        }
        if (register.classified(system.id()) != Answer.YES) {
            return List.of(new LevelDemand(system, processes, null, register, circumstances));
        }
        List<LevelDemand> demands = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            demands.add(new LevelDemand(system, processes, aspect, register, circumstances));
        }
        return demands;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return processes;
    }

    /** Returns whether the system has an approved classification; unknown where contradictory ones hide the answer. */
    public Answer classified() {
        return register().classified(system.id());
    }

    /** Returns the system's classification, or null when it has none. */
    public @Nullable InformationClassification classification() {
        return register().classification(system.id()).orElse(null);
    }

    /** Returns the aspect, or null where the system has no classification. */
    public @Nullable Aspect aspect() {
        return aspect;
    }

    /** Returns the system's level in the aspect, or null when it is not set. */
    public @Nullable Integer held() {
        return held;
    }

    /** Returns the highest level of the processes in the aspect, as far as known, or null when none is known. */
    public @Nullable Integer demanded() {
        return demanded;
    }

    /** Returns the process that sets that level, the first by id of several, or null when none is known. */
    public @Nullable BusinessProcess setBy() {
        return setBy;
    }

    /** Returns the classification that sets that level, or null when none is known. */
    public @Nullable InformationClassification setByClassification() {
        return setBy == null ? null : register().classification(setBy.id()).orElse(null);
    }

    /** Returns whether the level of every process is known, so that the demand is all there is. */
    public boolean allKnown() {
        return allKnown;
    }

    /** Returns the id of the process that sets that level, or null when none is known. */
    public @Nullable ProcessId setById() {
        return setBy == null ? null : setBy.id();
    }

    /** Returns {@code unclassified} for a system without a classification, else null. */
    public @Nullable String variant() {
        return aspect == null ? "unclassified" : null;
    }

    /** Returns what is missing: classifications of processes, or the system's level in the aspect. */
    public List<String> missing() {
        return allKnown && aspect != null ? List.of(Scalar.of(aspect).toString()) : List.of("classification");
    }

    /** Returns the aspect in which the system has no level, or null where more than that is missing. */
    public @Nullable Aspect doubtfulAspect() {
        return allKnown ? aspect : null;
    }
}
