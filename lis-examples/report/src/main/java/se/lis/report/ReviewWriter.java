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
import se.lis.report.Block.Column;
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

    /** How much room there is for what people write. */
    private static final int LINES = 3;

    private final ManagementReviewReport review;
    private final ReviewTexts texts;
    private final Map<ReviewTopic, List<ReviewStatement>> sections;
    private final List<Block> blocks = new ArrayList<>();
    private final int first;
    private final int last;
    private int chapter;
    private int part;

    ReviewWriter(ManagementReviewReport review, ReviewTexts texts) {
        this.review = review;
        this.texts = texts;
        this.sections = review.sections().stream()
                .collect(Collectors.toMap(section -> section.topic(), section -> section.statements()));
        this.first = review.plan().get(0).year();
        this.last = review.plan().get(review.plan().size() - 1).year();
    }

    ReviewDocument document(String organisation, Particulars particulars) {
        List<ReviewDocument.Fact> front = new ArrayList<>();
        front.add(new ReviewDocument.Fact("organisation", texts.text("field.organisation"), organisation));
        front.add(new ReviewDocument.Fact("as-of", texts.text("field.as-of"), texts.day(review.day())));
        front.add(new ReviewDocument.Fact(
                "period",
                texts.text("field.period"),
                texts.written("field.period.value", "from", review.from(), "to", review.day())));
        review.since().ifPresent(day -> front.add(new ReviewDocument.Fact("before", texts.text("field.before"), texts.day(day))));
        front.add(new ReviewDocument.Fact(
                "dnr",
                texts.text("field.dnr"),
                particulars.dnr().map(Names::shown).orElse("")));
        if (particulars.contacts().isEmpty()) {
            List.of("information-security-coordinator", "data-protection-officer")
                    .forEach(role -> front.add(new ReviewDocument.Fact("contact", begun(texts.term(role)), "")));
        }
        particulars
                .contacts()
                .forEach(contact ->
                        front.add(new ReviewDocument.Fact("contact", texts.text("field.contact"), Names.shown(contact))));
        front.add(new ReviewDocument.Fact("decided", texts.text("field.decided"), ""));
        summary();
        factors();
        work();
        improvements();
        conclusion();
        appendices();
        return new ReviewDocument(
                texts.text("title"),
                texts.written("title.year", "year", review.day().getYear(), "first", first, "last", last),
                front,
                texts.text("statement"),
                List.copyOf(blocks));
    }

    // ------------------------------------------------------------ chapters

    private void summary() {
        chapter("summary");
        part("purpose");
        List.of("purpose.1", "purpose.2", "purpose.3").forEach(this::text);
        part("state");
        points(ReviewTopic.SUMMARY);
        part("first");
        blocks.add(new Block.Points(
                true,
                review.priorities().stream()
                        .map(failure -> new Block.Point(first(failure), false))
                        .toList()));
    }

    private String first(RuleFailure failure) {
        boolean named = !failure.subjects().isEmpty()
                && failure.open() <= NAMED
                && failure.subjects().stream()
                        .noneMatch(subject -> subject.type().equals(ArtefactType.ORGANISATION.jsonName()));
        return Names.shown(texts.written(
                named ? "first.point.named" : "first.point",
                "what",
                texts.failed(failure.rule(), failure.open()),
                "names",
                texts.named(failure.subjects()
                        .subList(
                                0,
                                Math.min(failure.open(), failure.subjects().size()))),
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
        field("ask.city", LINES);
        field("ask.local", LINES);
        points(ReviewTopic.CHANGES);
        part("own-follow-up");
        points(ReviewTopic.OWN_FOLLOW_UP);
        part("competence");
        points(ReviewTopic.COMPETENCE);
        field("ask.competence", LINES);
        areas();
        part("dpo-risks");
        points(ReviewTopic.DPO_RISKS);
        part("deviations");
        points(ReviewTopic.DEVIATIONS);
        blocks.add(new Block.Drawing(incidents()));
        part("earlier-decisions");
        points(ReviewTopic.EARLIER_DECISIONS);
    }

    private void work() {
        chapter("work");
        for (ReviewTopic topic : List.of(
                ReviewTopic.CLASSIFICATION,
                ReviewTopic.REGISTER,
                ReviewTopic.ACCESS,
                ReviewTopic.CONTINUITY,
                ReviewTopic.PROCUREMENT,
                ReviewTopic.RISKS)) {
            part(topic.key());
            points(topic);
        }
    }

    private void improvements() {
        chapter("improvements");
        part("measures");
        text("measures.lead");
        measures();
        activities();
        field("ask.goal", 1);
        part("instruction");
        points(ReviewTopic.INSTRUCTION);
        part("training");
        points(ReviewTopic.TRAINING);
        part("plan", "first", first, "last", last);
        plan();
        part("resources");
        field("ask.resources", LINES);
    }

    private void conclusion() {
        chapter("conclusion");
        List.of("ask.enough", "ask.effect", "ask.parties", "ask.decisions").forEach(key -> field(key, LINES));
        List.of("field.decided", "field.decided-by", "field.signature").forEach(key -> field(key, 1));
    }

    private void appendices() {
        heading(1, "failures", "", texts.text("heading.failures"));
        failures();
        heading(1, "undetermined", "", texts.text("heading.undetermined"));
        undetermined();
        heading(1, "inputs", "", texts.text("heading.inputs"));
        text("inputs.lead");
        blocks.add(new Block.Table(
                texts.text("inputs.caption"),
                List.of(
                        Column.text(texts.text("inputs.provision"), 2),
                        Column.text(texts.text("inputs.input"), 5),
                        Column.text(texts.text("inputs.covered"), 3)),
                review.inputs().stream()
                        .map(input -> List.of(
                                input.provision(),
                                texts.text("input." + Frame.key(input.input())),
                                input.covered()
                                        ? texts.written(
                                                "inputs.yes",
                                                "count",
                                                input.artefacts().size())
                                        : texts.text("inputs.no")))
                        .toList()));
    }

    // ------------------------------------------------------------ tables

    private void areas() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.text("areas.seven")));
        review.areas().stream().filter(AreaState::inActionPlan).forEach(area -> rows.add(row(area)));
        rows.add(List.of(texts.text("areas.more")));
        review.areas().stream().filter(area -> !area.inActionPlan()).forEach(area -> rows.add(row(area)));
        blocks.add(new Block.Table(
                texts.text("areas.caption"),
                List.of(
                        Column.text(texts.text("table.area"), 5),
                        Column.number(texts.text("table.requirements"), 2),
                        Column.number(texts.text("table.violations"), 2),
                        Column.number(texts.text("table.law"), 2),
                        Column.number(texts.text("table.undetermined"), 2)),
                rows));
    }

    private List<String> row(AreaState area) {
        return List.of(
                texts.term(area.area()),
                area.judged() == 0
                        ? texts.text("missing")
                        : area.kept() + " " + texts.text("of") + " " + area.judged(),
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
        blocks.add(new Block.Table(
                texts.text("measures.caption"),
                List.of(
                        Column.number(texts.text("table.number"), 1),
                        Column.text(texts.text("table.measure"), 9),
                        Column.text(texts.text("table.responsible"), 5),
                        Column.text(texts.text("table.by"), 4),
                        Column.text(texts.text("table.force"), 5)),
                rows));
    }

    private void activities() {
        if (review.activities().isEmpty()) {
            text("activities.none");
            return;
        }
        blocks.add(new Block.Table(
                texts.text("activities.caption"),
                List.of(
                        Column.text(texts.text("table.activity"), 6),
                        Column.text(texts.text("table.area"), 4),
                        Column.text(texts.text("table.responsible"), 4),
                        Column.text(texts.text("table.by"), 3)),
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
                        .toList()));
    }

    private static String argument(
            ReviewStatement statement, String name, Function<String, String> written, String otherwise) {
        return Optional.ofNullable(statement.arguments().get(name))
                .map(value -> written.apply(value.toString()))
                .orElse(otherwise);
    }

    private void plan() {
        text("plan.lead");
        List<Column> columns = List.of(
                Column.text(texts.text("year"), 2),
                Column.text(texts.text("plan.focus"), 5),
                Column.text(texts.text("plan.capacity"), 4),
                Column.text(texts.text("plan.classify"), 5),
                Column.text(texts.text("plan.overflow"), 3),
                Column.text(texts.text("plan.rest"), 6));
        blocks.add(new Block.Table(
                texts.written("plan.caption", "first", first, "last", last),
                columns,
                review.plan().stream().map(this::planned).toList()));
        blocks.add(new Block.Drawing(new Chart(
                "plan-chart",
                texts.text("plan.chart"),
                texts.text("year"),
                texts.text("plan.needed"),
                texts.text("plan.capacity"),
                review.plan().stream()
                        .map(year -> new Chart.Point(
                                String.valueOf(year.year()),
                                year.needed(),
                                year.capacity().orElse(0)))
                        .toList())));
    }

    private List<String> planned(ReviewPlanYear year) {
        String focus = year.focus().isEmpty()
                ? texts.written("plan.focus.ask", "count", year.needed())
                : year.focus().stream()
                        .map(each -> begun(texts.term(Frame.key(each))))
                        .collect(Collectors.joining("\n"));
        String capacity = year.capacity()
                .map(count -> texts.written(
                        year.capacityDecided() ? "plan.capacity.decided" : "plan.capacity.assumed",
                        "capacity",
                        count))
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
                Column.text(texts.text("table.what"), 8),
                Column.text(texts.text("table.force"), 5),
                Column.number(texts.text("table.history"), 2)));
        if (compared) {
            columns.add(Column.number(texts.text("table.before"), 2));
        }
        columns.add(Column.text(texts.text("table.concerns"), 7));
        blocks.add(new Block.Table(
                texts.text("failures.caption"),
                columns,
                failures.stream()
                        .map(failure -> {
                            List<String> row = new ArrayList<>(List.of(
                                    texts.failed(failure.rule(), failure.violations()),
                                    basis(failure),
                                    String.valueOf(failure.history())));
                            if (compared) {
                                row.add(String.valueOf(failure.before().orElse(0)));
                            }
                            row.add(texts.named(failure.subjects()));
                            return row;
                        })
                        .toList()));
    }

    private void undetermined() {
        List<RuleFailure> open = review.failures().stream()
                .filter(failure -> failure.undetermined() > 0)
                .toList();
        if (open.isEmpty()) {
            text("undetermined.none");
        } else {
            blocks.add(new Block.Table(
                    texts.text("undetermined.caption"),
                    List.of(
                            Column.text(texts.text("table.question"), 9),
                            Column.number(texts.text("table.count"), 2),
                            Column.text(texts.text("table.responsible"), 5)),
                    open.stream()
                            .map(failure -> List.of(
                                    texts.title(failure.rule()),
                                    String.valueOf(failure.undetermined()),
                                    begun(responsible(failure))))
                            .toList()));
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

    // ------------------------------------------------------------ words

    private String responsible(RuleFailure failure) {
        return failure.responsibleRole().map(texts::term).orElseGet(() -> texts.text("measure.nobody"));
    }

    /** Returns by when: now for what law asks or what is critical and late, the day where it lies ahead, else the next year. */
    private String by(RuleFailure failure) {
        boolean late =
                failure.dueBy().map(day -> day.isBefore(review.day())).orElse(true);
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
        return failure.basis()
                .map(basis -> force + "\n" + texts.cited(basis))
                .orElse(force);
    }

    private static String key(Enum<?> constant) {
        return Frame.key(constant);
    }

    private static String begun(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String inside(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    // ------------------------------------------------------------ parts

    private void chapter(String key) {
        chapter++;
        part = 0;
        heading(1, key, String.valueOf(chapter), texts.text("heading." + key));
    }

    private void part(String key, Object... arguments) {
        part++;
        heading(2, key, chapter + "." + part, texts.written("heading." + key, arguments));
    }

    private void heading(int level, String id, String number, String text) {
        blocks.add(new Block.Heading(level, id, number, text));
    }

    private void text(String key) {
        blocks.add(new Block.Text(texts.text(key)));
    }

    private void field(String key, int lines) {
        blocks.add(new Block.Field(texts.text(key), lines));
    }

    private void points(ReviewTopic topic) {
        List<ReviewStatement> statements = sections.getOrDefault(topic, List.of());
        if (statements.isEmpty()) {
            return;
        }
        blocks.add(new Block.Points(
                false,
                statements.stream()
                        .map(each -> new Block.Point(Names.shown(texts.written(each)), each.missing()))
                        .toList()));
        List<String> behind = statements.stream()
                .filter(each -> !each.artefacts().isEmpty())
                .map(each -> Names.shown(texts.written(each)) + " – " + texts.named(each.artefacts()))
                .toList();
        if (!behind.isEmpty()) {
            blocks.add(new Block.Behind(texts.text("behind"), behind));
        }
    }
}
