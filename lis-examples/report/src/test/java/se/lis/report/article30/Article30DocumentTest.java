package se.lis.report.article30;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.json.LisJson;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.report.Particulars;
import se.lis.report.Words;

class Article30DocumentTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final AsOf DAY = AsOf.endOf(LocalDate.of(2026, 11, 1), ZoneId.of("Europe/Stockholm"));
    private static final Particulars PARTICULARS =
            new Particulars(Optional.of("SDN 2026/30"), List.of("dso@example.org"));

    /** What each field says in the entry that says everything. */
    private static final List<String> SAID = List.of(
            "PURPOSE-SAID",
            "PEOPLE-SAID",
            "DATA-SAID",
            "RECIPIENTS-SAID",
            "TRANSFER-SAID",
            "Utopia",
            "ERASURE-SAID",
            "WHY-NO-TIME-SAID");

    /** What says who people are, or how data is protected. */
    private static final List<String> NOT_FOR_ALL = List.of(
            "CONTROLLER-PERSON",
            "JOINT-PERSON",
            "REPRESENTATIVE-PERSON",
            "OFFICER-PERSON",
            "PROCESSOR-PERSON",
            "PROTECTION-SAID");

    private static final LisSnapshot REGISTER =
            LisJson.standard().readSnapshot("""
            {"takenAt": "2026-11-01T08:00:00Z",
             "organisation": {"id": "o", "name": "Nämnden", "organisationNumber": "212000-0001", "zone": "Europe/Stockholm"},
             "processingActivities": [
              {"id": "b-1", "name": "Åtta", "role": "controller", "startedOn": "2020-01-01",
               "transfers": [{"country": "Utopia", "mechanism": "compelling-interests"}],
               "retentionReasonWhyNone": "WHY-NO-TIME-SAID",
               "texts": {"controllerContact": "CONTROLLER-PERSON", "jointControllerContact": "JOINT-PERSON",
                "representativeContact": "REPRESENTATIVE-PERSON", "dpoContact": "OFFICER-PERSON", "purposes": "PURPOSE-SAID",
                "subjectCategories": "PEOPLE-SAID", "dataCategories": "DATA-SAID", "recipients": "RECIPIENTS-SAID",
                "thirdCountryTransfers": "TRANSFER-SAID", "retention": "ERASURE-SAID", "securityDescription": "PROTECTION-SAID"}},
              {"id": "b-2", "name": "Zebra", "role": "controller", "startedOn": "2020-01-01", "jointControllers": false,
               "purposes": "given", "recipients": "not-applicable",
               "transfers": [{"mechanism": "compelling-interests"}]},
              {"id": "b-3", "name": "Biträdet", "role": "processor", "startedOn": "2020-01-01",
               "texts": {"processorContact": "PROCESSOR-PERSON", "processingCategories": "KINDS-SAID"}},
              {"id": "b-4", "name": "Utan roll", "startedOn": "2020-01-01"},
              {"id": "b-5", "role": "controller", "startedOn": "2020-01-01"},
              {"id": "b-6", "name": "HEMLIG-VERKSAMHET", "role": "controller", "startedOn": "2020-01-01", "securityProtected": true,
               "texts": {"purposes": "HEMLIGT-SYFTE"}},
              {"id": "b-7", "name": "SENARE", "role": "controller", "startedOn": "2026-12-01"},
              {"id": "b-8", "name": "SLUT", "role": "controller", "startedOn": "2020-01-01", "endedOn": "2026-06-30"}]}
            """.getBytes(StandardCharsets.UTF_8), "register");

    private static Article30Document document(LisSnapshot register, String profile, Locale locale) {
        return new Article30Document(register, DAY, Article30Profile.of(profile), PARTICULARS, locale);
    }

    private static Article30Document document(String profile) {
        return document(REGISTER, profile, SWEDISH);
    }

    @Test
    void aControllersEntryIsReadBackInTheOrderOfTheArticle() throws IOException {
        try (XWPFDocument read = read(document(Article30Profile.FULL))) {
            assertThat(table(read, "Åtta"))
                    .containsExactly(
                            List.of("Led", "Artikeln kräver", "Registret anger"),
                            List.of("a)", "Personuppgiftsansvarig, namn och kontaktuppgifter", "CONTROLLER-PERSON"),
                            List.of("", "Gemensamt personuppgiftsansvarig", "JOINT-PERSON"),
                            List.of("", "Företrädare", "REPRESENTATIVE-PERSON"),
                            List.of("", "Dataskyddsombud", "OFFICER-PERSON"),
                            List.of("b)", "Ändamål", "PURPOSE-SAID"),
                            List.of("c)", "Kategorier av registrerade", "PEOPLE-SAID"),
                            List.of("", "Kategorier av personuppgifter", "DATA-SAID"),
                            List.of("d)", "Kategorier av mottagare", "RECIPIENTS-SAID"),
                            List.of(
                                    "e)",
                                    "Överföringar till tredjeland eller internationell organisation",
                                    "TRANSFER-SAID\nUtopia"),
                            List.of(
                                    "f)",
                                    "Tidsfrister för radering",
                                    "ERASURE-SAID\nIngen tidsfrist har angetts: WHY-NO-TIME-SAID"),
                            List.of("g)", "Allmän beskrivning av säkerhetsåtgärder", "PROTECTION-SAID"));
            assertThat(table(read, "Biträdet").stream().map(row -> row.get(0) + row.get(2)))
                    .containsExactly(
                            "LedRegistret anger",
                            "a)PROCESSOR-PERSON",
                            "Uppgift saknas",
                            "Uppgift saknas",
                            "Uppgift saknas",
                            "b)KINDS-SAID",
                            "c)Uppgift saknas",
                            "d)Uppgift saknas");
        }
    }

    @Test
    void whatIsBlankAnsweredElsewhereOrNotApplicableIsToldApart() throws IOException {
        try (XWPFDocument read = read(document(Article30Profile.FULL))) {
            assertThat(table(read, "Zebra").stream().map(row -> row.get(2)))
                    .containsExactly(
                            "Registret anger",
                            "Uppgift saknas",
                            "Ej tillämpligt",
                            "Uppgift saknas",
                            "Uppgift saknas",
                            "Ifyllt, men texten finns inte här",
                            "Uppgift saknas",
                            "Uppgift saknas",
                            "Ej tillämpligt",
                            "Land: uppgift saknas. Dokumentation av skyddsåtgärder (artikel 49.1 andra stycket): uppgift saknas.",
                            "Uppgift saknas",
                            "Uppgift saknas");
        }
    }

    @Test
    void entriesStandUnderTheirRoleAndThoseNotCarriedOnAreCounted() throws IOException {
        try (XWPFDocument read = read(document(Article30Profile.FULL))) {
            assertThat(headings(read))
                    .containsExactly(
                            "1 Om registret",
                            "2 Behandlingar som personuppgiftsansvarig (artikel 30.1)",
                            "2.1 Behandling b-5 (namn saknas)",
                            "2.2 Zebra",
                            "2.3 Åtta",
                            "3 Behandlingar som personuppgiftsbiträde (artikel 30.2)",
                            "3.1 Biträdet",
                            "4 Behandlingar där uppgift saknas om rollen",
                            "4.1 Utan roll");
            assertThat(read.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains(
                            "5 behandlingar pågår och står i registret.",
                            "1 registrerad behandling har inte börjat, och står inte här.",
                            "1 registrerad behandling har upphört, och står inte här.");
        }
    }

    @Test
    void theVersionToPublishHidesPeopleAndProtectionAndTellsThatAndWhy() throws IOException {
        String docx = everything(document(Article30Profile.PUBLIC).docx(Optional.empty()));
        String xlsx = everything(document(Article30Profile.PUBLIC).xlsx());

        assertThat(docx).doesNotContain(NOT_FOR_ALL).contains(SAID);
        assertThat(xlsx).doesNotContain(NOT_FOR_ALL).contains(SAID);
        try (XWPFDocument read = read(document(Article30Profile.PUBLIC))) {
            assertThat(table(read, "Åtta").get(1))
                    .containsExactly(
                            "a)",
                            "Personuppgiftsansvarig, namn och kontaktuppgifter\nGemensamt personuppgiftsansvarig\n"
                                    + "Företrädare\nDataskyddsombud",
                            "Visas inte");
            assertThat(headings(read)).contains("1.1 Vad den här versionen inte visar");
            assertThat(read.getTables().get(1).getText())
                    .contains("Allmän beskrivning av säkerhetsåtgärder", "18 kap. 8 §", "37.7", "Dataskyddsombud");
            assertThat(read.getTables().get(0).getText())
                    .contains("Nämnden", "212000-0001", "dso@example.org", "1 november 2026", "SDN 2026/30")
                    .contains("Version för publicering (beslutad 28 november 2026)");
        }
    }

    @Test
    void theFullVersionHasAllOfIt() throws IOException {
        assertThat(everything(document(Article30Profile.FULL).docx(Optional.empty())))
                .contains(SAID)
                .contains(NOT_FOR_ALL)
                .doesNotContain("Visas inte");
        assertThat(everything(document(Article30Profile.FULL).xlsx()))
                .contains(SAID)
                .contains(NOT_FOR_ALL)
                .doesNotContain("Visas inte");
    }

    @ParameterizedTest
    @ValueSource(strings = {Article30Profile.FULL, Article30Profile.PUBLIC})
    void securitySensitiveActivityIsInNoVersionNorThatThereIsAny(String profile) throws IOException {
        LisSnapshot without = REGISTER.withProcessingActivities(REGISTER.processingActivities().stream()
                .filter(activity -> !activity.securityProtected())
                .toList());

        assertThat(document(profile).docx(Optional.empty()))
                .isEqualTo(document(without, profile, SWEDISH).docx(Optional.empty()));
        assertThat(document(profile).xlsx())
                .isEqualTo(document(without, profile, SWEDISH).xlsx());
    }

    @Test
    void theSameRegisterGivesTheSameBytesInWhateverOrderItIsListed() throws IOException {
        List<ProcessingActivity> reversed = new ArrayList<>(REGISTER.processingActivities());
        Collections.reverse(reversed);
        LisSnapshot other = REGISTER.withProcessingActivities(reversed);

        assertThat(document(other, Article30Profile.PUBLIC, SWEDISH).docx(Optional.empty()))
                .isEqualTo(document(Article30Profile.PUBLIC).docx(Optional.empty()));
        assertThat(document(other, Article30Profile.PUBLIC, SWEDISH).xlsx())
                .isEqualTo(document(Article30Profile.PUBLIC).xlsx());
    }

    @Test
    void theWorkbookHasASheetForEachRoleAndAColumnForEachField() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(document(Article30Profile.FULL).xlsx()))) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "Om registret", "Personuppgiftsansvarig 30.1", "Personuppgiftsbiträde 30.2", "Roll saknas");
            Sheet sheet = workbook.getSheetAt(1);
            Map<String, String> last = new LinkedHashMap<>();
            for (int i = 0; i < sheet.getRow(0).getLastCellNum(); i++) {
                last.put(text(sheet.getRow(0), i), text(sheet.getRow(3), i));
            }
            assertThat(last.keySet())
                    .containsExactly(
                            "Behandling",
                            "a) Personuppgiftsansvarig, namn och kontaktuppgifter",
                            "a) Gemensamt personuppgiftsansvarig",
                            "a) Företrädare",
                            "a) Dataskyddsombud",
                            "b) Ändamål",
                            "c) Kategorier av registrerade",
                            "c) Kategorier av personuppgifter",
                            "d) Kategorier av mottagare",
                            "e) Överföringar till tredjeland eller internationell organisation",
                            "f) Tidsfrister för radering",
                            "g) Allmän beskrivning av säkerhetsåtgärder");
            assertThat(last).containsEntry("Behandling", "Åtta").containsEntry("b) Ändamål", "PURPOSE-SAID");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
        }
    }

    @Test
    void aRegisterWithoutProcessingSaysSo() throws IOException {
        try (XWPFDocument read =
                read(document(REGISTER.withProcessingActivities(), Article30Profile.FULL, Locale.ENGLISH))) {
            assertThat(read.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains(
                            "0 processing activities are carried on and are in the record.",
                            "No processing as controller is registered.",
                            "No processing as processor is registered.");
        }
    }

    @Test
    void aTextThatMeansHarmIsShownAndDoesNone() throws IOException {
        LisSnapshot hostile = REGISTER.withProcessingActivities(
                REGISTER.processingActivities().get(0).withName("=cmd|'/c calc'!A1\u202E\u0007"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                document(hostile, Article30Profile.FULL, SWEDISH).xlsx()))) {
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=cmd|'/c calc'!A1\uFFFD\uFFFD");
        }
    }

    @Test
    void everyProfileStatesItsReasonsInBothLanguagesAboutFieldsThatThereAre() {
        List<String> fields = Stream.of(Article30Field.OF_CONTROLLER, Article30Field.OF_PROCESSOR)
                .flatMap(List::stream)
                .flatMap(point -> point.fields().stream())
                .map(Article30Field::attribute)
                .toList();
        for (String id : List.of(Article30Profile.FULL, Article30Profile.PUBLIC)) {
            Article30Profile profile = Article30Profile.of(id);
            assertThat(profile.title()).containsOnlyKeys("sv", "en");
            assertThat(profile.withheld()).allSatisfy(withheld -> {
                assertThat(fields).containsAll(withheld.fields());
                assertThat(withheld.why()).containsOnlyKeys("sv", "en");
                assertThat(withheld.provisions()).containsOnlyKeys("sv", "en");
            });
        }
        assertThat(Words.table(Article30Document.class, "article30", SWEDISH))
                .hasSameSizeAs(Words.table(Article30Document.class, "article30", Locale.ENGLISH))
                .containsOnlyKeys(Words.table(Article30Document.class, "article30", Locale.ENGLISH)
                        .keySet()
                        .toArray(String[]::new));
    }

    @Test
    void anUnknownProfileIsRefused() {
        assertThatThrownBy(() -> Article30Profile.of("secret"))
                .hasMessage("profile is 'secret', but there are full and public");
    }

    private static XWPFDocument read(Article30Document document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(document.docx(Optional.empty())));
    }

    private static List<String> headings(XWPFDocument document) {
        return document.getParagraphs().stream()
                .filter(paragraph -> String.valueOf(paragraph.getStyle()).matches("Heading[12]"))
                .map(XWPFParagraph::getText)
                .toList();
    }

    /** Returns the table below a heading. */
    private static List<List<String>> table(XWPFDocument document, String heading) {
        XWPFParagraph above = document.getParagraphs().stream()
                .filter(paragraph -> "Heading2".equals(paragraph.getStyle()))
                .filter(paragraph -> paragraph.getText().endsWith(" " + heading))
                .findFirst()
                .orElseThrow();
        XWPFTable table = (XWPFTable)
                document.getBodyElements().get(document.getBodyElements().indexOf(above) + 1);
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream()
                        .map(cell -> String.join(
                                "\n",
                                cell.getParagraphs().stream()
                                        .map(paragraph -> paragraph.getText().replace("\u00AD", ""))
                                        .toList()))
                        .toList())
                .toList();
    }

    private static String text(Row row, int column) {
        return new DataFormatter().formatCellValue(row.getCell(column));
    }

    /** Returns the text of every part of an archive. */
    private static String everything(byte[] archive) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
