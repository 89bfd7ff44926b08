package se.lis.core.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.csv.CsvEncoding;
import se.lis.core.csv.CsvSeparator;

class CsvMappingFileTest {

    private static final String COLUMN_FIELDS =
            "[after, and, before, between, counted, distinct, factor, format, joinedBy,"
                    + " numbered, otherwise, plus, prefix, suffix, time, to, unit, values, without]";

    private static CsvMapping read(String text) {
        return CsvMappingFile.read(text.getBytes(UTF_8), "map.yaml").get(0);
    }

    private static List<String> problems(String text) {
        return catchThrowableOfType(CsvMappingException.class, () -> read(text)).problems().stream()
                .map(CsvMappingProblem::toString)
                .toList();
    }

    @Test
    void everyFieldIsRead() {
        assertThat(read("""
                                table: incidents
                                encoding: iso-8859-1
                                separator: tab
                                zone: Europe/Stockholm
                                days: dd/MM/yyyy
                                moments: dd/MM/yyyy HH:mm
                                columns:
                                  Nr: {to: id, prefix: pui-, and: [År], joinedBy: "/"}
                                  Rubrik: name
                                  Känt:
                                    - {to: awareAt, format: yyyy-MM-dd, time: 00:00}
                                    - detectedAt
                                  Risk:
                                    to: personalDataBreach.risk
                                    values: {Hög: high-risk, "Nej": unlikely, Yes: risk, Oklart: }
                                    otherwise: not-assessed
                                  Processer: {to: processes, between: ","}
                                fixed: {personalDataBreach: true, personalDataBreach.content: nature|contact}
                                ignored: [Handläggare, 2026]
                                """))
                .isEqualTo(CsvMapping.builder()
                        .table("incidents")
                        .encoding(CsvEncoding.ISO_8859_1)
                        .separator(CsvSeparator.TAB)
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .addDays("dd/MM/yyyy")
                        .addMoments("dd/MM/yyyy HH:mm")
                        .addColumns(
                                MappedColumn.builder()
                                        .heading("Nr")
                                        .to("id")
                                        .prefix("pui-")
                                        .addAnd("År")
                                        .joinedBy("/")
                                        .build(),
                                MappedColumn.builder()
                                        .heading("Rubrik")
                                        .to("name")
                                        .build(),
                                MappedColumn.builder()
                                        .heading("Känt")
                                        .to("awareAt")
                                        .addFormats("yyyy-MM-dd")
                                        .time(LocalTime.MIDNIGHT)
                                        .build(),
                                MappedColumn.builder()
                                        .heading("Känt")
                                        .to("detectedAt")
                                        .build(),
                                MappedColumn.builder()
                                        .heading("Risk")
                                        .to("personalDataBreach.risk")
                                        .putValues("Hög", "high-risk")
                                        .putValues("Nej", "unlikely")
                                        .putValues("Yes", "risk")
                                        .putValues("Oklart", "")
                                        .otherwise("not-assessed")
                                        .build(),
                                MappedColumn.builder()
                                        .heading("Processer")
                                        .to("processes")
                                        .between(",")
                                        .build())
                        .putFixed("personalDataBreach", "true")
                        .putFixed("personalDataBreach.content", "nature|contact")
                        .addIgnored("Handläggare", "2026")
                        .build());
    }

    @Test
    void theFormOfTheFileAndOfItsValuesIsRead() {
        assertThat(read("""
                                table: trainingResults
                                encoding: utf-16
                                sheet: Resultat 2026
                                header: 3
                                days: [d/M/yy, yyyyMMdd]
                                century: 1950
                                decimal: comma
                                only: {Status: [Klar, Pågår]}
                                skip: {Borttagen: Ja, Enhet: ""}
                                rows: merged
                                wide: {columns: [jan, feb], heading: Månad, value: Antal}
                                columns:
                                  Enhet:
                                    - {to: id, and: [Månad], numbered: false, suffix: -x, without: [Enhet, Avd]}
                                    - unit
                                  Månad: course
                                  Klar: {to: completedOn, plus: Dagar, unit: days, format: [d/M/yy]}
                                  Antal: {to: trained, counted: [Klar, "*"], distinct: Anställd}
                                  Alla: {to: toBeTrained, factor: "1000"}
                                """))
                .isEqualTo(CsvMapping.builder()
                        .table("trainingResults")
                        .encoding(CsvEncoding.UTF_16)
                        .sheet("Resultat 2026")
                        .header(3)
                        .addDays("d/M/yy", "yyyyMMdd")
                        .century(1950)
                        .decimal(DecimalMark.COMMA)
                        .putOnly("Status", List.of("Klar", "Pågår"))
                        .putSkip("Borttagen", List.of("Ja"))
                        .putSkip("Enhet", List.of(""))
                        .merged(true)
                        .wide(new WideFile(List.of("jan", "feb"), "Månad", "Antal"))
                        .addColumns(
                                MappedColumn.builder()
                                        .heading("Enhet")
                                        .to("id")
                                        .addAnd("Månad")
                                        .suffix("-x")
                                        .addWithout("Enhet", "Avd")
                                        .build(),
                                MappedColumn.builder()
                                        .heading("Enhet")
                                        .to("unit")
                                        .build(),
                                MappedColumn.builder()
                                        .heading("Månad")
                                        .to("course")
                                        .build(),
                                MappedColumn.builder()
                                        .heading("Klar")
                                        .to("completedOn")
                                        .plus("Dagar")
                                        .unit("days")
                                        .addFormats("d/M/yy")
                                        .build(),
                                MappedColumn.builder()
                                        .heading("Antal")
                                        .to("trained")
                                        .addCounted("Klar", "*")
                                        .distinct("Anställd")
                                        .build(),
                                MappedColumn.builder()
                                        .heading("Alla")
                                        .to("toBeTrained")
                                        .factor(new BigDecimal("1000"))
                                        .build())
                        .build());
        assertThat(read("""
                                table: processes
                                long: {by: [Nr], heading: Fråga, value: Svar}
                                columns: {Nr: id}
                                """).tall()).contains(new LongFile(List.of("Nr"), "Fråga", "Svar"));
    }

    @Test
    void oneFileBecomesSeveralTables() {
        List<CsvMapping> mappings = CsvMappingFile.read("""
                separator: tab
                ignored: [x]
                tables:
                  - table: units
                    rows: merged
                    columns: {Enhet: id}
                  - table: processes
                    columns: {Process: id, Enhet: unit}
                """.getBytes(UTF_8), "map.yaml");
        assertThat(mappings).extracting(CsvMapping::table).containsExactly("units", "processes");
        assertThat(mappings).allSatisfy(mapping -> {
            assertThat(mapping.separator()).contains(CsvSeparator.TAB);
            assertThat(mapping.ignored()).containsExactly("x");
        });
        assertThat(problems("""
                                tables:
                                  - table: units
                                    header: 2
                                    columns: {Enhet: id}
                                  - table: unit
                                    columns: {Enhet: id}
                                """))
                .satisfiesExactly(
                        form -> assertThat(form)
                                .isEqualTo("map.yaml:3: 'header': it is stated for the whole file, outside 'tables'"),
                        name -> assertThat(name).startsWith("map.yaml:5: 'table': 'unit' is no list of a register;"));
        assertThat(problems("tables: x\n"))
                .containsExactly("map.yaml:1: 'tables' must be a list of mappings, each with 'table' and 'columns'");
    }

    @Test
    void aWrongFormOfTheFileIsToldWithItsLine() {
        assertThat(problems("""
                                table: processes
                                header: first
                                rows: mixed
                                only: [a]
                                skip: {Status: {a: b}}
                                wide: {columns: [a]}
                                columns:
                                  Nr: {to: id, numbered: often, factor: much}
                                """))
                .containsExactly(
                        "map.yaml:2: 'header': it is 'first', but it must be a whole number",
                        "map.yaml:3: 'rows': it is 'mixed', but it must be merged or apart",
                        "map.yaml:4: 'only': it must state by heading which texts are meant, as Status: [Öppen, Stängd]",
                        "map.yaml:5: 'skip': 'Status' must have a text, or a list of texts",
                        "map.yaml:6: 'wide': it must have the fields [columns, heading, value]",
                        "map.yaml:8: 'Nr': 'numbered' is 'often', but it must be true or false",
                        "map.yaml:8: 'Nr': 'factor' is 'much', but it must be a number");
    }

    @Test
    void everythingWrongWithTheFormIsToldWithItsLine() {
        assertThat(problems("""
                                tabell: incidents
                                encoding: latin1
                                zone: Europe/Stokholm
                                columns:
                                  Nr: {till: id}
                                  Känt: {to: awareAt, time: morgon, values: [a]}
                                  Tom:
                                ignored: Handläggare
                                fixed: {name: [a]}
                                """))
                .containsExactly(
                        "map.yaml:1: there is no field 'tabell'; the fields are [blank, century, columns, days, decimal, encoding,"
                                + " fixed, header, ignored, language, long, moments, only, renames, rows, separator, sheet, skip, table, wide,"
                                + " zone]",
                        "map.yaml:1: 'table': it is missing; name a list of the register, such as incidents",
                        "map.yaml:2: 'encoding': it is 'latin1', but it must be one of utf-8, iso-8859-1, windows-1252,"
                                + " utf-16",
                        "map.yaml:3: 'zone': there is no zone 'Europe/Stokholm'; name one such as Europe/Stockholm",
                        "map.yaml:5: 'Nr': there is no field 'till'; the fields are " + COLUMN_FIELDS,
                        "map.yaml:5: 'Nr': 'to' is missing; name the attribute",
                        "map.yaml:6: 'Känt': 'values' must be pairs such as Ja: true",
                        "map.yaml:6: 'Känt': 'time' is 'morgon', but it must be as 08:00",
                        "map.yaml:7: 'Tom': it must name an attribute, or have the fields " + COLUMN_FIELDS,
                        "map.yaml:8: 'ignored': 'ignored' must be a list of headings",
                        "map.yaml:9: 'fixed': 'name' must have one text, or none");
    }

    @Test
    void whatTheModelRefusesIsToldWithItsLine() {
        assertThat(problems("""
                                table: incidents
                                moments: yyyy
                                columns:
                                  Nr: id
                                  Risk: {to: personalDataBreach.risk, values: {Ja: yes}}
                                  Rubrik: name
                                fixed:
                                  name: x
                                """))
                .satisfiesExactly(
                        pattern -> assertThat(pattern).startsWith("map.yaml:2: 'moments': 'yyyy' must have year,"),
                        risk -> assertThat(risk)
                                .isEqualTo(
                                        "map.yaml:5: 'Risk': 'yes' is not one of not-assessed, unlikely, risk, high-risk"),
                        name -> assertThat(name)
                                .isEqualTo("map.yaml:8: 'name': a column gives it as well; it has one value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "incidents", "[a]", "a: &x b\nc: *x", "a: 1\na: 2", "a: !x b", "a: b\n---\nc: d", "{"})
    void whatIsNoMappingIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CsvMappingException.class)
                .hasMessageStartingWith("map.yaml:");
    }

    @Test
    void aFileThatIsTooLargeOrNotThereIsRefused() {
        assertThatThrownBy(() -> read("#".repeat(1_000_001)))
                .isInstanceOf(CsvMappingException.class)
                .hasMessage("map.yaml:1: it is larger than 1000000 bytes, which no mapping needs to be");
        assertThatThrownBy(() -> CsvMappingFile.read(Path.of("none.yaml"))).isInstanceOf(UncheckedIOException.class);
    }

    /** What somebody pasted in the wrong place is not all said back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zone: %s",
                "rows: %s",
                "decimal: %s",
                "numbered: %s",
                "columns: {a: {to: awareAt, time: \"%s\"}}",
                "columns: {a: {to: awareAt, values: {%s: [x]}}}",
                "moments: \"yyyy %s\"",
                "%s: x"
            })
    void aValueThatIsLongIsCutInTheMessage(String field) {
        byte[] mapping = ("table: incidents\n" + field.formatted("x".repeat(30_000)) + "\n").getBytes(UTF_8);
        assertThatThrownBy(() -> CsvMappingFile.read(mapping, "mapping.yaml"))
                .isInstanceOf(CsvMappingException.class)
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(4_000));
    }
}
