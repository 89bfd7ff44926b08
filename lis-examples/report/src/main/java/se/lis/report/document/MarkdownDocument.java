package se.lis.report.document;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a document as Markdown. */
public final class MarkdownDocument {

    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~!])");

    private final StringBuilder out = new StringBuilder();

    private MarkdownDocument() {}

    /** Returns a document as Markdown in UTF-8. */
    public static byte[] written(Document document) {
        return new MarkdownDocument().write(document);
    }

    private byte[] write(Document document) {
        line("# " + plain(document.subtitle()));
        line("");
        document.front().forEach(fact -> line("- " + plain(fact.name()) + ": " + plain(fact.value())));
        line("");
        line(plain(document.lead()));
        document.blocks().forEach(this::block);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void block(Block block) {
        line("");
        if (block instanceof Block.Heading heading) {
            line("#".repeat(heading.level() + 1) + " " + plain(heading.numbered()));
        } else if (block instanceof Block.Text text) {
            line(plain(text.text()));
        } else if (block instanceof Block.Field field) {
            line("**" + plain(field.label()) + "** " + "\\_".repeat(20));
        } else if (block instanceof Block.Points points) {
            points.items().forEach(point -> line((points.ordered() ? "1. " : "- ") + plain(point.text())));
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Drawing drawing) {
            drawing(drawing.chart());
        } else if (block instanceof Block.Behind behind) {
            line("<details><summary>" + plain(behind.heading()) + "</summary>");
            line("");
            behind.items().forEach(item -> line("- " + plain(item)));
            line("");
            line("</details>");
        }
    }

    private void table(Block.Table table) {
        line("**" + plain(table.caption()) + "**");
        line("");
        row(table.columns().stream().map(Block.Column::heading).toList());
        row(
                table.columns().stream()
                        .map(column -> column.number() ? "---:" : "---")
                        .toList(),
                false);
        int width = table.columns().size();
        table.rows()
                .forEach(cells -> row(
                        cells.size() == width
                                ? cells
                                : Stream.concat(cells.stream(), Collections.nCopies(width - cells.size(), "").stream())
                                        .toList()));
    }

    private void drawing(Chart chart) {
        table(new Block.Table(
                chart.caption(),
                List.of(
                        Block.Column.text(chart.axis(), 1),
                        Block.Column.number(chart.first(), 1),
                        Block.Column.number(chart.second(), 1)),
                chart.points().stream()
                        .map(point -> List.of(point.label(), String.valueOf(point.first()), point.written()))
                        .toList()));
    }

    private void row(List<String> cells) {
        row(cells, true);
    }

    private void row(List<String> cells, boolean isText) {
        line(cells.stream()
                .map(cell -> isText ? plain(cell).replace("\n", "<br>") : cell)
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** Returns a text in which nothing is markup. */
    static String plain(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$1");
    }
}
