package se.lis.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;
import se.lis.report.document.Block;
import se.lis.report.document.Block.Column;
import se.lis.report.document.Chart;
import se.lis.report.document.Document;
import se.lis.report.document.DocumentBuilder;
import se.lis.report.document.ShownText;
import se.lis.rules.review.AreaState;
import se.lis.rules.review.ManagementReviewReport;
import se.lis.rules.review.ReviewPlanYear;
import se.lis.rules.review.ReviewStatement;
import se.lis.rules.review.ReviewTexts;
import se.lis.rules.review.ReviewTopic;
import se.lis.rules.review.RuleFailure;

/** Puts the document of a review together: its chapters, in sentences and tables. */
final class ReviewWriter {

    /** Of what is most urgent that many are named; of more, the appendix names the first. */
    private static final int NAMED = 3;

    /** What only people know of a topic. */
    private static final Map<ReviewTopic, String> ASKED = Map.of(
            ReviewTopic.DPO_RISKS, "ask.dpo",
            ReviewTopic.ACCESS, "ask.access",
            ReviewTopic.INSTRUCTION, "ask.documents",
            ReviewTopic.TRAINING, "ask.training");

    /** How much room there is for what people write. */
    private static final int LINES = 3;

    private final ManagementReviewReport review;
    private final ReviewTexts texts;
    private final Map<ReviewTopic, List<ReviewStatement>> sections;
    private final DocumentBuilder document = new DocumentBuilder();
    private final int first;
    private final int last;

    ReviewWriter(ManagementReviewReport review, ReviewTexts texts) {
        this.review = review;
        this.texts = texts;
        this.sections = review.sections().stream()
                .collect(Collectors.toMap(section -> section.topic(), section -> section.statements()));
        this.first = review.plan().get(0).year();
        this.last = review.plan().get(review.plan().size() - 1).year();
    }

    Document document(String organisation, Particulars particulars) {
        front(organisation, particulars);
        summary();
        factors();
        work();
        improvements();
        conclusion();
        appendices();
        return document.document(
                new Document.Labels(
                        texts.locale(),
                        texts.text("header"),
                        texts.text("contents"),
                        texts.text("page"),
                        texts.text("of")),
                texts.text("title"),
                texts.written("title.year", "year", review.day().getYear(), "first", first, "last", last),
                texts.text("statement"));
    }

    private void front(String organisation, Particulars particulars) {
        fact("organisation", organisation);
        fact("as-of", texts.day(review.day()));
        fact("period", texts.written("field.period.value", "from", review.from(), "to", review.day()));
        review.since().ifPresent(day -> fact("before", texts.day(day)));
        fact("dnr", particulars.dnr().map(ShownText::of).orElse(""));
        if (particulars.contacts().isEmpty()) {
            List.of("information-security-coordinator", "data-protection-officer")
                    .forEach(role -> document.front("contact", begun(texts.term(role)), ""));
        }
        particulars.contacts().forEach(contact -> fact("contact", ShownText.of(contact)));
        fact("decided", "");
    }

    private void fact(String key, String value) {
        document.front(key, texts.text("field." + key), value);
    }

    // ------------------------------------------------------------ chapters

    private void summary() {
        chapter("summary");
        part("purpose");
        List.of("purpose.1", "purpose.2", "purpose.3").forEach(this::text);
        fields(1, "ask.sources");
        part("state");
        points(ReviewTopic.SUMMARY);
        Development.of(review.trend(), texts).ifPresent(this::development);
        part("first");
        document.add(new Block.Points(
                true,
                review.priorities().stream()
                        .map(failure -> new Block.Point(first(failure), false))
                        .toList()));
    }

    private void development(Development development) {
        part("development");
        text("development.lead");
        document.add(new Block.Drawing(development.chart()));
        document.add(development.bases());
        document.add(development.severities());
        document.add(development.areas());
    }

    private String first(RuleFailure failure) {
        boolean named = !failure.subjects().isEmpty()
                && failure.open() <= NAMED
                && failure.subjects().stream()
                        .noneMatch(subject -> subject.type().equals(ArtefactType.ORGANISATION.jsonName()));
        return ShownText.of(texts.written(
                named ? "first.point.named" : "first.point",
                "what",
                texts.failed(failure.rule(), failure.open()),
                "names",
                texts.named(failure.subjects()
                        .subList(0, Math.min(failure.open(), failure.subjects().size()))),
                "role",
                responsible(failure),
                "by",
                inside(by(failure)),
                "force",
                texts.term(key(failure.force()))));
    }

    private void factors() {
        chapter("factors");
        text("basis.1");
        part("changes");
        fields(LINES, "ask.city", "ask.local");
        points(ReviewTopic.CHANGES);
        topic(ReviewTopic.OWN_FOLLOW_UP);
        topic(ReviewTopic.COMPETENCE);
        fields(LINES, "ask.competence");
        areas();
        topic(ReviewTopic.DPO_RISKS);
        topic(ReviewTopic.DEVIATIONS);
        document.add(new Block.Drawing(incidents()));
        topic(ReviewTopic.EARLIER_DECISIONS);
    }

    private void work() {
        chapter("work");
        List.of(
                        ReviewTopic.CLASSIFICATION,
                        ReviewTopic.REGISTER,
                        ReviewTopic.ACCESS,
                        ReviewTopic.CONTINUITY,
                        ReviewTopic.PROCUREMENT,
                        ReviewTopic.RISKS)
                .forEach(this::topic);
    }

    private void improvements() {
        chapter("improvements");
        part("measures");
        text("measures.lead");
        measures();
        activities();
        fields(1, "ask.goal");
        topic(ReviewTopic.INSTRUCTION);
        topic(ReviewTopic.TRAINING);
        part("plan", "first", first, "last", last);
        plan();
        part("resources");
        fields(LINES, "ask.resources");
    }

    private void conclusion() {
        chapter("conclusion");
        fields(LINES, "ask.enough", "ask.effect", "ask.parties", "ask.decisions");
        fields(1, "field.decided", "field.decided-by", "field.signature");
    }

    private void appendices() {
        appendix("failures");
        failures();
        appendix("undetermined");
        undetermined();
        appendix("inputs");
        text("inputs.lead");
        document.table(
                texts.text("inputs.caption"),
                List.of(column("inputs.provision", 2), column("inputs.input", 5), column("inputs.covered", 3)),
                review.inputs().stream()
                        .map(input -> List.of(
                                input.provision(),
                                texts.text("input." + key(input.input())),
                                input.covered()
                                        ? texts.written(
                                                "inputs.yes",
                                                "count",
                                                input.artefacts().size())
                                        : texts.text("inputs.no")))
                        .toList());
    }

    // ------------------------------------------------------------ tables

    private void areas() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.text("areas.seven")));
        review.areas().stream().filter(AreaState::inActionPlan).forEach(area -> rows.add(row(area)));
        rows.add(List.of(texts.text("areas.more")));
        review.areas().stream().filter(area -> !area.inActionPlan()).forEach(area -> rows.add(row(area)));
        document.table(
                texts.text("areas.caption"),
                List.of(
                        column("table.area", 5),
                        count("table.requirements"),
                        count("table.violations"),
                        count("table.law"),
                        count("table.undetermined")),
                rows);
    }

    private List<String> row(AreaState area) {
        return List.of(
                texts.term(area.area()),
                area.judged() == 0 ? texts.text("missing") : area.kept() + " " + texts.text("of") + " " + area.judged(),
                String.valueOf(area.violations()),
                String.valueOf(area.ofLaw()),
                String.valueOf(area.undetermined()));
    }

    private void measures() {
        List<List<String>> rows = new ArrayList<>();
        for (RuleFailure failure : review.priorities()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    texts.failed(failure.rule(), failure.open()) + ".\n" + texts.remedy(failure.rule()),
                    begun(responsible(failure)),
                    by(failure),
                    basis(failure)));
        }
        document.table(
                texts.text("measures.caption"),
                List.of(
                        Column.number(texts.text("table.number"), 1),
                        column("table.measure", 9),
                        column("table.responsible", 5),
                        column("table.by", 4),
                        column("table.force", 5)),
                rows);
    }

    private void activities() {
        if (review.activities().isEmpty()) {
            text("activities.none");
            return;
        }
        document.table(
                texts.text("activities.caption"),
                List.of(
                        column("table.activity", 6),
                        column("table.area", 4),
                        column("table.responsible", 4),
                        column("table.by", 3)),
                review.activities().stream()
                        .map(activity -> List.of(
                                texts.written(activity),
                                argument(activity, "area", texts::term, ""),
                                argument(
                                        activity,
                                        "role",
                                        role -> begun(texts.term(role)),
                                        texts.text("measure.nobody")),
                                argument(activity, "day", day -> texts.day(LocalDate.parse(day)), "")))
                        .toList());
    }

    private static String argument(
            ReviewStatement statement, String name, Function<String, String> written, String otherwise) {
        return Optional.ofNullable(statement.arguments().get(name))
                .map(value -> written.apply(value.toString()))
                .orElse(otherwise);
    }

    private void plan() {
        text("plan.lead");
        document.table(
                texts.written("plan.caption", "first", first, "last", last),
                List.of(
                        column("year", 2),
                        column("plan.focus", 5),
                        column("plan.capacity", 4),
                        column("plan.classify", 5),
                        column("plan.overflow", 3),
                        column("plan.rest", 6)),
                review.plan().stream().map(this::planned).toList());
        document.add(new Block.Drawing(new Chart(
                "plan-chart",
                texts.text("plan.chart"),
                texts.text("year"),
                texts.text("plan.needed"),
                texts.text("plan.capacity"),
                Trend.years(review))));
    }

    private List<String> planned(ReviewPlanYear year) {
        String focus = year.focus().isEmpty()
                ? texts.written("plan.focus.ask", "count", year.needed())
                : year.focus().stream()
                        .map(each -> begun(texts.term(key(each))))
                        .collect(Collectors.joining("\n"));
        String capacity = year.capacity()
                .map(count -> texts.written(
                        year.capacityDecided() ? "plan.capacity.decided" : "plan.capacity.assumed", "capacity", count))
                .orElseGet(() -> texts.written("plan.capacity.ask", "count", year.needed()));
        return List.of(
                String.valueOf(year.year()),
                focus,
                capacity,
                year.processes().isEmpty()
                        ? texts.text("plan.classify.none")
                        : year.processes().size() + ": " + texts.named(year.processes()),
                year.overflow().isEmpty()
                        ? texts.text("plan.overflow.none")
                        : String.valueOf(year.overflow().size()),
                year.statements().stream().map(texts::written).collect(Collectors.joining("\n")));
    }

    private void failures() {
        List<RuleFailure> failures = review.failures().stream()
                .filter(failure -> failure.violations() > 0)
                .toList();
        if (failures.isEmpty()) {
            text("failures.none");
            return;
        }
        text("failures.lead");
        boolean compared = review.since().isPresent();
        List<Column> columns = new ArrayList<>(List.of(
                column("table.what", 8), column("table.force", 5), Column.number(texts.text("table.history"), 3)));
        if (compared) {
            columns.add(count("table.before"));
        }
        columns.add(column("table.concerns", 7));
        document.table(
                texts.text("failures.caption"),
                columns,
                failures.stream().map(failure -> row(failure, compared)).toList());
    }

    private List<String> row(RuleFailure failure, boolean compared) {
        List<String> row = new ArrayList<>(List.of(
                texts.failed(failure.rule(), failure.violations()), basis(failure), String.valueOf(failure.history())));
        if (compared) {
            row.add(String.valueOf(failure.before().orElse(0)));
        }
        row.add(texts.named(failure.subjects()));
        return row;
    }

    private void undetermined() {
        List<RuleFailure> open = review.failures().stream()
                .filter(failure -> failure.undetermined() > 0)
                .toList();
        if (open.isEmpty()) {
            text("undetermined.none");
        } else {
            document.table(
                    texts.text("undetermined.caption"),
                    List.of(column("table.question", 9), count("table.count"), column("table.responsible", 5)),
                    open.stream()
                            .map(failure -> List.of(
                                    texts.title(failure.rule()),
                                    String.valueOf(failure.undetermined()),
                                    begun(responsible(failure))))
                            .toList());
        }
        points(ReviewTopic.UNJUDGED);
    }

    private Chart incidents() {
        return new Chart(
                "incidents-chart",
                texts.text("months.caption"),
                texts.text("month"),
                texts.text("incidents"),
                texts.text("late"),
                review.months().stream()
                        .map(month -> new Chart.Point(month.month().toString(), month.incidents(), month.late()))
                        .toList());
    }

    private Column column(String key, int weight) {
        return Column.text(texts.text(key), weight);
    }

    private Column count(String key) {
        return Column.number(texts.text(key), 2);
    }

    // ------------------------------------------------------------ words

    private String responsible(RuleFailure failure) {
        return failure.responsibleRole().map(texts::term).orElseGet(() -> texts.text("measure.nobody"));
    }

    /** Returns by when: now for what law asks or what is critical and late, the day where it lies ahead, else the next year. */
    private String by(RuleFailure failure) {
        boolean late = failure.dueBy().map(day -> day.isBefore(review.day())).orElse(true);
        boolean now = failure.force().compareTo(Force.REGULATION) <= 0 || failure.severity() == Severity.CRITICAL;
        if (!late) {
            return texts.written("measure.by", "day", failure.dueBy().orElseThrow());
        }
        return !now
                ? texts.written("measure.year", "year", first)
                : failure.dueBy()
                        .map(day -> texts.written("measure.now", "day", day))
                        .orElseGet(() -> texts.text("measure.now-undated"));
    }

    private String basis(RuleFailure failure) {
        String force = begun(texts.term(key(failure.force())));
        return failure.basis().map(basis -> force + "\n" + texts.cited(basis)).orElse(force);
    }

    private static String key(Enum<?> constant) {
        return Frame.key(constant);
    }

    static String begun(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String inside(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    // ------------------------------------------------------------ parts

    private void chapter(String key) {
        document.chapter(key, texts.text("heading." + key));
    }

    private void appendix(String key) {
        document.appendix(key, texts.text("heading." + key));
    }

    private void part(String key, Object... arguments) {
        document.part(key, texts.written("heading." + key, arguments));
    }

    private void text(String key) {
        document.text(texts.text(key));
    }

    private void fields(int lines, String... keys) {
        for (String key : keys) {
            document.field(texts.text(key), lines);
        }
    }

    /** Writes the part of a topic: its heading, and its sentences. */
    private void topic(ReviewTopic topic) {
        part(topic.key());
        points(topic);
        Optional.ofNullable(ASKED.get(topic)).ifPresent(key -> fields(1, key));
    }

    private void points(ReviewTopic topic) {
        List<ReviewStatement> statements = sections.getOrDefault(topic, List.of());
        if (statements.isEmpty()) {
            return;
        }
        document.add(new Block.Points(
                false,
                statements.stream()
                        .map(each -> new Block.Point(ShownText.of(texts.written(each)), each.missing()))
                        .toList()));
        List<String> behind = statements.stream()
                .filter(each -> !each.artefacts().isEmpty())
                .map(each -> ShownText.of(texts.written(each)) + " – " + texts.named(each.artefacts()))
                .toList();
        if (!behind.isEmpty()) {
            document.add(new Block.Behind(texts.text("behind"), behind));
        }
    }
}
