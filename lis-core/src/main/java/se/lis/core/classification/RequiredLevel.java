package se.lis.core.classification;

import java.util.List;
import java.util.Optional;
import se.lis.core.artefact.YesNoUnknown;
import se.lis.core.id.ProcessId;

/**
 * The level that a system must hold in one aspect for the processes it supports (Swedish: kravnivå).
 *
 * @param highest the highest level that is known among them, or empty when none is; never 0 for want of knowledge
 * @param setBy the processes with that level, by id
 * @param unknown the processes whose level is not known, which may be higher, by id
 */
public record RequiredLevel(Optional<Integer> highest, List<ProcessId> setBy, List<ProcessId> unknown) {

    /** Keeps lists of its own. */
    public RequiredLevel {
        setBy = List.copyOf(setBy);
        unknown = List.copyOf(unknown);
    }

    /**
     * Returns whether a system with a level holds what it must: no when the level is below the highest, unknown when
     * the level is blank or a process whose level is not known could ask for more, and yes otherwise.
     */
    public YesNoUnknown heldBy(Optional<Integer> level) {
        if (level.isEmpty()) {
            return highest.isEmpty() && unknown.isEmpty() ? YesNoUnknown.YES : YesNoUnknown.UNKNOWN;
        }
        if (highest.isPresent() && level.get() < highest.get()) {
            return YesNoUnknown.NO;
        }
        return unknown.isEmpty() || level.get() == InformationClassification.HIGHEST_LEVEL
                ? YesNoUnknown.YES
                : YesNoUnknown.UNKNOWN;
    }
}
