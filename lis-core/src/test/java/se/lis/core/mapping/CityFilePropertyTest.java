package se.lis.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.csv.CsvEncoding;
import se.lis.core.csv.PlainCsv;
import se.lis.core.csv.table.Cells;
import se.lis.core.csv.table.Column;
import se.lis.core.csv.table.Labels;
import se.lis.core.csv.table.Lengths;
import se.lis.core.csv.table.Shape;
import se.lis.core.csv.table.TableWriter;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.mapping.CsvImport.OnConflict;

/**
 * A city could keep any register in files of its own: columns under other headings and in another order, values in other forms,
 * what is said of one artefact in two files, in any encoding. By mappings that say so, the register comes back equal.
 */
class CityFilePropertyTest {

    private static final String MEMBERS = "\u241F";
    private static final List<String> DAYS =
            List.of("d/M/yyyy", "yyyyMMdd", "dd.MM.yyyy", "yyyy-MM-dd HH:mm", "d MMMM yyyy", "EEEE, MMM d yyyy");
    private static final List<String> MOMENTS = List.of(
            "yyyy-MM-dd HH:mm:ss",
            "MM/dd/yyyy hh:mm:ss a",
            "d/M yyyy HH.mm.ss",
            "dd-MMM-yyyy HH:mm:ss",
            "epoch-seconds",
            "epoch-milliseconds");
    private static final List<String> YES = List.of("true", "TRUE", "SANT", "ja", "Yes", "x", "1");
    private static final List<String> NO = List.of("false", "FALSE", "FALSKT", "nej", "No", "0");

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Property(tries = 60)
    void aRegisterComesBackFromFilesOfACitysOwn(@ForAll("registers") LisSnapshot register, @ForAll Random random) {
        LisSnapshot read = LisSnapshot.builder()
                .takenAt(register.takenAt())
                .organisation(register.organisation())
                .build();
        for (ArtefactType type : ArtefactType.values()) {
            List<Artefact> artefacts = List.copyOf(register.artefacts(type));
            if (type == ArtefactType.ORGANISATION || artefacts.isEmpty()) {
                continue;
            }
            for (CityFile file : files(type, artefacts, register.organisation().zone(), random)) {
                read = CsvImport.by(file.mapping())
                        .changes(
                                new ByteArrayInputStream(file.bytes()),
                                type.listName(),
                                read,
                                read.takenAt(),
                                OnConflict.UPDATE)
                        .applyTo(read);
            }
        }
        assertThat(read).isEqualTo(register);
    }

    private record CityFile(CsvMapping mapping, byte[] bytes) {}

    /** Returns a file of all artefacts, or one with what they must say and another with some of the rest. */
    private static List<CityFile> files(ArtefactType type, List<Artefact> artefacts, ZoneId zone, Random random) {
        Class<?> holder =
                Shape.of(LisSnapshot.class).find(type.listName()).orElseThrow().type();
        List<List<String>> rows = TableWriter.rows(
                holder, artefacts.stream().map(TableWriter::tree).toList());
        List<Integer> all = new ArrayList<>();
        List<Integer> apart = new ArrayList<>();
        for (int at = 0; at < rows.get(0).size(); at++) {
            Column column = Column.parse(holder, rows.get(0).get(at)).orElseThrow();
            // A name alone is never needed, so that it may come from elsewhere.
            (column.name().equals("name") && random.nextBoolean() ? apart : all).add(at);
        }
        Collections.shuffle(all, random);
        List<CityFile> files = new ArrayList<>(List.of(file(type, holder, rows, all, zone, random)));
        if (!apart.isEmpty()) {
            for (int at = 0; at < rows.get(0).size(); at++) {
                Shape.Attribute attribute =
                        Column.parse(holder, rows.get(0).get(at)).orElseThrow().attribute();
                if (rows.get(0).get(at).indexOf('.') < 0 && attribute.required()) {
                    apart.add(at);
                }
            }
            files.add(file(type, holder, rows, apart, zone, random));
        }
        return files;
    }

    private static CityFile file(
            ArtefactType type,
            Class<?> holder,
            List<List<String>> rows,
            List<Integer> places,
            ZoneId zone,
            Random random) {
        int header = 1 + random.nextInt(3);
        char separator = ";,\t".charAt(random.nextInt(3));
        CsvMapping.Builder mapping = CsvMapping.builder()
                .table(type.listName())
                .header(header)
                .language("en")
                .merged(random.nextBoolean());
        List<List<String>> file = new ArrayList<>();
        for (int above = 1; above < header; above++) {
            file.add(List.of("Uttag ur systemet"));
        }
        List<String> headings = new ArrayList<>();
        Map<Integer, String> patterns = new HashMap<>();
        for (int at : places) {
            String path = rows.get(0).get(at);
            Shape.Attribute attribute = Column.parse(holder, path).orElseThrow().attribute();
            String heading = "Spalt å " + at;
            headings.add(random.nextBoolean() ? heading : Normalizer.normalize(heading, Normalizer.Form.NFD) + " ");
            MappedColumn.Builder column =
                    MappedColumn.builder().heading(heading).to(path);
            if (attribute.many() && !attribute.isObject()) {
                column.between(MEMBERS);
            }
            if (attribute.type() == LocalDate.class || attribute.type() == Instant.class) {
                List<String> known = attribute.type() == LocalDate.class ? DAYS : MOMENTS;
                String pattern = known.get(random.nextInt(known.size()));
                patterns.put(at, pattern);
                column.addFormats(pattern);
            }
            mapping.addColumns(column.build());
        }
        headings.add("Anteckning");
        mapping.addIgnored("Anteckning");
        file.add(headings);
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> cells = new ArrayList<>();
            for (int at : places) {
                Shape.Attribute attribute =
                        Column.parse(holder, rows.get(0).get(at)).orElseThrow().attribute();
                cells.add(cell(attribute, row.get(at), Optional.ofNullable(patterns.get(at)), zone, random));
            }
            cells.add(random.nextBoolean() ? "" : "vad som helst");
            file.add(cells);
        }
        String text = PlainCsv.format(file, separator, "\r\n");
        List<CsvEncoding> encodings = new ArrayList<>(List.of(CsvEncoding.UTF_8, CsvEncoding.UTF_16));
        Charset windows = CsvEncoding.WINDOWS_1252.charset();
        if (windows.newEncoder().canEncode(text)) {
            encodings.add(CsvEncoding.WINDOWS_1252);
        }
        CsvEncoding encoding = encodings.get(random.nextInt(encodings.size()));
        boolean told = random.nextBoolean() && encoding != CsvEncoding.WINDOWS_1252;
        mapping.encoding(encoding);
        String whole = (told ? "sep=" + separator + "\r\n" : "") + text;
        byte[] bytes = encoding == CsvEncoding.UTF_16
                ? ("\uFEFF" + whole).getBytes(StandardCharsets.UTF_16LE)
                : whole.getBytes(encoding.charset());
        return new CityFile(mapping.build(), bytes);
    }

    private static String cell(
            Shape.Attribute attribute, String written, Optional<String> pattern, ZoneId zone, Random random) {
        String text = Cells.unguarded(written);
        if (text.isEmpty()) {
            return random.nextBoolean() ? "" : " ";
        }
        if (attribute.isObject()) {
            return YES.get(random.nextInt(YES.size()));
        }
        if (!attribute.many()) {
            return value(attribute.type(), text, pattern, zone, random);
        }
        return String.join(
                MEMBERS,
                Cells.split(text).stream()
                        .map(member -> value(attribute.type(), member, pattern, zone, random))
                        .toList());
    }

    private static String value(Class<?> type, String text, Optional<String> pattern, ZoneId zone, Random random) {
        if (type.isEnum()) {
            Locale language = random.nextBoolean() ? Locale.forLanguageTag("sv") : Locale.ENGLISH;
            return random.nextInt(3) == 0
                    ? text
                    : Labels.label(type, text, language).toUpperCase(Locale.ROOT);
        }
        if (type == boolean.class || type == Boolean.class) {
            List<String> words = text.equals("true") ? YES : NO;
            return words.get(random.nextInt(words.size()));
        }
        if (type == Duration.class) {
            return Lengths.words(Duration.parse(text), Locale.forLanguageTag("sv"));
        }
        if (type == Integer.class || type == int.class) {
            return random.nextBoolean() ? text : text + ",0";
        }
        if (type == LocalDate.class) {
            LocalDate day = LocalDate.parse(text);
            boolean plain = day.getYear() < 1 || day.getYear() > 9999 || random.nextInt(4) == 0;
            return plain ? text : formatted(pattern.orElseThrow(), day.atTime(13, 45));
        }
        if (type == Instant.class) {
            Instant moment = Instant.parse(text);
            LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
            boolean whole = local.equals(local.truncatedTo(ChronoUnit.SECONDS))
                    && zone.getRules().getValidOffsets(local).size() == 1
                    && local.getYear() > 0
                    && local.getYear() <= 9999;
            return switch (pattern.orElseThrow()) {
                case "epoch-seconds" ->
                    new BigDecimal(moment.getEpochSecond())
                            .add(BigDecimal.valueOf(moment.getNano(), 9))
                            .toPlainString();
                case "epoch-milliseconds" ->
                    BigDecimal.valueOf(moment.getEpochSecond(), -3)
                            .add(BigDecimal.valueOf(moment.getNano(), 6))
                            .toPlainString();
                default -> whole ? formatted(pattern.get(), local) : text;
            };
        }
        return text;
    }

    private static String formatted(String pattern, LocalDateTime local) {
        return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.US)
                .format(local);
    }
}
