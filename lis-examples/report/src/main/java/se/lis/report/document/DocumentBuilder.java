package se.lis.report.document;

import java.util.ArrayList;
import java.util.List;

/** Puts the parts of a document together, and numbers its chapters. */
public final class DocumentBuilder {

    private final List<Document.Fact> front = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private int chapter;
    private int part;

    /** Adds a line to the front. */
    public void front(String key, String name, String value) {
        front.add(new Document.Fact(key, name, value));
    }

    /** Begins a chapter. */
    public void chapter(String id, String text) {
        chapter++;
        part = 0;
        blocks.add(new Block.Heading(1, id, String.valueOf(chapter), text));
    }

    /** Begins a part of the chapter. */
    public void part(String id, String text) {
        part++;
        blocks.add(new Block.Heading(2, id, chapter + "." + part, text));
    }

    /** Begins an appendix, which has no number of a chapter. */
    public void appendix(String id, String text) {
        blocks.add(new Block.Heading(1, id, "", text));
    }

    /** Adds a paragraph. */
    public void text(String text) {
        blocks.add(new Block.Text(text));
    }

    /** Adds a headed field that people fill in. */
    public void field(String label, int lines) {
        blocks.add(new Block.Field(label, lines));
    }

    /** Adds a table. */
    public void table(String caption, List<Block.Column> columns, List<List<String>> rows) {
        blocks.add(new Block.Table(caption, columns, rows));
    }

    /** Adds a part of another kind. */
    public void add(Block block) {
        blocks.add(block);
    }

    /** Returns the document. */
    public Document document(Document.Labels labels, String title, String subtitle, String lead) {
        return new Document(labels, title, subtitle, front, lead, blocks);
    }
}
