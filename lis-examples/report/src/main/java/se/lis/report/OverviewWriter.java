package se.lis.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.DataCompleteness;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Repairability;
import se.lis.report.document.ShownText;
import se.lis.rules.catalogue.PluralRules;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.priority.WorkOrder;
import se.lis.rules.review.ManagementReviewReport;
import se.lis.rules.review.ReviewSection;
import se.lis.rules.review.ReviewTexts;
import se.lis.rules.review.ReviewTopic;

/** Puts together what the overview shows. */
final class OverviewWriter {

    /** How many missing attributes are shown: those that would settle most. */
    private static final int GAPS_SHOWN = 10;

    /** How many findings of a rule are written out for readers without the page's program. */
    private static final int WRITTEN_OUT = 100;

    /** The area whose rules are about the register itself. */
    private static final String DATA_QUALITY = "data-quality";

    private final LisSnapshot register;
    private final RuleCatalogue catalogue;
    private final Locale locale;
    private final Words words;
    private final ReviewTexts texts;
    private final UnaryOperator<String> terms;
    private final FindingRows findings;
    private final FindingPages pages;

    OverviewWriter(
            LisSnapshot register,
            RuleCatalogue catalogue,
            Words words,
            ReviewTexts texts,
            UnaryOperator<String> terms,
            FindingRows findings,
            FindingPages pages) {
        this.register = register;
        this.catalogue = catalogue;
        this.locale = texts.locale();
        this.words = words;
        this.texts = texts;
        this.terms = terms;
        this.findings = findings;
        this.pages = pages;
    }

    OverviewPage page(Frame frame, Assessment assessment, ManagementReviewReport review) {
        Map<String, List<OverviewPage.Row>> byRule = new LinkedHashMap<>();
        findings.byRule()
                .forEach((rule, found) ->
                        byRule.put(rule, found.stream().map(findings::row).toList()));
        List<OverviewPage.Row> all =
                byRule.values().stream().flatMap(List::stream).toList();
        List<OverviewPage.AreaRow> areas = areas(assessment);
        List<OverviewPage.AreaRow> judged =
                areas.stream().filter(area -> !area.key().equals(DATA_QUALITY)).toList();
        return new OverviewPage(
                frame,
                assessment.complete(),
                headline(assessment, review),
                first(review),
                roles(assessment),
                judged,
                areas.stream().filter(area -> area.key().equals(DATA_QUALITY)).findFirst(),
                about(assessment),
                Development.of(review.trend(), texts),
                Trend.deadlines(assessment, words),
                Trend.of(review, words),
                Trend.plan(review, words),
                completeness(assessment.dataCompleteness()),
                areas.stream().map(OverviewPage.AreaRow::name).toList(),
                heat(all, areas),
                byRule.entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue()))
                        .toList(),
                pages.areas(),
                all.size(),
                data(byRule),
                filters(all));
    }

    // ---------------------------------------------------------------- the headline

    private List<String> headline(Assessment assessment, ManagementReviewReport review) {
        List<String> said = new ArrayList<>();
        review.sections().stream()
                .filter(section -> section.topic() == ReviewTopic.SUMMARY)
                .map(ReviewSection::statements)
                .flatMap(List::stream)
                .forEach(statement -> said.add(ShownText.of(texts.written(statement))));
        long apart =
                assessment.findings().stream().filter(OverviewWriter::isPrivate).count();
        if (apart > 0) {
            said.add(words.get("apart").replace("{n}", String.valueOf(apart)));
        }
        return said;
    }

    private List<OverviewPage.FirstRow> first(ManagementReviewReport review) {
        return review.priorities().stream()
                .map(failure -> new OverviewPage.FirstRow(
                        failure.rule(),
                        texts.failed(failure.rule(), failure.open()),
                        texts.remedy(failure.rule()),
                        failure.responsibleRole().map(this::role).orElse(""),
                        failure.dueBy().map(texts::day).orElse(""),
                        words.term(Frame.key(failure.force()))))
                .toList();
    }

    private List<OverviewPage.RoleRow> roles(Assessment assessment) {
        Map<String, List<Finding>> byRole = assessment.findings().stream()
                .filter(finding -> finding.waiver().isEmpty() && finding.kind() != FindingKind.UNDETERMINED)
                .filter(finding -> WorkOrder.repairability(finding) == Repairability.REPAIRABLE
                        && !finding.area().equals(DATA_QUALITY))
                .filter(finding -> !isPrivate(finding))
                .collect(Collectors.groupingBy(
                        finding -> finding.responsibleRole().orElse(""), TreeMap::new, Collectors.toList()));
        return byRole.entrySet().stream()
                .map(entry -> {
                    List<Finding> open = of(entry.getValue(), FindingKind.VIOLATION);
                    return new OverviewPage.RoleRow(
                            entry.getKey(),
                            entry.getKey().isEmpty() ? words.get("no-role") : role(entry.getKey()),
                            open.size(),
                            (int) open.stream().filter(OverviewWriter::isLaw).count(),
                            of(entry.getValue(), FindingKind.UPCOMING).size());
                })
                .sorted(Comparator.comparing(OverviewPage.RoleRow::ofLaw)
                        .thenComparing(OverviewPage.RoleRow::open)
                        .reversed()
                        .thenComparing(OverviewPage.RoleRow::key))
                .toList();
    }

    private static List<Finding> of(List<Finding> findings, FindingKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    private static boolean isPrivate(Finding finding) {
        return finding.rule().equals(RuleCatalogue.OMISSIONS.securityProtection());
    }

    private static boolean isLaw(Finding finding) {
        return finding.force() == Force.LAW || finding.force() == Force.REGULATION;
    }

    private List<OverviewPage.Choice> about(Assessment assessment) {
        DateTimeFormatter moment = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale);
        List<OverviewPage.Choice> about = new ArrayList<>();
        about.add(new OverviewPage.Choice(
                words.get("about.register"),
                moment.format(register.takenAt().atZone(register.organisation().zone())) + " ("
                        + assessment.snapshotDigest().substring(0, 12) + ")"));
        if (!assessment.notKept().isEmpty()) {
            about.add(new OverviewPage.Choice(
                    words.get("about.kept"),
                    assessment.kept().stream()
                            .map(type -> texts.kind(type.jsonName()))
                            .collect(Collectors.joining(", "))));
        }
        assessment
                .catalogues()
                .forEach(used -> about.add(
                        new OverviewPage.Choice(words.get("about.catalogue"), used.id() + " " + used.version())));
        about.add(new OverviewPage.Choice(
                words.get("about.policy"),
                assessment.policy().map(policy -> ShownText.of(policy.id())).orElse(words.get("about.no-policy"))));
        about.add(new OverviewPage.Choice(words.get("about.version"), assessment.libraryVersion()));
        return about;
    }

    // ---------------------------------------------------------------- areas and units

    private List<OverviewPage.AreaRow> areas(Assessment assessment) {
        List<OverviewPage.AreaRow> areas = new ArrayList<>();
        assessment.rates().byArea().forEach((area, rate) -> {
            if (rate.examined() > 0) {
                int law = (int) of(assessment.findings(), FindingKind.VIOLATION).stream()
                        .filter(finding ->
                                finding.area().equals(area) && finding.waiver().isEmpty() && isLaw(finding))
                        .count();
                areas.add(new OverviewPage.AreaRow(words.term(area), area, pages.of(area), law, rate));
            }
        });
        areas.sort(Comparator.comparing(OverviewPage.AreaRow::ofLaw)
                .thenComparing(area -> area.rate().violated())
                .reversed()
                .thenComparing(OverviewPage.AreaRow::key));
        return areas;
    }

    private List<OverviewPage.UnitRow> heat(List<OverviewPage.Row> rows, List<OverviewPage.AreaRow> areas) {
        SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
        for (OverviewPage.Row row : rows) {
            if (row.finding().kind() == FindingKind.VIOLATION
                    && row.finding().waiver().isEmpty()) {
                counts.computeIfAbsent(row.unit().orElse(words.get("no-unit")), unit -> new TreeMap<>())
                        .merge(row.finding().area(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(unit -> new OverviewPage.UnitRow(
                        unit.getKey(),
                        areas.stream()
                                .map(area -> unit.getValue().getOrDefault(area.key(), 0))
                                .map(count -> new OverviewPage.Cell(count, warmth(count)))
                                .toList()))
                .toList();
    }

    private static int warmth(int count) {
        return count == 0 ? 0 : count < 3 ? 1 : count < 8 ? 2 : count < 20 ? 3 : 4;
    }

    private OverviewPage.Completeness completeness(DataCompleteness data) {
        return new OverviewPage.Completeness(
                data.percent(),
                words.get("completeness.sentence")
                        .replace("{all}", String.valueOf(data.decisions()))
                        .replace("{open}", String.valueOf(data.undetermined()))
                        .replace("{unclear}", String.valueOf(data.withoutAttribute())),
                data.gaps().stream()
                        .limit(GAPS_SHOWN)
                        .map(gap -> new OverviewPage.GapRow(
                                terms.apply(gap.attribute()),
                                texts.kind(gap.subjectType()),
                                gap.settles(),
                                gap.concerns()))
                        .toList(),
                Math.max(0, data.gaps().size() - GAPS_SHOWN));
    }

    // ---------------------------------------------------------------- findings

    private OverviewPage.Group group(String rule, List<OverviewPage.Row> found) {
        return new OverviewPage.Group(
                rule,
                findings.heading(rule),
                texts.remedy(rule),
                found.stream()
                        .limit(WRITTEN_OUT)
                        .map(row -> row.message()
                                + (row.due().isEmpty()
                                        ? ""
                                        : " (" + words.get("due").toLowerCase(locale) + " " + row.due() + ")")
                                + row.finding()
                                        .waiver()
                                        .map(waiver -> " " + words.get("waiver") + " " + waiver.expiresOn() + ".")
                                        .orElse(""))
                        .toList(),
                Math.max(0, found.size() - WRITTEN_OUT),
                pages.firstOf(rule));
    }

    private String data(Map<String, List<OverviewPage.Row>> byRule) {
        FindingsData data = new FindingsData();
        int place = 0;
        for (Map.Entry<String, List<OverviewPage.Row>> entry : byRule.entrySet()) {
            String rule = entry.getKey();
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("id", rule);
            described.put("title", findings.title(rule));
            described.put("failed", failed(rule));
            described.put("failedOne", texts.failed(rule, 1));
            described.put("area", entry.getValue().get(0).finding().area());
            described.put("remedy", texts.remedy(rule));
            data.rule(described);
            for (OverviewPage.Row row : entry.getValue()) {
                data.finding(row, place);
            }
            place++;
        }
        return data.packed();
    }

    /** Returns what is wrong, with a place for the number, since the page's program counts what a filter shows. */
    private String failed(String rule) {
        return Optional.ofNullable(catalogue.rules().get(rule))
                .map(known -> known.failureTitle().get(locale.getLanguage()))
                .map(text -> text.forms().getOrDefault(PluralRules.OTHER, ""))
                .orElse(rule);
    }

    private List<OverviewPage.Filter> filters(List<OverviewPage.Row> rows) {
        return List.of(
                filter("kind", rows, OverviewPage.Row::kind, words::term),
                filter("force", rows, OverviewPage.Row::force, words::term),
                filter("severity", rows, OverviewPage.Row::severity, words::term),
                filter("remedied", rows, OverviewPage.Row::remedied, words::term),
                filter(
                        "waived",
                        rows,
                        row -> row.finding().waiver().isPresent() ? "yes" : "no",
                        waived -> words.get("waived." + waived)),
                filter("area", rows, row -> row.finding().area(), words::term),
                filter(
                        "role",
                        rows,
                        OverviewPage.Row::roleKey,
                        role -> role.isEmpty() ? words.get("no-role") : role(role)),
                filter(
                        "unit",
                        rows,
                        row -> row.unit().orElse(""),
                        unit -> unit.isEmpty() ? words.get("no-unit") : unit),
                filter("rule", rows, row -> row.finding().rule(), rule -> rule + " " + findings.title(rule)));
    }

    private OverviewPage.Filter filter(
            String name,
            List<OverviewPage.Row> rows,
            Function<OverviewPage.Row, String> value,
            Function<String, String> text) {
        Set<String> values = rows.stream().map(value).collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<String> ordered =
                name.equals("rule") || name.equals("unit") ? values.stream().sorted() : values.stream();
        return new OverviewPage.Filter(
                name,
                words.get("filter." + name),
                ordered.map(each -> new OverviewPage.Choice(each, text.apply(each)))
                        .toList());
    }

    private String role(String key) {
        String term = terms.apply(key);
        return term.substring(0, 1).toUpperCase(locale) + term.substring(1);
    }
}
