package se.lis.core.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.core.artefact.Artefact;
import se.lis.core.csv.CsvEncoding;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.csv.CsvProblem;
import se.lis.core.id.IncidentId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.SupplierAgreementId;
import se.lis.core.id.SupplierId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.NotificationContent;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.privacy.FieldAnswer;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessorUse;

class CsvImportTest {

    private static final MappedColumn ID =
            MappedColumn.builder().heading("Nr").to("id").prefix("pui-").build();

    private static MappedColumn.Builder column(String heading, String to) {
        return MappedColumn.builder().heading(heading).to(to);
    }

    private static CsvMapping.Builder log(MappedColumn... columns) {
        return CsvMapping.builder()
                .table("incidents")
                .zone(ZoneId.of("Europe/Stockholm"))
                .addMoments("yyyy-MM-dd HH:mm")
                .addColumns(ID)
                .addColumns(columns);
    }

    private static List<Artefact> read(CsvMapping mapping, String text) {
        return read(mapping, text.getBytes(mapping.encoding().charset()));
    }

    private static List<Artefact> read(CsvMapping mapping, byte[] file) {
        return CsvImport.by(mapping).read(new ByteArrayInputStream(file), "log.csv");
    }

    private static List<String> problems(CsvMapping mapping, String text) {
        return problems(mapping, text.getBytes(mapping.encoding().charset()));
    }

    private static List<String> problems(CsvMapping mapping, byte[] file) {
        return catchThrowableOfType(CsvFormatException.class, () -> read(mapping, file)).problems().stream()
                .map(CsvProblem::toString)
                .toList();
    }

    @Test
    void aLogBecomesIncidents() {
        CsvMapping mapping = log(
                        column("Kännedom dag", "awareAt").addAnd("Kännedom kl").build(),
                        column("Risk", "personalDataBreach.risk")
                                .putValues("Hög risk", "high-risk")
                                .putValues("Oklart", "")
                                .build(),
                        column("Art", "personalDataBreach.content")
                                .putValues("Ja", "nature")
                                .putValues("Nej", "")
                                .build(),
                        column("Kontakt", "personalDataBreach.content")
                                .putValues("Ja", "contact")
                                .putValues("Nej", "")
                                .build(),
                        column("Antal", "personalDataBreach.approximateDataSubjects")
                                .build(),
                        column("Processer", "processes").between(",").build(),
                        column("Rubrik", "name").build())
                .putFixed("personalDataBreach", "true")
                .addIgnored("Handläggare")
                .build();
        String file = """
                Nr;Kännedom dag;Kännedom kl;Risk;Art;Kontakt;Antal;Processer;Rubrik;Handläggare;
                 17 ;2026-03-02;08:30;hög  RISK;Ja;ja;1\u00a0240;p1, p2,; '=1+1;Någon;
                ;;;;;;;;;;
                18;2026-07-02;08:30;Oklart;Nej;;;;;;
                """;
        assertThat(read(mapping, file))
                .containsExactly(
                        Incident.builder()
                                .id(IncidentId.of("pui-17"))
                                // The text stays as it was written, also what looks like a guard.
                                .name(" '=1+1")
                                .awareAt(Instant.parse("2026-03-02T07:30:00Z"))
                                .addProcesses(ProcessId.of("p1"), ProcessId.of("p2"))
                                .personalDataBreach(PersonalDataBreach.builder()
                                        .risk(BreachRisk.HIGH_RISK)
                                        .addContent(NotificationContent.NATURE, NotificationContent.CONTACT)
                                        .approximateDataSubjects(1240)
                                        .build())
                                .build(),
                        Incident.builder()
                                .id(IncidentId.of("pui-18"))
                                .awareAt(Instant.parse("2026-07-02T06:30:00Z"))
                                .personalDataBreach(PersonalDataBreach.builder().build())
                                .build());
    }

    @Test
    void aRegisterBecomesProcessingActivities() {
        CsvMapping mapping = CsvMapping.builder()
                .table("processingActivities")
                .addDays("d/M yyyy")
                .addColumns(
                        column("Nr", "id").build(),
                        column("Mottagare", "recipients")
                                .putValues("Inga", "not-applicable")
                                .otherwise("given")
                                .build(),
                        column("Biträden", "processors[n].supplier")
                                .between("+")
                                .build(),
                        column("Avtal", "processors[n].agreement").between("+").build(),
                        column("Start", "startedOn").build())
                .build();
        assertThat(read(mapping, """
                        Nr,Mottagare,Biträden,Avtal,Start
                        a,"Polisen, domstol",lev1+lev2,+avtal2,2/11 2026
                        b,inga,,,2026-11-02
                        c, ,,,
                        """))
                .containsExactly(
                        ProcessingActivity.builder()
                                .id(ProcessingActivityId.of("a"))
                                .recipients(FieldAnswer.GIVEN)
                                .addProcessors(
                                        ProcessorUse.builder()
                                                .supplier(SupplierId.of("lev1"))
                                                .build(),
                                        ProcessorUse.builder()
                                                .supplier(SupplierId.of("lev2"))
                                                .agreement(SupplierAgreementId.of("avtal2"))
                                                .build())
                                .startedOn(LocalDate.of(2026, 11, 2))
                                .build(),
                        ProcessingActivity.builder()
                                .id(ProcessingActivityId.of("b"))
                                .recipients(FieldAnswer.NOT_APPLICABLE)
                                .startedOn(LocalDate.of(2026, 11, 2))
                                .build(),
                        ProcessingActivity.builder()
                                .id(ProcessingActivityId.of("c"))
                                .build());
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnceByRowAndHeading() {
        CsvMapping mapping = log(
                        column("Kännedom", "awareAt").build(),
                        column("Risk", "personalDataBreach.risk")
                                .putValues("Risk", "risk")
                                .build(),
                        column("Orsak", "cause").build(),
                        column("Saknas", "handledAt").build())
                .build();
        assertThat(problems(mapping, """
                                Nr;Kännedom;Risk;Orsak;Okänd
                                1;2026-02-30 10:00;Kanske;other;
                                ;2026-02-03 10:00;risk;Gremlins;
                                3;2026-03-29 02:30;;;
                                4;2026-10-25 02:30;;;
                                5;x;y
                                6;z
                                7;;;;
                                """))
                .containsExactly(
                        "log.csv, row 1, column 'Okänd': the mapping does not name this column; map it, or list it under"
                                + " ignored",
                        "log.csv, row 1, column 'Saknas': the mapping names this column, but the file does not have it",
                        "log.csv, row 2, column 'Kännedom': '2026-02-30 10:00' is not a moment written as yyyy-MM-dd HH:mm",
                        "log.csv, row 2, column 'Risk': 'Kanske' is not translated; what is: 'Risk'; rows that are not meant are left out by 'only' or 'skip'",
                        "log.csv, row 3, column 'Nr': id: it must not be blank; rows that are not meant are left out by 'only' or 'skip'",
                        "log.csv, row 3, column 'Orsak': cause: 'Gremlins' is not one of misdirected-message,"
                                + " unauthorised-disclosure, unauthorised-access, loss-or-theft, attack, technical-failure,"
                                + " supplier-failure, other; rows that are not meant are left out by 'only' or 'skip'",
                        "log.csv, row 4, column 'Kännedom': '2026-03-29 02:30' never was in Europe/Stockholm, where the"
                                + " clock was moved; write the time that it was",
                        "log.csv, row 5, column 'Kännedom': '2026-10-25 02:30' came twice in Europe/Stockholm, where the"
                                + " clock was moved; write which, as 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00",
                        "log.csv, row 6, column 'Kännedom': 'x' is not a moment written as yyyy-MM-dd HH:mm",
                        "log.csv, row 6, column 'Risk': 'y' is not translated; what is: 'Risk'; rows that are not meant are left out by 'only' or 'skip'",
                        "log.csv, row 7, column 'Kännedom': 'z' is not a moment written as yyyy-MM-dd HH:mm");
        assertThat(read(log(column("Kännedom", "awareAt").build()).build(), "Nr;Kännedom\n4;2026-10-25T02:30+01:00\n"))
                .containsExactly(Incident.builder()
                        .id(IncidentId.of("pui-4"))
                        .awareAt(Instant.parse("2026-10-25T01:30:00Z"))
                        .build());
    }

    @Test
    void whatContradictsItselfWithinARowIsReported() {
        CsvMapping mapping = CsvMapping.builder()
                .table("processingActivities")
                .addColumns(
                        column("Nr", "id").build(),
                        column("Start", "startedOn").build(),
                        column("Slut", "endedOn").build())
                .build();
        assertThat(problems(mapping, "Nr;Start;Slut\n1;2026-02-02;2026-01-01\n1;;\n"))
                .singleElement()
                .asString()
                .startsWith("log.csv, row 2, column 'Slut': endedOn: ");
        assertThat(problems(mapping, "Nr;Start;Slut\n1;;\n1;;\n"))
                .containsExactly("log.csv, row 3, column 'Nr': the id '1' is that of row 2 already; where several rows"
                        + " are about one, say 'rows: merged'");
    }

    @Test
    void aColumnWithoutAHeadingHoldsNothing() {
        assertThat(problems(log().build(), "Nr;;\n1;;dold\n2;;\n"))
                .containsExactly(
                        "log.csv, row 2: it has 3 cells, but the header has 1; a column without a heading is called by its place, as 'column 3', and a text with separators in it stands in quotes");
        assertThat(problems(log().build(), "Nr;;Rubrik\n1;dold;\n2;;\n"))
                .containsExactly(
                        "log.csv, row 1, column 'Rubrik': the mapping does not name this column; map it, or list it under"
                                + " ignored",
                        "log.csv, row 1, column 'column 2': the column has no heading; map it as 'column 2', or list that"
                                + " under ignored");
        assertThat(read(
                        log(column("column 2", "name").build())
                                .addIgnored("Rubrik")
                                .build(),
                        "Nr;;Rubrik\n1;dold;x\n"))
                .extracting(artefact -> artefact.name().orElseThrow())
                .containsExactly("dold");
        assertThat(problems(log().build(), "Nr;Nr\n1;2\n"))
                .containsExactly("log.csv, row 1, column 'Nr': the column is there twice");
        assertThat(problems(log().build(), "")).containsExactly("log.csv, row 1: the header is missing");
    }

    @ParameterizedTest
    @CsvSource({"ISO_8859_1, Ärende, é", "WINDOWS_1252, Ärende, €", "UTF_8, Ärende, €"})
    void encodingsAreReadAsTheyAreNamed(CsvEncoding encoding, String heading, String name) {
        CsvMapping mapping =
                log(column(heading, "name").build()).encoding(encoding).build();
        assertThat(read(mapping, "Nr\t" + heading + "\n1\t" + name + "\n"))
                .containsExactly(
                        Incident.builder().id(IncidentId.of("pui-1")).name(name).build());
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAndNotMisread() {
        CsvMapping.Builder mapping = log(column("Ärende", "name").build());
        byte[] unicode = "Nr;Ärende\n1;å\n".getBytes(UTF_8);
        byte[] windows = "Nr;Ärende\n1;€\n".getBytes(Charset.forName("windows-1252"));
        assertThat(problems(mapping.encoding(CsvEncoding.WINDOWS_1252).build(), unicode))
                .containsExactly("log.csv: the file is UTF-8, but it was to be read as windows-1252");
        assertThat(problems(mapping.encoding(CsvEncoding.ISO_8859_1).build(), windows))
                .containsExactly(
                        "log.csv: the file has characters that are none in ISO-8859-1; it is likely windows-1252");
        assertThat(problems(mapping.encoding(CsvEncoding.UTF_8).build(), windows))
                .containsExactly("log.csv, row 1: the file is not UTF-8 from this line on; save it again as CSV UTF-8");
        byte[] none = "Nr;Ärende\n1;\u0081\n".getBytes(ISO_8859_1);
        assertThat(problems(mapping.encoding(CsvEncoding.WINDOWS_1252).build(), none))
                .containsExactly(
                        "log.csv, row 2: the file is not windows-1252 from this line on; say how it is written");
    }

    @Test
    void aMappingIsCheckedAgainstTheModel() {
        CsvMapping.Builder wrong = log(
                        column("A", "cause").putValues("x", "gremlins").build(),
                        column("B", "cuse").build(),
                        column("C", "personalDataBreach.risk")
                                .addFormats("yyyy")
                                .build(),
                        column("D", "occurredAt").addFormats("yyyy-MM-dd").build(),
                        column("E", "detectedAt").time(LocalTime.NOON).build(),
                        column("F", "handledAt").addFormats("d MMM yyyy HH:mm").build(),
                        column("G", "name").between(",").build(),
                        column("H", "name").build(),
                        column("I", "personalDataBreach").build(),
                        column("J", "personalDataBreach.notifiedAt").prefix("x").build(),
                        column("K", "personalDataBreach.approximateDataSubjects")
                                .otherwise("-1x")
                                .build(),
                        column("L", "processes")
                                .putValues("Å", "a")
                                .putValues("å", "b")
                                .build())
                .putFixed("name", "x")
                .putFixed("id", "x")
                .putFixed("systems", "a\\")
                .putFixed("handledOn", "x")
                .zone(ZoneId.of("+01:00"))
                .addIgnored("A");
        CsvMappingException refused = catchThrowableOfType(CsvMappingException.class, wrong::build);
        assertThat(refused.problems().stream()
                        .map(problem ->
                                problem.place() + ": " + problem.problem().split(";")[0]))
                .containsExactlyInAnyOrder(
                        "zone: '+01:00' is an offset",
                        "A: 'gremlins' is not one of misdirected-message, unauthorised-disclosure,"
                                + " unauthorised-access, loss-or-theft, attack, technical-failure, supplier-failure, other",
                        "B: there is no 'cuse'",
                        "C: 'personalDataBreach.risk' is neither a day nor a moment, so it takes no format",
                        "C: 'yyyy' must have year, month and day, such as yyyy-MM-dd, dd/MM/yyyy, d MMMM yyyy or"
                                + " yyyy-MM-dd HH:mm",
                        "D: 'yyyy-MM-dd' states no time of day, and 'occurredAt' is a moment",
                        "F: 'd MMM yyyy HH:mm' has 'MMM', which stands for a name",
                        "G: 'name' holds one value, so 'between' has no meaning here",
                        "H: 'name' is given twice, but it holds one value",
                        "J: 'personalDataBreach.notifiedAt' is neither an id nor a text, so it takes no prefix",
                        "K: '-1x': expected a whole number",
                        "L: 'å' is translated twice",
                        "name: a column gives it as well",
                        "id: every artefact has an id of its own",
                        "systems: in a list a backslash is written \\\\ and a vertical bar \\|, and nothing else is escaped",
                        "handledOn: there is no 'handledOn'",
                        "A: the column is both used and ignored");
        assertThatThrownBy(() -> CsvMapping.builder()
                        .table("incidents")
                        .addColumns(column("Rubrik", "name").build())
                        .build())
                .hasMessageContaining("'id': no column gives it");
        assertThatThrownBy(() -> CsvMapping.builder().table("organisation").build())
                .hasMessageContaining("'organisation' is no list of a register; known are accessReviews,");
        CsvMapping noZone = CsvMapping.builder()
                .table("incidents")
                .addColumns(
                        ID,
                        column("A", "awareAt").addFormats("yyyy-MM-dd HH:mm").build())
                .build();
        assertThat(problems(noZone, "Nr;A\n1;2026-01-01 10:00\n"))
                .containsExactly(
                        "log.csv, row 2, column 'A': '2026-01-01 10:00' states no zone; name the mapping's 'zone',"
                                + " such as Europe/Stockholm");
    }

    @Test
    void aDayBecomesAMomentOnlyByADecision() {
        CsvMapping mapping = log(column("Kännedom", "awareAt")
                        .addFormats("yyyy-MM-dd")
                        .time(LocalTime.MIDNIGHT)
                        .build())
                .build();
        assertThat(read(mapping, "Nr;Kännedom\n1;2026-02-03\n"))
                .extracting(artefact -> ((Incident) artefact).awareAt().orElseThrow())
                .containsExactly(Instant.parse("2026-02-02T23:00:00Z"));
    }
}
