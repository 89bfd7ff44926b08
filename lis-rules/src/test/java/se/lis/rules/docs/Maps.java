package se.lis.rules.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.lis.core.assessment.Force;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.Control;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.legislation.Duty;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.legislation.Source;

/** The maps of law and standard: what each article or clause asks for, and which rules watch it. */
final class Maps {

    static final Set<Force> BINDING = Set.of(Force.LAW, Force.REGULATION);

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final Comparator<String> BY_NUMBER = Comparator.comparing(number -> DIGITS.matcher(number)
            .replaceAll(digits -> "%4s".formatted(digits.group()).replace(' ', '0')));

    private final ComplianceEngine engine;
    private final RuleCatalogue catalogue;
    private final Map<String, SortedSet<Citation>> citations = new TreeMap<>();

    /** Where a provision is cited, and with what force. */
    record Citation(String source, String provision, Force force, String rule) implements Comparable<Citation> {
        @Override
        public int compareTo(Citation other) {
            return Comparator.comparing(Citation::provision, BY_NUMBER)
                    .thenComparing(Citation::rule)
                    .thenComparing(Citation::force)
                    .compare(this, other);
        }
    }

    Maps(ComplianceEngine engine) {
        this.engine = engine;
        this.catalogue = engine.catalogue();
        catalogue.rules().values().forEach(rule -> {
            rule.basis()
                    .forEach(basis -> cited(new Citation(basis.source(), basis.provision(), basis.force(), rule.id())));
            rule.parameters()
                    .forEach(id -> engine.parameter(id)
                            .values()
                            .forEach(value ->
                                    cited(new Citation(value.source(), value.provision(), value.force(), rule.id()))));
        });
    }

    private void cited(Citation citation) {
        citations.computeIfAbsent(citation.source(), source -> new TreeSet<>()).add(citation);
    }

    /** Returns everything that rules and their parameters cite, by source. */
    Map<String, SortedSet<Citation>> citations() {
        return citations;
    }

    /** Returns the rules that cite what a duty holds. */
    SortedSet<String> citing(Duty duty) {
        return citations.getOrDefault(duty.source(), new TreeSet<>()).stream()
                .filter(citation -> duty.holds(citation.source(), citation.provision()))
                .map(Citation::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the map of law, Swedish first. */
    String law() {
        StringBuilder page = new StringBuilder();
        law(page, Language.SWEDISH);
        page.append('\n');
        law(page, Language.ENGLISH);
        return page.toString();
    }

    private void law(StringBuilder page, Language language) {
        line(page, language.of("# Lagkarta", "# Law map"));
        line(page, "");
        line(
                page,
                language.of(
                        "Vad varje artikel och paragraf kräver, med egna ord, vilka regler som bevakar den, och vad som kräver en"
                                + " människa. Regler inom parentes hjälper till utan att stödja sig på bestämmelsen. Inte juridisk"
                                + " rådgivning; lagens text gäller.",
                        "What each article and section asks for, in our own words, which rules watch it, and what takes a human. Rules"
                                + " in parentheses help without resting on the provision. No legal advice; the text of the law"
                                + " governs."));
        Map<String, List<Duty>> bySource = catalogue.duties().stream()
                .collect(Collectors.groupingBy(Duty::source, TreeMap::new, Collectors.toList()));
        bySource.forEach((id, duties) -> {
            Source source = catalogue.legislation().source(id);
            line(page, "");
            line(page, "## " + name(language, source) + dates(language, source));
            line(page, "");
            line(
                    page,
                    Markdown.row(
                            language.of("bestämmelse", "provision"),
                            language.of("kräver", "asks for"),
                            language.of("regler", "rules"),
                            language.of("kräver en människa", "takes a human")));
            line(page, Markdown.row("---", "---", "---", "---"));
            duties.forEach(duty -> line(
                    page,
                    Markdown.row(
                            duty.provision(),
                            language.of(duty.asks()),
                            rules(duty, language),
                            duty.human() == null ? "" : language.of(duty.human()))));
        });
        line(page, "");
        line(page, language.of("## Annat än lag", "## What is not law"));
        line(page, "");
        line(
                page,
                language.of(
                        "Stadens beslut, avtal, metodstöd och god sed. Standarden har en egen karta: [iso-map.md](iso-map.md).",
                        "Decisions of the city, agreements, method support and good practice. The standard has a map of its own:"
                                + " [iso-map.md](iso-map.md)."));
        line(page, "");
        line(
                page,
                Markdown.row(
                        language.of("bestämmelse", "provision"),
                        language.of("kraft", "force"),
                        language.of("regler", "rules")));
        line(page, Markdown.row("---", "---", "---"));
        citations.forEach((source, cited) -> {
            if (!bySource.containsKey(source) && !source.equals(Legislation.ISO_27001)) {
                cited.stream()
                        .collect(Collectors.groupingBy(
                                citation -> Markdown.row(
                                        catalogue.cited(source, citation.provision(), language.code()),
                                        language.of(citation.force())),
                                TreeMap::new,
                                Collectors.mapping(Citation::rule, Collectors.toCollection(TreeSet::new))))
                        .forEach((provision, rules) -> line(page, provision + " " + links(rules) + " |"));
            }
        });
    }

    private String rules(Duty duty, Language language) {
        SortedSet<String> citing = citing(duty);
        SortedSet<String> helping = new TreeSet<>(duty.rules());
        helping.removeAll(citing);
        List<String> parts = new ArrayList<>();
        if (!citing.isEmpty()) {
            parts.add(links(citing));
        }
        if (!helping.isEmpty()) {
            parts.add("(" + links(helping) + ")");
        }
        return parts.isEmpty() ? language.of("ingen", "none") : String.join(" ", parts);
    }

    private static String links(SortedSet<String> rules) {
        return rules.stream().map(Markdown::rule).collect(Collectors.joining(", "));
    }

    private static String name(Language language, Source source) {
        return language.of(source.cited()).replaceAll(" (artikel|Article)$|:$", "");
    }

    private static String dates(Language language, Source source) {
        StringBuilder dates = new StringBuilder();
        if (source.from() != null) {
            dates.append(language.of(", från ", ", from ")).append(source.from());
        }
        if (source.until() != null) {
            dates.append(language.of(" till (ej med) ", " until (exclusive) ")).append(source.until());
        }
        if (!source.verified()) {
            dates.append(language.of(" (ej verifierad)", " (unverified)"));
        }
        return dates.toString();
    }

    /** Returns the map of the standard, Swedish first. */
    String iso() {
        StringBuilder page = new StringBuilder();
        iso(page, Language.SWEDISH);
        page.append('\n');
        iso(page, Language.ENGLISH);
        return page.toString();
    }

    private void iso(StringBuilder page, Language language) {
        line(page, language.of("# ISO/IEC 27001:2022, karta", "# ISO/IEC 27001:2022, a map"));
        line(page, "");
        line(
                page,
                language.of(
                        "Kravpunkter och kontroller i bilaga A som reglerna nämner: numret, egna ord, och vilka regler. Standardens"
                                + " text är skyddad och står inte här. Numren är ej verifierade mot standarden. Regler vilar på det som"
                                + " står under *grund* och rör det som står under *berör*.",
                        "Clauses and controls of Annex A that rules name: the number, words of our own, and which rules. The text of the"
                                + " standard is under copyright and not here. Numbers are unverified. Rules rest on what stands under"
                                + " *basis*, and touch what stands under *concerns*."));
        iso(page, language, language.of("Kravpunkter", "Clauses"), false);
        iso(page, language, language.of("Bilaga A", "Annex A"), true);
    }

    private void iso(StringBuilder page, Language language, String heading, boolean annex) {
        line(page, "");
        line(page, "## " + heading);
        line(page, "");
        line(
                page,
                Markdown.row(
                        language.of("nummer", "number"),
                        language.of("om", "about"),
                        language.of("grund", "basis"),
                        language.of("berör", "concerns")));
        line(page, Markdown.row("---", "---", "---", "---"));
        catalogue.controls().keySet().stream()
                .filter(number -> number.startsWith("A.") == annex)
                .sorted(BY_NUMBER)
                .forEach(number -> {
                    Control control = catalogue.controls().get(number);
                    SortedSet<String> basis = citations.getOrDefault(Legislation.ISO_27001, new TreeSet<>()).stream()
                            .filter(citation -> citation.provision().equals(number))
                            .map(Citation::rule)
                            .collect(Collectors.toCollection(TreeSet::new));
                    SortedSet<String> concerned = catalogue.rules().values().stream()
                            .filter(rule -> rule.controls().contains(number) && !basis.contains(rule.id()))
                            .map(rule -> rule.id())
                            .collect(Collectors.toCollection(TreeSet::new));
                    line(page, Markdown.row(number, language.of(control.title()), links(basis), links(concerned)));
                });
    }

    private static void line(StringBuilder page, String text) {
        page.append(text).append('\n');
    }

    /** Returns the list of all rules. */
    String index() {
        StringBuilder page = new StringBuilder();
        line(page, "# Regler / Rules");
        line(page, "");
        line(
                page,
                "Alla " + catalogue.rules().size() + " regler, område för område. All "
                        + catalogue.rules().size()
                        + " rules, area by area. See also the [law map](../law-map.md) and the [ISO map](../iso-map.md).");
        Map<String, List<String>> byArea = new TreeMap<>();
        catalogue
                .rules()
                .values()
                .forEach(rule -> byArea.computeIfAbsent(rule.area(), area -> new ArrayList<>())
                        .add(Markdown.row(
                                "[" + rule.id() + "](" + rule.id() + ".md)",
                                Language.SWEDISH.of(rule.title()),
                                Language.ENGLISH.of(rule.title()),
                                Language.SWEDISH.of(rule.severity()),
                                rule.basis().stream()
                                        .map(basis -> Language.SWEDISH.of(basis.force()))
                                        .distinct()
                                        .collect(Collectors.joining(", ")),
                                Integer.toString(engine.examples(rule.id()).size()))));
        byArea.forEach((area, rows) -> {
            line(page, "");
            line(page, "## " + Language.SWEDISH.term(area) + " / " + Language.ENGLISH.term(area));
            line(page, "");
            line(page, Markdown.row("id", "regel", "rule", "allvarlighet", "grund", "provfall"));
            line(page, Markdown.row("---", "---", "---", "---", "---", "---"));
            rows.forEach(row -> line(page, row));
        });
        return page.toString();
    }
}
