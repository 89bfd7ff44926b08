package se.lis.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what was likely meant. */
final class Nearest {

    private Nearest() {}

    /** Returns the text that differs from another in the case of its letters alone, or begins as it does; or empty. */
    static Optional<String> to(String text, List<String> known) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(each -> each.equalsIgnoreCase(lower))
                .findFirst()
                .or(() -> known.stream()
                        .filter(each -> lower.length() > 2
                                && each.toLowerCase(Locale.ROOT).startsWith(lower.substring(0, lower.length() - 1)))
                        .findFirst());
    }
}
