package se.lis.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.csv.CsvEncoding;
import se.lis.core.csv.CsvMapping;
import se.lis.core.csv.CsvMappingException;
import se.lis.core.csv.CsvMappingProblem;
import se.lis.core.csv.CsvSeparator;
import se.lis.core.csv.MappedColumn;

class CsvMappingFileTest {

    private static CsvMapping read(String text) {
        return CsvMappingFile.read(text.getBytes(UTF_8), "map.yaml");
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
                        .days("dd/MM/yyyy")
                        .moments("dd/MM/yyyy HH:mm")
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
                                        .format("yyyy-MM-dd")
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
                        "map.yaml:1: there is no field 'tabell'; the fields are [columns, days, encoding, fixed, ignored,"
                                + " moments, separator, table, zone]",
                        "map.yaml:1: 'table': it is missing; name a list of the register, such as incidents",
                        "map.yaml:2: 'encoding': it is 'latin1', but it must be one of utf-8, iso-8859-1, windows-1252",
                        "map.yaml:3: 'zone': there is no zone 'Europe/Stokholm'; name one such as Europe/Stockholm",
                        "map.yaml:5: 'Nr': there is no field 'till'; the fields are [and, between, format, joinedBy,"
                                + " otherwise, prefix, time, to, values]",
                        "map.yaml:5: 'Nr': 'to' is missing; name the attribute",
                        "map.yaml:6: 'Känt': 'values' must be pairs such as Ja: true",
                        "map.yaml:6: 'Känt': 'time' is 'morgon', but it must be as 08:00",
                        "map.yaml:7: 'Tom': it must name an attribute, or have the fields [and, between, format, joinedBy,"
                                + " otherwise, prefix, time, to, values]",
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
}
