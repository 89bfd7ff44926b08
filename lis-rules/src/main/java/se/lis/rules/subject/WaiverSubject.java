package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.governance.Waiver;

/** A waiver that was decided. ISO/IEC 27001 6.1.3 f. */
public final class WaiverSubject extends Subject {

    private final Waiver waiver;
    private final Optional<Integer> ruleMajorVersion;

    /**
     * Joins it with what surrounds it.
     *
     * @param waiver the waiver
     * @param ruleMajorVersion the major version of its rule, or empty where there is no such rule
     * @param register the register it stands in
     * @param circumstances what the assessment holds it against
     */
    public WaiverSubject(
            Waiver waiver, Optional<Integer> ruleMajorVersion, Register register, Circumstances circumstances) {
        super(waiver, register, circumstances);
        this.waiver = waiver;
        this.ruleMajorVersion = ruleMajorVersion;
    }

    /** Returns whether it was decided. */
    public boolean decided() {
        return waiver.approvedOn().isPresent();
    }

    /** Returns the last day it holds, or null when none is set. */
    public @Nullable LocalDate expiresOn() {
        return waiver.expiresOn().orElse(null);
    }

    private boolean expired() {
        return waiver.expiresOn().map(today()::isAfter).orElse(false);
    }

    /** Returns the day on which it expired, or null when it has not. */
    public @Nullable LocalDate expiredOn() {
        return expired() ? expiresOn() : null;
    }

    /** Returns what a waiver rests on. */
    public List<String> pillars() {
        return List.of("expiresOn", "approvedByRole", "justification", "rule", "ruleMajorVersion");
    }

    /** Returns what of that it lacks. */
    public List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        if (expired()) {
            flaws.add("expiresOn");
        }
        if (waiver.approvedByRole().isEmpty()) {
            flaws.add("approvedByRole");
        }
        if (waiver.justification().isEmpty()) {
            flaws.add("justification");
        }
        if (ruleMajorVersion.isEmpty()) {
            flaws.add("rule");
        } else if (ruleMajorVersion.get() != waiver.ruleMajorVersion()) {
            flaws.add("ruleMajorVersion");
        }
        return flaws;
    }

    /** Returns {@code expired} where it has expired, else null. */
    public @Nullable String variant() {
        return expired() ? "expired" : null;
    }
}
