package se.lis.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import se.lis.core.assessment.SubjectRef;
import se.lis.rules.review.ManagementReviewReport;
import se.lis.rules.review.ReviewStatement;
import se.lis.rules.review.ReviewTexts;

/** Writes a review as Markdown. */
final class MarkdownReview {

    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~!])");

    private final ManagementReviewReport review;
    private final ReviewTexts texts;
    private final Names names;
    private final StringBuilder out = new StringBuilder();

    MarkdownReview(ManagementReviewReport review, ReviewTexts texts, Names names) {
        this.review = review;
        this.texts = texts;
        this.names = names;
    }

    byte[] written(String organisation) {
        line("# " + texts.text("title"));
        line("");
        line(plain(organisation) + "  ");
        line(texts.text("as-of") + " " + texts.day(review.day()));
        line("");
        line(texts.text("statement"));
        review.sections().forEach(section -> {
            heading(texts.heading(section.topic()));
            section.statements().forEach(this::statement);
        });
        heading(texts.text("heading.plan"));
        line(texts.text("plan.lead"));
        line("");
        row(List.of(
                texts.text("year"), texts.text("plan.capacity"), texts.text("plan.used"), texts.text("plan.proposed")));
        line("| --- | ---: | ---: | --- |");
        review.plan()
                .years()
                .forEach(year -> row(List.of(
                        String.valueOf(year.year()),
                        year.capacity().map(String::valueOf).orElse(texts.text("plan.unknown")),
                        String.valueOf(year.used()),
                        year.places().isEmpty()
                                ? texts.whyNothing(year)
                                : listed(year.places().stream()
                                        .map(place -> place.subject())
                                        .toList()))));
        line("");
        line(texts.text("plan.left") + ": " + listed(review.plan().unplaced()));
        heading(texts.text("heading.inputs"));
        line(texts.text("inputs.lead"));
        line("");
        row(List.of(texts.text("inputs.provision"), texts.text("inputs.input"), texts.text("inputs.covered")));
        line("| --- | --- | --- |");
        review.inputs()
                .forEach(input -> row(List.of(
                        input.provision(),
                        texts.text("input." + Frame.key(input.input())),
                        texts.text(input.covered() ? "inputs.yes" : "inputs.no"))));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void statement(ReviewStatement statement) {
        line("- " + plain(texts.written(statement)));
        if (!statement.rules().isEmpty() || !statement.artefacts().isEmpty()) {
            line("  <details><summary>" + texts.text("behind") + "</summary>");
            line("");
            if (!statement.rules().isEmpty()) {
                line("  " + texts.text("rules") + ": " + String.join(", ", statement.rules()));
                line("");
            }
            if (!statement.artefacts().isEmpty()) {
                line("  " + texts.text("artefacts") + ": " + listed(statement.artefacts()));
                line("");
            }
            line("  </details>");
        }
    }

    private String listed(List<SubjectRef> subjects) {
        return subjects.isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        subjects.stream()
                                .map(subject -> plain(names.of(subject)) + " (" + plain(subject.id()) + ")")
                                .toList());
    }

    private void heading(String text) {
        line("");
        line("## " + text);
        line("");
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** Returns a text in which nothing is markup. */
    static String plain(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$1");
    }
}
