package se.lis.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static se.lis.core.mapping.CityFiles.STOCKHOLM;
import static se.lis.core.mapping.CityFiles.aware;
import static se.lis.core.mapping.CityFiles.column;
import static se.lis.core.mapping.CityFiles.log;
import static se.lis.core.mapping.CityFiles.mapping;
import static se.lis.core.mapping.CityFiles.problems;
import static se.lis.core.mapping.CityFiles.process;
import static se.lis.core.mapping.CityFiles.read;
import static se.lis.core.mapping.CityFiles.wrong;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.planning.PlannedActivity;

/** Cells as cities and their tools write them: days, moments, numbers, choices and lengths of time. */
class CityValuesTest {

    @Test
    void yearsOfTwoFiguresLieInANamedCentury() {
        CsvMapping.Builder mapping =
                mapping("processes", column("s", "startedOn").build()).addDays("dd/MM/yy");
        assertThat(wrong(mapping))
                .contains(
                        "'days': 'dd/MM/yy' has years of two figures; name the first of the hundred years that they lie in"
                                + " as 'century', such as 1950 for 1950 to 2049");
        assertThat(read(mapping.century(1950).build(), "id;s\na;31/12/99\nb;01/01/49\nc;01/01/50\n"))
                .extracting(each -> process(each).startedOn().orElseThrow())
                .containsExactly(LocalDate.of(1999, 12, 31), LocalDate.of(2049, 1, 1), LocalDate.of(1950, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, yyyy-MM-dd HH:mm:ss",
        "2024-02-29 08:15:00, yyyy-MM-dd HH:mm:ss",
        "2024-02-29T08:15, yyyy-MM-dd",
        "29/2/2024, d/M/yyyy",
        "2024-02-28T23:30:00Z, yyyy-MM-dd'T'HH:mm:ssX"
    })
    void aDayIsTheLocalDayOfADateTime(String cell, String pattern) {
        CsvMapping mapping = mapping(
                        "processes",
                        column("s", "startedOn").addFormats(pattern).build())
                .zone(STOCKHOLM)
                .build();
        assertThat(read(mapping, "id;s\np;" + cell + "\n"))
                .extracting(each -> process(each).startedOn().orElseThrow())
                .containsExactly(LocalDate.of(2024, 2, 29));
    }

    @Test
    void theFirstPatternThatFitsCounts() {
        CsvMapping mapping = mapping("processes", column("s", "startedOn").build())
                .addDays("d/M/yyyy", "yyyyMMdd")
                .build();
        assertThat(read(mapping, "id;s\na;1/2/2024\nb;20240201\nc;2024-02-01\n"))
                .allSatisfy(each -> assertThat(process(each).startedOn()).contains(LocalDate.of(2024, 2, 1)));
        assertThat(problems(mapping, "id;s\na;1.2.2024\n"))
                .containsExactly("f.csv, row 2, column 's': '1.2.2024' is not a day written as d/M/yyyy or yyyyMMdd");
    }

    @ParameterizedTest
    @CsvSource({
        "02/04/2026 12:00:00 AM, 2026-02-03T23:00:00Z",
        "02/04/2026 09:30:00 am, 2026-02-04T08:30:00Z",
        "02/05/2026 01:15:00 PM, 2026-02-05T12:15:00Z",
        "02/05/2026 12:15:00 PM, 2026-02-05T11:15:00Z"
    })
    void hoursOfTwelveHaveAHalf(String cell, String moment) {
        assertThat(aware(column("aware", "awareAt").addFormats("MM/dd/yyyy hh:mm:ss a"), log(), cell))
                .isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MM/dd/yyyy hh:mm          | has 'h', an hour of twelve, and no 'a' for AM or PM; the hours of a day are 'H'",
                "MM/dd/yyyy HH:mm a        | has 'a' for AM or PM and no 'h', an hour of twelve",
                "MM/dd/yyyy HH:mm 'AM'     | has AM or PM in quotes beside 'H', which would be read and not heeded; write hh and a",
                "dd/MM/yyyy HH:mm'Z'       | has a zone in quotes, which would be read and not heeded; write X for an offset, or state the zone of the times as 'zone', such as UTC",
                "dd/MM/yyyy HH:mm 'UTC'    | has a zone in quotes, which would be read and not heeded; write X for an offset, or state the zone of the times as 'zone', such as UTC",
                "G dd/MM/yyyy HH:mm        | has the letter 'G', which stands for nothing here; put words in quotes",
                "E dd/MM/yyyy HH:mm        | has 'E', which stands for a name; state the language of names as 'language', sv or en",
                "dd MMM yyyy HH:mm         | has 'MMM', which stands for a name; state the language of names as 'language', sv or en"
            })
    void aPatternIsToldByTheLetterThatIsWrong(String pattern, String words) {
        assertThat(wrong(log().addColumns(
                                column("aware", "awareAt").addFormats(pattern).build())))
                .contains("'aware': '" + pattern + "' " + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | d MMMM yyyy              | 1 mars 2024                  | 2024-03-01",
                "sv | d MMM yyyy               | 1 MAJ 2024                   | 2024-05-01",
                "sv | d MMM yyyy               | 13 okt. 2024                 | 2024-10-13",
                "sv | d MMM yyyy               | 13 sept. 2024                | 2024-09-13",
                "sv | 'den' d MMMM yyyy        | den 3 juni 2024              | 2024-06-03",
                "sv | EEEE d MMMM yyyy         | fredag 1 mars 2024           | 2024-03-01",
                "sv | EEE d MMM yyyy           | fre 1 mar 2024               | 2024-03-01",
                "en | d MMM yyyy               | 1 Mar 2024                   | 2024-03-01",
                "en | MMMM d, yyyy             | October 13, 2024             | 2024-10-13",
                "en | dd-MMM-yyyy              | 01-MAY-2024                  | 2024-05-01",
                "en | EEE, d MMM yyyy HH:mm:ss X | Fri, 1 Mar 2024 23:15:00 Z | 2024-03-02"
            })
    void monthsHaveTheirNamesInTheLanguageThatIsNamed(String language, String pattern, String cell, String day) {
        List<Artefact> read = read(
                mapping(
                                "processes",
                                column("b", "startedOn").addFormats(pattern).build())
                        .zone(STOCKHOLM)
                        .language(language)
                        .build(),
                "id\tb\np\t" + cell + "\n");
        assertThat(process(read.get(0)).startedOn()).contains(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | d MMM yyyy    | 1 May 2024",
                "en | d MMM yyyy    | 1 maj 2024",
                "sv | d MMM yyyy    | 1 ma 2024",
                "sv | d MMM yyyy    | 31 april 2024",
                "sv | d MMM yyyy    | 1 2024",
                "sv | EEE d MMM yyyy| lör 1 mar 2024"
            })
    void aNameOfAnotherLanguageAndADayThatNeverWasAreRefused(String language, String pattern, String cell) {
        CsvMapping mapping = mapping(
                        "processes",
                        column("b", "startedOn").addFormats(pattern).build())
                .language(language)
                .build();
        assertThat(problems(mapping, "id\tb\np\t" + cell + "\n"))
                .containsExactly("f.csv, row 2, column 'b': '" + cell + "' is not a day written as " + pattern.strip());
    }

    @Test
    void aLanguageIsOneWhoseNamesAreKnown() {
        assertThat(wrong(log().language("de").addMoments("d MMM yyyy HH:mm")))
                .contains("'language': it is 'de', but it must be one of en, sv");
    }

    @ParameterizedTest
    @CsvSource({
        "epoch-seconds, 1709248500, 2024-02-29T23:15:00Z",
        "epoch-seconds, 1709248500.25, 2024-02-29T23:15:00.250Z",
        "epoch-seconds, -1, 1969-12-31T23:59:59Z",
        "epoch-milliseconds, 1709248500001, 2024-02-29T23:15:00.001Z"
    })
    void aMomentMayBeCountedFrom1970(String pattern, String cell, String moment) {
        assertThat(aware(column("aware", "awareAt").addFormats(pattern), log(), cell))
                .isEqualTo(moment);
        List<Artefact> day = read(
                mapping(
                                "processes",
                                column("b", "startedOn").addFormats(pattern).build())
                        .zone(STOCKHOLM)
                        .build(),
                "id;b\np;" + cell + "\n");
        assertThat(process(day.get(0)).startedOn())
                .as("the local day")
                .contains(LocalDate.ofInstant(Instant.parse(moment), STOCKHOLM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,70925E+12", "2024-02", "ett", "99999999999999999"})
    void whatCountsNothingIsRefused(String cell) {
        CsvMapping mapping = log().addColumns(column("b", "awareAt").build())
                .addMoments("epoch-milliseconds")
                .build();
        assertThat(problems(mapping, "id;b\np;" + cell + "\n"))
                .containsExactly(
                        "f.csv, row 2, column 'b': '" + cell + "' is not a moment written as epoch-milliseconds");
    }

    /** Milliseconds that are taken for seconds lie tens of thousands of years ahead. */
    @Test
    void millisecondsAreNoSeconds() {
        CsvMapping mapping = log().addColumns(column("b", "awareAt").build())
                .addMoments("epoch-seconds")
                .build();
        assertThat(problems(mapping, "id;b\np;1709248500001\n"))
                .singleElement(STRING)
                .contains("it must lie in the years 0001 to 9999");
    }

    /** The last moment that Java has is of no day in any zone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59Z",
                "+999999999-12-31 23:59-18:00",
                "-1000000000-01-01T00:00:00Z",
                "2024-02-29 10:00-31T1"
            })
    void aMomentBeyondAllDaysIsRefused(String cell) {
        CsvMapping moment =
                log().addColumns(column("b", "awareAt").build()).zone(STOCKHOLM).build();
        CsvMapping day = mapping(
                        "processes",
                        column("b", "startedOn").addFormats("yyyy-MM-dd").build())
                .zone(STOCKHOLM)
                .build();
        for (CsvMapping each : List.of(moment, day)) {
            assertThat(problems(each, "id;b\np;" + cell + "\n"))
                    .singleElement(STRING)
                    .startsWith("f.csv, row 2, column 'b': ")
                    .contains("'" + cell + "'");
        }
    }

    /** Java's own reader throws at such an offset where it says that it does not. */
    @Test
    void anOffsetOfMoreThanADayIsRefused() {
        CsvMapping mapping = log().addColumns(column("b", "awareAt").build())
                .addMoments("yyyy-MM-dd HH:mmX")
                .build();
        assertThat(problems(mapping, "id;b\np;2024-02-29 10:00-31\n"))
                .containsExactly(
                        "f.csv, row 2, column 'b': '2024-02-29 10:00-31' is not a moment written as yyyy-MM-dd HH:mmX");
    }

    @Test
    void aDayThatIsCountedNeedsAZone() {
        CsvMapping mapping = mapping(
                        "processes",
                        column("b", "startedOn").addFormats("epoch-seconds").build())
                .build();
        assertThat(problems(mapping, "id;b\np;1709248500\n"))
                .containsExactly("f.csv, row 2, column 'b': '1709248500' states no zone; name the mapping's 'zone',"
                        + " such as Europe/Stockholm");
    }

    /** What most files have is read by another way than the rest, to the same moments. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-04 09:15, 2026-02-04T08:15:00Z",
        "2026-02-04T09:15, 2026-02-04T08:15:00Z",
        "2026-02-04 09.15, 2026-02-04T08:15:00Z",
        "2026-02-04 kl 09.15, 2026-02-04T08:15:00Z",
        "2026-02-04 09:15:07, 2026-02-04T08:15:07Z",
        "2026-02-04 09:15:07.5, 2026-02-04T08:15:07.500Z"
    })
    void localMomentsAsIsoAndSwedishHaveThemNeedNoPattern(String cell, String moment) {
        assertThat(aware(column("aware", "awareAt"), log(), cell)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30 09:15",
                "2026-02-04 24:15",
                "2026-02-04 09:61",
                "2026-13-04 09:15",
                "2026-02-04x09:15",
                "2026-02-0a 09:15"
            })
    void whatIsAlmostAMomentIsNone(String cell) {
        CsvMapping mapping =
                log().addColumns(column("aware", "awareAt").build()).build();
        assertThat(problems(mapping, "id;aware\ni;" + cell + "\n"))
                .singleElement(STRING)
                .contains("'" + cell + "' is not a moment");
    }

    @Test
    void aZoneInQuotesIsTakenWhereTheZoneIsStated() {
        CsvMapping mapping = mapping("incidents", column("aware", "awareAt").build())
                .zone(ZoneId.of("UTC"))
                .addMoments("dd/MM/yyyy HH:mm 'UTC'")
                .build();
        assertThat(((Incident) read(mapping, "id;aware\ni;01/02/2026 03:04 UTC\n")
                                .get(0))
                        .awareAt())
                .contains(Instant.parse("2026-02-01T03:04:00Z"));
    }

    @Test
    void whatIsTranslatedIsNamedUpToANumber() {
        MappedColumn.Builder column = column("k", "kind");
        for (int each = 10; each < 35; each++) {
            column.putValues("v" + each, "access");
        }
        assertThat(problems(
                        mapping("dataSubjectRequests", column("r", "receivedAt").build(), column.build())
                                .zone(STOCKHOLM)
                                .build(),
                        "id;r;k\na;2026-01-02 10:00;x\n"))
                .singleElement(STRING)
                .contains("'x' is not translated; what is: 'v10', 'v11', ")
                .contains("'v29' and 5 more; rows");
    }

    @Test
    void aTimeFillsInWhereACellHasNone() {
        CsvMapping mapping = log().addMoments("yyyy-MM-dd HH:mm")
                .addColumns(column("dag", "awareAt")
                        .addAnd("tid")
                        .time(LocalTime.NOON)
                        .build())
                .build();
        assertThat(read(mapping, "id;dag;tid\na;2026-10-24;09:05\nb;2026-10-24;\n"))
                .extracting(each -> ((Incident) each).awareAt().orElseThrow())
                .containsExactly(Instant.parse("2026-10-24T07:05:00Z"), Instant.parse("2026-10-24T10:00:00Z"));
    }

    @Test
    void yesNoAndChoicesAreUnderstoodAsPeopleSayThem() {
        CsvMapping mapping = mapping(
                        "processes",
                        column("v", "largeVolume").build(),
                        column("p", "personalData").build())
                .build();
        List<Artefact> read = read(
                mapping,
                "id;v;p\na;SANT;Känsliga personuppgifter\nb;FALSKT;inga\nc;x;special-categories\nd;Nej;Special Categories\n");
        assertThat(read)
                .extracting(each -> process(each).largeVolume().orElseThrow())
                .containsExactly(true, false, true, false);
        assertThat(read)
                .extracting(each -> String.valueOf(process(each).personalData().orElseThrow()))
                .containsExactly("SPECIAL_CATEGORIES", "NONE", "SPECIAL_CATEGORIES", "SPECIAL_CATEGORIES");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1240|1240",
                "1 240|1240",
                "1 240,00|1240",
                "1.240.000|1240000",
                "1,240,000.0|1240000",
                "1.24E3|1240",
                "12,0|12"
            })
    void numbersAreReadAsSpreadsheetsWriteThem(String cell, int number) {
        CsvMapping mapping = mapping(
                        "processes", column("n", "approximateDataSubjects").build())
                .build();
        assertThat(read(mapping, "id;n\na;" + cell + "\n"))
                .extracting(each -> process(each).approximateDataSubjects().orElseThrow())
                .containsExactly(number);
    }

    @Test
    void aNumberThatCanBeTwoIsAskedAbout() {
        CsvMapping.Builder mapping =
                mapping("processes", column("n", "approximateDataSubjects").build());
        assertThat(problems(mapping.build(), "id;n\na;1,240\n"))
                .containsExactly(
                        "f.csv, row 2, column 'n': '1,240' can be 1240 or 1.240; say what stands before decimals, as"
                                + " 'decimal: comma' or 'decimal: point'");
        assertThat(read(mapping.decimal(DecimalMark.POINT).build(), "id;n\na;1,240\n"))
                .extracting(each -> process(each).approximateDataSubjects().orElseThrow())
                .containsExactly(1240);
        assertThat(problems(mapping.decimal(DecimalMark.COMMA).build(), "id;n\na;1,240\n"))
                .containsExactly("f.csv, row 2, column 'n': '1,240' is no whole number");
    }

    @Test
    void factorsPrefixesSuffixesAndWhatIsTakenAway() {
        CsvMapping mapping = CsvMapping.builder()
                .table("processes")
                .addColumns(
                        column("id", "id")
                                .prefix("p-")
                                .suffix("-x")
                                .addWithout("Nr")
                                .build(),
                        column("n", "approximateDataSubjects")
                                .factor(new BigDecimal("1000"))
                                .addWithout("tkr", "ca")
                                .build())
                .build();
        assertThat(read(mapping, "id;n\nNr 7;ca 1,5 tkr\n")).singleElement().satisfies(each -> {
            assertThat(each.id().value()).isEqualTo("p-7-x");
            assertThat(process(each).approximateDataSubjects()).contains(1500);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90|minutes|PT1H30M",
                "1,5|hours|PT1H30M",
                "2|dygn|PT48H",
                "4 timmar|minutes|PT4H",
                "PT4H|minutes|PT4H",
                "4 timmar||PT4H",
                "1 h 30 min||PT1H30M",
                "PT4H||PT4H"
            })
    void lengthsOfTimeHaveAUnit(String cell, String unit, String length) {
        MappedColumn.Builder column = column("r", "recoveryTimeObjective");
        if (unit != null) {
            column.unit(unit);
        }
        assertThat(read(mapping("systems", column.build()).build(), "id;r\ns;\"" + cell + "\"\n"))
                .extracting(each ->
                        ((InformationSystem) each).recoveryTimeObjective().orElseThrow())
                .containsExactly(Duration.parse(length));
    }

    @Test
    void aValueIsMadeOfTwoColumns() {
        CsvMapping mapping = mapping(
                        "activities",
                        column("beslut", "dueBy").plus("dagar").unit("days").build())
                .build();
        assertThat(read(mapping, "id;beslut;dagar\na;2026-01-30;30\nb;2026-01-30;\n"))
                .extracting(each -> ((PlannedActivity) each).dueBy())
                .containsExactly(Optional.of(LocalDate.of(2026, 3, 1)), Optional.empty());
        assertThat(wrong(mapping("activities", column("b", "dueBy").plus("d").build())))
                .contains("'b': 'plus' adds to one day or moment so many of a 'unit', such as days");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-04 09:15:00+01, 2026-02-04T08:15:00Z",
        "2026-02-04 09:15:00.123456+01, 2026-02-04T08:15:00.123456Z",
        "2026-02-04 09:15:00+0100, 2026-02-04T08:15:00Z",
        "2026-02-04 09:15:00.1234567 +01:00, 2026-02-04T08:15:00.123456700Z",
        "2026-02-04 09:15:00 UTC, 2026-02-04T09:15:00Z",
        "2026-02-04T09:15Z, 2026-02-04T09:15:00Z"
    })
    void momentsWithAnOffsetAreReadAsDatabasesWriteThem(String cell, Instant moment) {
        assertThat(aware(column("aware", "awareAt"), mapping("incidents"), cell))
                .isEqualTo(moment);
    }

    @Test
    void ofAValueAPartMayBeMeant() {
        MappedColumn process = column("p", "processes").between(";").before(":").build();
        MappedColumn system =
                column("s", "systems").between(",").addWithout("[", "]", "\"").build();
        List<Artefact> read = read(
                CsvMapping.builder()
                        .table("incidents")
                        .addColumns(column("id", "id").after("/").build(), process, system)
                        .build(),
                "id|p|s\nx/y/i1|p1: A; p2: B|[\"\"s1\"\", \"\"s2\"\"]\n"
                        .replace("\"\"", "\"")
                        .replace('|', '\t'));
        assertThat(read).singleElement().satisfies(each -> {
            Incident incident = (Incident) each;
            assertThat(incident.id().value()).isEqualTo("i1");
            assertThat(incident.processes()).extracting(ArtefactId::value).containsExactly("p1", "p2");
            assertThat(incident.systems()).extracting(ArtefactId::value).containsExactly("s1", "s2");
        });
    }

    @Test
    void partsAreTakenFromEachOfSeveralCells() {
        List<Artefact> read = read(
                CsvMapping.builder()
                        .table("units")
                        .addColumns(column("a", "id")
                                .addAnd("b")
                                .joinedBy("-")
                                .after("(")
                                .addWithout(")")
                                .build())
                        .build(),
                "a;b\nX (x1);Y (y1)\n");
        assertThat(read).singleElement().extracting(each -> each.id().value()).isEqualTo("x1-y1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-04 00:30:00.000+01", "2026-02-03T23:30:00Z", "2026-02-04 00:30:00.000"})
    void ofAMomentTheLocalDayIsTaken(String cell) {
        CsvMapping mapping = mapping("processes", column("s", "startedOn").build())
                .zone(STOCKHOLM)
                .addDays("yyyy-MM-dd HH:mm:ss.SSS")
                .build();
        assertThat(process(read(mapping, "id;s\np;" + cell + "\n").get(0)).startedOn())
                .contains(LocalDate.of(2026, 2, 4));
    }
}
