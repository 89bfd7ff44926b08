package se.lis.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.lis.core.assessment.Finding;

/**
 * Divides the findings into pages of an area each, and an area with very many into several, so that no page grows without bound.
 *
 * <p>It holds no more than which finding stands where: what a page shows of one is made when the page is written.
 */
final class FindingPages {

    /** How many findings a page has room for: what a browser shows without delay. */
    static final int ROOM = 2000;

    /** What is not written as it is in the name of a file, on any system or in an address. */
    private static final Pattern UNSAFE = Pattern.compile("[^a-z0-9-]");

    private final FindingRows rows;
    private final UnaryOperator<String> name;
    private final Map<String, List<Part>> byArea = new LinkedHashMap<>();
    private final int room;

    /**
     * Divides findings.
     *
     * @param rows the findings
     * @param name what people call an area
     * @param room how many findings a page has room for
     */
    FindingPages(FindingRows rows, UnaryOperator<String> name, int room) {
        this.rows = rows;
        this.name = name;
        this.room = room;
        rows.byRule().forEach((rule, findings) -> findings.forEach(finding -> add(rule, finding)));
    }

    /** The findings of a page, by rule. */
    private record Part(Map<String, List<Finding>> byRule) {

        int size() {
            return byRule.values().stream().mapToInt(List::size).sum();
        }
    }

    private void add(String rule, Finding finding) {
        List<Part> parts = byArea.computeIfAbsent(finding.area(), area -> new ArrayList<>());
        if (parts.isEmpty() || parts.get(parts.size() - 1).size() == room) {
            parts.add(new Part(new LinkedHashMap<>()));
        }
        parts.get(parts.size() - 1)
                .byRule()
                .computeIfAbsent(rule, none -> new ArrayList<>())
                .add(finding);
    }

    /** Returns the areas with findings, the one with the most urgent first. */
    List<OverviewPage.AreaLink> areas() {
        return byArea.entrySet().stream()
                .map(area -> new OverviewPage.AreaLink(
                        name.apply(area.getKey()),
                        file(area.getKey(), 1),
                        area.getValue().stream().mapToInt(Part::size).sum()))
                .toList();
    }

    /** Returns the first page of an area, or empty when it has no findings. */
    Optional<String> of(String area) {
        return byArea.containsKey(area) ? Optional.of(file(area, 1)) : Optional.empty();
    }

    /**
     * Returns where the findings of a rule begin.
     *
     * @throws IllegalArgumentException if it has none
     */
    String firstOf(String rule) {
        for (Map.Entry<String, List<Part>> area : byArea.entrySet()) {
            List<Part> parts = area.getValue();
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).byRule().containsKey(rule)) {
                    return file(area.getKey(), i + 1);
                }
            }
        }
        throw new IllegalArgumentException(rule + " has no findings");
    }

    /** Returns the pages by their files, in the order of the areas. */
    Map<String, FindingsPage> pages(Frame frame) {
        Map<String, FindingsPage> pages = new LinkedHashMap<>();
        byArea.forEach((area, parts) -> {
            for (int number = 1; number <= parts.size(); number++) {
                pages.put(file(area, number), page(frame, area, number));
            }
        });
        return pages;
    }

    private FindingsPage page(Frame frame, String area, int number) {
        List<Part> parts = byArea.getOrDefault(area, List.of());
        return new FindingsPage(
                frame,
                name.apply(area),
                number,
                IntStream.rangeClosed(1, parts.size())
                        .mapToObj(each -> file(area, each))
                        .toList(),
                parts.get(number - 1).byRule().entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .toList());
    }

    private FindingsPage.Group group(String rule, List<Finding> here) {
        return new FindingsPage.Group(
                rule,
                rows.heading(rule),
                rows.remedy(rule),
                rows.byRule().getOrDefault(rule, here).size(),
                here.size(),
                () -> here.stream().map(rows::row).iterator());
    }

    /** Returns the file of a page: no two areas and numbers have the same, and none has a character with a meaning elsewhere. */
    private static String file(String area, int number) {
        String safe = UNSAFE.matcher(area)
                .replaceAll(unsafe ->
                        String.format(Locale.ROOT, "_%04x", (int) unsafe.group().charAt(0)));
        return "findings-" + safe + (number == 1 ? "" : "." + number) + ".html";
    }
}
