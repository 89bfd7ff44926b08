package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.governance.Waiver;

/** A waiver that was decided. ISO/IEC 27001 6.1.3 f. */
public final class WaiverSubject extends Subject {

    private final Waiver waiver;

    /** Joins it with what surrounds it. */
    public WaiverSubject(Waiver waiver, Register register, Circumstances circumstances) {
        super(waiver, register, circumstances);
        this.waiver = waiver;
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
        return List.of("expiresOn", "approvedByRole", "justification");
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
        return flaws;
    }

    /** Returns {@code expired} where it has expired, else null. */
    public @Nullable String variant() {
        return expired() ? "expired" : null;
    }
}
