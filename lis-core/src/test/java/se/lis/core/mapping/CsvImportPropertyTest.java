package se.lis.core.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.csv.CsvEncoding;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.csv.CsvSeparator;
import se.lis.core.csv.PlainCsv;
import se.lis.core.csv.table.Cells;
import se.lis.core.csv.table.Column;
import se.lis.core.csv.table.Shape;
import se.lis.core.csv.table.TableWriter;
import se.lis.core.generator.LisArbitraries;

class CsvImportPropertyTest {

    /** Some artefacts of one type, each with an id of its own. */
    record Sample(ArtefactType type, List<Artefact> artefacts) {}

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.of(ArtefactType.class)
                .filter(type -> type != ArtefactType.ORGANISATION)
                .flatMap(type -> LisArbitraries.artefacts(type)
                        .list()
                        .uniqueElements(Artefact::id)
                        .ofMaxSize(4)
                        .map(artefacts -> new Sample(type, List.copyOf(artefacts))));
    }

    /** A city could write any artefact in columns of its own, and would get it back. */
    @Property(tries = 1_000)
    void artefactsOfEveryTypeReadBackEqualUnderOtherHeadings(
            @ForAll("samples") Sample sample, @ForAll CsvSeparator separator) {
        Class<?> type = Shape.of(LisSnapshot.class)
                .find(sample.type().listName())
                .orElseThrow()
                .type();
        List<List<String>> rows = TableWriter.rows(
                type, sample.artefacts().stream().map(TableWriter::tree).toList());
        CsvMapping.Builder mapping =
                CsvMapping.builder().table(sample.type().listName()).separator(separator);
        List<List<String>> file = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (String column : rows.get(0)) {
            String heading = "Spalt " + headings.size();
            headings.add(heading);
            MappedColumn.Builder mapped =
                    MappedColumn.builder().heading(heading).to(column);
            Shape.Attribute attribute = Column.parse(type, column).orElseThrow().attribute();
            if (attribute.many() && !attribute.isObject()) {
                mapped.between("\u241F");
            }
            mapping.addColumns(mapped.build());
        }
        file.add(headings);
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> cells = new ArrayList<>();
            for (int at = 0; at < row.size(); at++) {
                Shape.Attribute attribute =
                        Column.parse(type, rows.get(0).get(at)).orElseThrow().attribute();
                String text = Cells.unguarded(row.get(at));
                boolean list = attribute.many() && !attribute.isObject() && !text.isEmpty();
                cells.add(list ? String.join("\u241F", Cells.split(text)) : text);
            }
            file.add(cells);
        }
        byte[] bytes = PlainCsv.format(file, separator.character(), "\r\n").getBytes(UTF_8);
        assertThat(CsvImport.by(mapping.build()).read(new ByteArrayInputStream(bytes), "file.csv"))
                .isEqualTo(sample.artefacts());
    }

    /** Whatever a file holds, it is read or refused, and nothing else happens. */
    @Property(tries = 2_000)
    void anyFileIsReadOrRefused(
            @ForAll("files") String file, @ForAll CsvEncoding written, @ForAll CsvEncoding encoding) {
        CsvMapping mapping = CsvMapping.builder()
                .table("incidents")
                .encoding(encoding)
                .addColumns(
                        MappedColumn.builder().heading("a").to("id").build(),
                        MappedColumn.builder().heading("b").to("name").build(),
                        MappedColumn.builder()
                                .heading("c")
                                .to("processes")
                                .between(",")
                                .build())
                .build();
        assertThatCode(() -> {
                    try {
                        CsvImport.by(mapping)
                                .read(new ByteArrayInputStream(file.getBytes(written.charset())), "file.csv");
                    } catch (CsvFormatException refused) {
                        assertThat(refused.problems()).isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.strings()
                .withChars("ab,;\"\n\r\t |\\'=é\u00a0\u0000\u0081\uFEFF\u202E")
                .ofMaxLength(40)
                .map(rest -> "a;b;c\n" + rest);
    }
}
