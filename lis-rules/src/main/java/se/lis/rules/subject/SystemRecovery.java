package se.lis.rules.subject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;

/** What a process demands of the recovery of one system that it depends on. */
public final class SystemRecovery extends Subject {

    private final BusinessProcess process;
    private final SystemId systemId;

    /** Joins a process with a system that it names. */
    public SystemRecovery(BusinessProcess process, SystemId systemId, Register register, Circumstances circumstances) {
        super(process, register, circumstances);
        this.process = process;
        this.systemId = systemId;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return List.of(process);
    }

    /** Returns whether the process is carried on and the system, as far as known, is in use today. */
    public boolean inUse() {
        return process.inUse(today())
                && register()
                        .system(systemId)
                        .map(system -> system.inUse(today()))
                        .orElse(true);
    }

    /** Returns the id of the system. */
    public SystemId systemId() {
        return systemId;
    }

    /** Returns the system, or null when the reference leads nowhere. */
    public @Nullable InformationSystem system() {
        return register().system(systemId).orElse(null);
    }

    /** Returns how long it takes at most to restore the system, or null when not known. */
    public @Nullable Duration recovery() {
        return register()
                .system(systemId)
                .flatMap(InformationSystem::recoveryTimeObjective)
                .orElse(null);
    }

    /** Returns how long the process can be down at most, or null when not decided. */
    public @Nullable Duration tolerable() {
        return process.maximumTolerableOutage().orElse(null);
    }

    /** Returns what is missing to compare the two. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (system() == null) {
            missing.add("supportingSystems");
        } else if (recovery() == null) {
            missing.add("recoveryTimeObjective");
        }
        if (tolerable() == null) {
            missing.add("maximumTolerableOutage");
        }
        return missing;
    }

    /** Returns whether the process demands something: it says how long it can be down, or is so important that it has to. */
    public boolean demanding() {
        return process.maximumTolerableOutage().isPresent()
                || process.rsaPrioritisedOn().isPresent()
                || process.nisSector(today()).isPresent();
    }
}
