package se.lis.report.article30;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.organisation.Organisation;
import se.lis.core.privacy.FieldAnswer;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;
import se.lis.core.privacy.Transfer;
import se.lis.core.privacy.TransferMechanism;
import se.lis.report.Particulars;
import se.lis.report.Words;
import se.lis.report.article30.Article30Field.Point;
import se.lis.report.document.Block;
import se.lis.report.document.Document;
import se.lis.report.document.DocumentBuilder;
import se.lis.report.document.DocxDocument;
import se.lis.report.document.ShownText;
import se.lis.report.document.XlsxDocument;
import se.lis.rules.priority.NaturalOrder;

/**
 * The register of processing of an organisation on a day, as Word document and workbook, with the fields of GDPR Article 30 in its order.
 *
 * <p>What a profile leaves out is stated with the reason, what the register lacks is said to be missing, and nothing is left out silently but
 * what concerns security-sensitive activity: that there is any would disclose what must not be disclosed.
 */
public final class Article30Document {

    private final Organisation organisation;
    private final AsOf asOf;
    private final LocalDate day;
    private final Article30Profile profile;
    private final Particulars particulars;
    private final Locale locale;
    private final SortedMap<String, String> words;
    private final List<ProcessingActivity> known;
    private final List<Part> parts;

    /** Entries of one role, with what is asked of them. */
    private record Part(String key, List<Point> points, List<ProcessingActivity> entries) {}

    /**
     * Takes what a register holds at a moment.
     *
     * @param register the register
     * @param asOf the moment
     * @param profile what is left out
     * @param particulars the number in the registry, and the organisation's and the officer's contacts
     * @param locale Swedish or English
     * @throws IllegalArgumentException if it is neither
     */
    public Article30Document(
            LisSnapshot register, AsOf asOf, Article30Profile profile, Particulars particulars, Locale locale) {
        this.organisation = register.organisation();
        this.asOf = asOf;
        this.day = asOf.day();
        this.profile = profile;
        this.particulars = particulars;
        this.locale = locale;
        this.words = Words.table(Article30Document.class, "article30", locale);
        this.known = register.processingActivities().stream()
                .filter(activity -> !activity.securityProtected())
                .flatMap(activity -> activity.asAt(asOf).stream())
                .toList();
        this.parts = List.of(
                part("controller", Article30Field.OF_CONTROLLER, Optional.of(ProcessingRole.CONTROLLER)),
                part("processor", Article30Field.OF_PROCESSOR, Optional.of(ProcessingRole.PROCESSOR)),
                part("no-role", Article30Field.OF_CONTROLLER, Optional.empty()));
    }

    private Part part(String key, List<Point> points, Optional<ProcessingRole> role) {
        return new Part(
                key,
                points,
                known.stream()
                        .filter(activity -> activity.role().equals(role) && activity.inUse(day))
                        .sorted(Comparator.comparing(this::name, new NaturalOrder(locale))
                                .thenComparing(ProcessingActivity::id))
                        .toList());
    }

    // ------------------------------------------------------------ the Word document

    /**
     * Returns it as a Word document.
     *
     * @param template the organisation's own document whose styles, headers and footers it gets, or empty for the library's look
     * @throws IOException if the template is no Word document
     */
    public byte[] docx(Optional<byte[]> template) throws IOException {
        return DocxDocument.written(document(), asOf.instant(), template);
    }

    /** Returns its chapters, sentences and tables. */
    Document document() {
        DocumentBuilder document = new DocumentBuilder();
        front().forEach(fact -> document.front(fact.key(), fact.name(), fact.value()));
        document.chapter("about", word("heading.about"));
        about().forEach(document::text);
        if (!profile.withheld().isEmpty()) {
            document.part("withheld", word("heading.withheld"));
            document.text(word("withheld.lead"));
            document.table(
                    word("withheld.caption"),
                    List.of(
                            Block.Column.text(word("withheld.what"), 4),
                            Block.Column.text(word("withheld.why"), 8),
                            Block.Column.text(word("withheld.provisions"), 5)),
                    withheld());
        }
        for (Part part : parts) {
            if (part.entries().isEmpty() && part.key().equals("no-role")) {
                continue;
            }
            document.chapter(part.key(), word("heading." + part.key()));
            if (part.entries().isEmpty()) {
                document.text(word("none." + part.key()));
            }
            for (ProcessingActivity entry : part.entries()) {
                document.part("entry-" + entry.id(), name(entry));
                document.table(
                        "",
                        List.of(
                                Block.Column.text(word("column.point"), 2),
                                Block.Column.text(word("column.asks"), 5),
                                Block.Column.text(word("column.says"), 10)),
                        rows(part, entry));
            }
        }
        return document.document(
                new Document.Labels(locale, word("header"), word("contents"), word("page"), word("of")),
                word("title"),
                profile.title().getOrDefault(locale.getLanguage(), profile.id()),
                word("lead"));
    }

    private List<List<String>> rows(Part part, ProcessingActivity entry) {
        List<List<String>> rows = new ArrayList<>();
        for (Point point : part.points()) {
            String letter = point.letter() + ")";
            if (point.fields().stream().allMatch(profile::withholds)) {
                rows.add(List.of(
                        letter,
                        point.fields().stream().map(this::label).collect(Collectors.joining("\n")),
                        word("withheld")));
                continue;
            }
            for (Article30Field field : point.fields()) {
                rows.add(List.of(letter, label(field), says(entry, field)));
                letter = "";
            }
        }
        return rows;
    }

    private List<Document.Fact> front() {
        List<Document.Fact> front = new ArrayList<>();
        front.add(fact(
                "organisation",
                ShownText.of(organisation.name().orElse(organisation.id().value()))));
        front.add(fact(
                "number", organisation.organisationNumber().map(ShownText::of).orElse(word("missing"))));
        if (particulars.contacts().isEmpty()) {
            front.add(fact("contact", word("missing")));
        }
        particulars.contacts().forEach(contact -> front.add(fact("contact", ShownText.of(contact))));
        front.add(fact("as-of", written(day)));
        particulars.dnr().ifPresent(dnr -> front.add(fact("dnr", ShownText.of(dnr))));
        front.add(fact(
                "profile",
                profile.title().getOrDefault(locale.getLanguage(), profile.id()) + " (" + word("decided") + " "
                        + written(profile.decided()) + ")"));
        return front;
    }

    private Document.Fact fact(String key, String value) {
        return new Document.Fact(key, word("field." + key), value);
    }

    private List<String> about() {
        long later = known.stream().filter(activity -> !activity.started(day)).count();
        long ended = known.stream()
                .filter(activity -> activity.started(day) && !activity.inUse(day))
                .count();
        return Stream.of(
                        Optional.of(word("about.article")),
                        Optional.of(counted(
                                "about.count",
                                parts.stream()
                                        .mapToInt(part -> part.entries().size())
                                        .sum())),
                        Optional.of(later).filter(count -> count > 0).map(count -> counted("about.later", count)),
                        Optional.of(ended).filter(count -> count > 0).map(count -> counted("about.ended", count)),
                        Optional.of(word("about.words")))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<List<String>> withheld() {
        String language = locale.getLanguage();
        return profile.withheld().stream()
                .map(each -> List.of(
                        each.fields().stream()
                                .map(field -> word("field." + field))
                                .collect(Collectors.joining("\n")),
                        each.why().getOrDefault(language, ""),
                        each.provisions().getOrDefault(language, "")))
                .toList();
    }

    // ------------------------------------------------------------ the workbook

    /** Returns it as a workbook: what it is, and a sheet for each role with a column a field. */
    public byte[] xlsx() {
        List<XlsxDocument.Sheet> sheets = new ArrayList<>();
        List<List<Object>> facts = new ArrayList<>();
        front().forEach(fact -> facts.add(List.of(fact.name(), fact.value())));
        about().forEach(sentence -> facts.add(List.of("", sentence)));
        withheld()
                .forEach(row -> facts.add(List.of(
                        word("withheld") + ": " + row.get(0).replace("\n", ", "),
                        row.get(1) + " " + row.get(2) + ".")));
        sheets.add(new XlsxDocument.Sheet(
                word("sheet.about"),
                List.of(
                        new XlsxDocument.Column(word("title"), 40),
                        new XlsxDocument.Column(profile.title().getOrDefault(locale.getLanguage(), ""), 100)),
                facts));
        for (Part part : parts) {
            List<XlsxDocument.Column> columns = new ArrayList<>();
            columns.add(new XlsxDocument.Column(word("column.entry"), 30));
            for (Point point : part.points()) {
                point.fields()
                        .forEach(field ->
                                columns.add(new XlsxDocument.Column(point.letter() + ") " + label(field), 28)));
            }
            sheets.add(new XlsxDocument.Sheet(
                    word("sheet." + part.key()),
                    columns,
                    part.entries().stream().map(entry -> cells(part, entry)).toList()));
        }
        return XlsxDocument.written(sheets, asOf.instant());
    }

    private List<Object> cells(Part part, ProcessingActivity entry) {
        List<Object> cells = new ArrayList<>();
        cells.add(name(entry));
        part.points().stream()
                .flatMap(point -> point.fields().stream())
                .forEach(field -> cells.add(says(entry, field)));
        return cells;
    }

    // ------------------------------------------------------------ what an entry says

    private String says(ProcessingActivity entry, Article30Field field) {
        if (profile.withholds(field)) {
            return word("withheld");
        }
        List<String> said = new ArrayList<>();
        field.text(entry).map(ShownText::of).ifPresent(said::add);
        if (field.equals(Article30Field.THIRD_COUNTRY_TRANSFERS)) {
            entry.transfers().stream()
                    .map(transfer -> transfer(transfer, entry))
                    .forEach(said::add);
        }
        if (field.equals(Article30Field.RETENTION)) {
            entry.retentionReasonWhyNone()
                    .map(reason -> word("retention.none").replace("{reason}", ShownText.of(reason)))
                    .ifPresent(said::add);
        }
        return said.isEmpty() ? answer(entry, field) : String.join("\n", said);
    }

    /** Returns how a field is answered that the register has no words of. */
    private String answer(ProcessingActivity entry, Article30Field field) {
        boolean noJoint = field.equals(Article30Field.JOINT_CONTROLLER_CONTACT)
                && entry.jointControllers().equals(Optional.of(false));
        return field.answer(entry)
                .or(() -> noJoint ? Optional.of(FieldAnswer.NOT_APPLICABLE) : Optional.empty())
                .map(answer -> word(answer == FieldAnswer.GIVEN ? "given" : "not-applicable"))
                .orElse(word("missing"));
    }

    /** The article asks for the country; and for the safeguards where nothing but compelling interests lets the data go. */
    private String transfer(Transfer transfer, ProcessingActivity entry) {
        String country = transfer.country().map(ShownText::of).orElse(word("transfer.no-country"));
        boolean undocumented = transfer.mechanism().equals(Optional.of(TransferMechanism.COMPELLING_INTERESTS))
                && Article30Field.THIRD_COUNTRY_TRANSFERS.text(entry).isEmpty();
        return undocumented ? country + ". " + word("transfer.no-safeguards") : country;
    }

    private String name(ProcessingActivity entry) {
        return entry.name()
                .map(ShownText::of)
                .orElse(word("no-name").replace("{id}", ShownText.of(entry.id().value())));
    }

    // ------------------------------------------------------------ words

    private String label(Article30Field field) {
        return word("field." + field.attribute());
    }

    private String counted(String key, long count) {
        return word(count == 1 ? key + ".one" : key).replace("{count}", String.valueOf(count));
    }

    private String written(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    }

    private String word(String key) {
        return Optional.ofNullable(words.get(key))
                .orElseThrow(() -> new IllegalArgumentException("there is no word '" + key + "'"));
    }
}
