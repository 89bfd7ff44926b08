package se.lis.rules.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import se.lis.rules.catalogue.legislation.Authority;
import se.lis.rules.catalogue.legislation.Duty;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.legislation.ReadText;
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
        line(page, "");
        line(
                page,
                language.of(
                        "Varje paragraf i en text som är läst har en rad. *Regel*: minst en regel bevakar den. *Människa*: ingen"
                                + " uppgift i registret visar den. *Inte tillämplig*: den kräver inget av en stad. *Ej läst*: texten"
                                + " har inte gått att få, och vad den kräver är inte känt här. Hur texterna är lästa:"
                                + " [texts-of-law.md](decisions/texts-of-law.md).",
                        "Each paragraph of a text that was read has a row. *Rule*: at least one rule watches it. *Human*: nothing in"
                                + " the register shows it. *Not applicable*: it asks nothing of a city. *Not read*: the text could not"
                                + " be had, and what it asks for is not known here. How the texts were read:"
                                + " [texts-of-law.md](decisions/texts-of-law.md)."));
        Map<String, List<Duty>> bySource = catalogue.duties().stream()
                .collect(Collectors.groupingBy(Duty::source, LinkedHashMap::new, Collectors.toList()));
        counts(page, language, bySource);
        bySource.forEach((id, duties) -> {
            Source source = catalogue.legislation().source(id);
            line(page, "");
            line(page, "## " + catalogue.legislation().called(id, language.code()) + dates(language, source));
            line(page, "");
            line(page, reading(language, source));
            line(page, "");
            line(
                    page,
                    Markdown.row(
                            language.of("bestämmelse", "provision"),
                            language.of("kräver", "asks for"),
                            language.of("hur", "how"),
                            language.of("regler", "rules"),
                            language.of("kräver en människa, eller varför inte", "takes a human, or why not"),
                            language.of("till vem", "to whom")));
            line(page, Markdown.row("---", "---", "---", "---", "---", "---"));
            duties.forEach(duty -> line(
                    page,
                    Markdown.row(
                            duty.provision() == null
                                    ? language.of("hela", "all of it")
                                    : source.cited(duty.provision(), language.code()),
                            language.of(duty.asks()),
                            language.of(standing(duty)),
                            rules(duty, language),
                            why(duty, language),
                            toWhom(duty, language))));
        });
        authorities(page, language);
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
                        .forEach((provision, rules) -> line(page, provision + " " + links(rules, language) + " |"));
            }
        });
    }

    /** Returns how a duty is dealt with. */
    Duty.Standing standing(Duty duty) {
        return duty.standing(!citing(duty).isEmpty());
    }

    private void counts(StringBuilder page, Language language, Map<String, List<Duty>> bySource) {
        line(page, "");
        List<String> header = new ArrayList<>(List.of(language.of("källa", "source")));
        List<String> rule = new ArrayList<>(List.of("---"));
        for (Duty.Standing standing : Duty.Standing.values()) {
            header.add(language.of(standing));
            rule.add("---:");
        }
        line(page, Markdown.row(header.toArray(String[]::new)));
        line(page, Markdown.row(rule.toArray(String[]::new)));
        bySource.forEach((id, duties) -> {
            List<String> row = new ArrayList<>(List.of(catalogue.legislation().called(id, language.code())));
            for (Duty.Standing standing : Duty.Standing.values()) {
                row.add(Long.toString(duties.stream()
                        .filter(duty -> standing(duty) == standing)
                        .count()));
            }
            line(page, Markdown.row(row.toArray(String[]::new)));
        });
    }

    /** Tells when a text was read and in which wording, or why it was not. */
    private static String reading(Language language, Source source) {
        ReadText text = source.text();
        if (text == null) {
            Map<String, String> unread = Objects.requireNonNull(source.unread());
            return language.of("**Texten är inte läst.** ", "**The text is unread.** ") + language.of(unread);
        }
        String part = text.part() == null ? "" : " (" + text.part() + ")";
        String read = language.of("Läst ", "Read on ")
                + text.read()
                + part
                + language.of(", i lydelsen ", ", in the wording of ")
                + text.state()
                + language.of("; textens SHA-256 är `", "; the text's SHA-256 is `")
                + text.digest()
                + "`.";
        return text.outside() == null ? read : read + " " + language.of(text.outside());
    }

    private static String why(Duty duty, Language language) {
        Map<String, String> why = duty.human() == null ? duty.notApplicable() : duty.human();
        return why == null ? "" : language.of(why);
    }

    private String toWhom(Duty duty, Language language) {
        if (duty.to() == null) {
            return "";
        }
        List<Authority> dated = catalogue.legislation().authorities(duty.to());
        Authority last = dated.get(dated.size() - 1);
        return last.where() == null
                ? language.of(last.name())
                : language.of("flera, se *Till vem*", "several, see *To whom*");
    }

    private void authorities(StringBuilder page, Language language) {
        line(page, "");
        line(page, language.of("## Till vem", "## To whom"));
        line(page, "");
        line(
                page,
                language.of(
                        "Myndigheten för varje dag, för det som ska rapporteras, anmälas eller frågas om. Hur den nås är enligt dess egna"
                                + " uppgifter; lagen säger det sällan.",
                        "The authority of each day, for what is to be reported, registered or asked about. How it is reached is by its"
                                + " own account; the law seldom says."));
        line(page, "");
        authorities(
                        catalogue,
                        language,
                        catalogue.legislation().authorities().values().stream()
                                .flatMap(List::stream)
                                .toList())
                .forEach(row -> line(page, row));
    }

    /** Returns a table of authorities. */
    static List<String> authorities(RuleCatalogue catalogue, Language language, List<Authority> authorities) {
        List<String> rows = new ArrayList<>();
        rows.add(Markdown.row(
                language.of("myndighet", "authority"),
                language.of("för", "for"),
                language.of("hur", "how"),
                language.of("från", "from"),
                language.of("till (ej med)", "until (exclusive)"),
                language.of("källa", "source"),
                language.of("kontrollerad i källan", "checked in the source")));
        rows.add(Markdown.row("---", "---", "---", "---", "---", "---", "---"));
        for (Authority authority : authorities) {
            rows.add(Markdown.row(
                    language.of(authority.name()),
                    authority.where() == null ? "" : language.of(authority.where()),
                    authority.channel() == null ? "" : language.of(authority.channel()),
                    authority.from().toString(),
                    authority.until() == null ? "" : authority.until().toString(),
                    catalogue.cited(authority.source(), authority.provision(), language.code()),
                    authority.verified()
                            ? language.of("ja", "yes")
                            : language.of("**nej, ej verifierad**", "**no, unverified**")));
        }
        return rows;
    }

    private String rules(Duty duty, Language language) {
        SortedSet<String> citing = citing(duty);
        SortedSet<String> helping = new TreeSet<>(duty.rules());
        helping.removeAll(citing);
        List<String> parts = new ArrayList<>();
        if (!citing.isEmpty()) {
            parts.add(links(citing, language));
        }
        if (!helping.isEmpty()) {
            parts.add("(" + links(helping, language) + ")");
        }
        return String.join(" ", parts);
    }

    private static String links(SortedSet<String> rules, Language language) {
        return rules.stream().map(id -> Markdown.rule(id, language)).collect(Collectors.joining(", "));
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
                        "Alla kravpunkter och kontroller i bilaga A, med tillägget från 2024: numret, egna ord, och vilka regler."
                                + " Standardens text är skyddad och står inte här. Numren är ej verifierade mot standarden. Regler vilar"
                                + " på det som står under *grund* och rör det som står under *berör*; *ingen regel* betyder att"
                                + " biblioteket inte bevakar det.",
                        "All clauses and controls of Annex A, with the amendment of 2024: the number, words of our own, and which rules."
                                + " The text of the standard is under copyright and not here. Numbers are unverified. Rules rest on what"
                                + " stands under *basis*, and touch what stands under *concerns*; *no rule* means that the library does"
                                + " not watch it."));
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
                    String none = basis.isEmpty() && concerned.isEmpty() ? language.of("ingen regel", "no rule") : "";
                    line(
                            page,
                            Markdown.row(
                                    number,
                                    language.of(control.title()),
                                    links(basis, language) + none,
                                    links(concerned, language)));
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
                "Alla " + catalogue.rules().size()
                        + " regler, område för område; se även [lagkartan](../law-map.md) och"
                        + " [ISO-kartan](../iso-map.md). Allvarligheten höjs ett steg när det som bedöms hör till en NIS-sektor, är"
                        + " prioriterat i RSA eller rymmer känsliga personuppgifter i stor mängd, för brister och för det som snart förfaller."
                        + " Saknas uppgifter går det inte att avgöra, och det räknas aldrig som uppfyllt.");
        line(page, "");
        line(
                page,
                "All " + catalogue.rules().size()
                        + " rules, area by area; see also the [law map](../law-map.md) and the [ISO"
                        + " map](../iso-map.md). The severity is raised one step where the subject is in a NIS sector, prioritised in"
                        + " the RSA or holds special categories at large volume, for violations and for what falls due soon. Where data"
                        + " are missing it can't be decided, which never counts as satisfied.");
        Map<String, List<String>> byArea = new TreeMap<>();
        catalogue
                .rules()
                .values()
                .forEach(rule -> byArea.computeIfAbsent(rule.area(), area -> new ArrayList<>())
                        .add(Markdown.row(
                                rule.id(),
                                "[" + Language.SWEDISH.of(rule.title()) + "](sv/" + rule.id() + ".md)",
                                "[" + Language.ENGLISH.of(rule.title()) + "](en/" + rule.id() + ".md)",
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
