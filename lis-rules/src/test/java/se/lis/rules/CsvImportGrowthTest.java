package se.lis.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lis.core.mapping.CsvImport;
import se.lis.core.mapping.CsvMapping;
import se.lis.core.mapping.MappedColumn;

/** What reading a file takes, counted in bytes that the thread takes, which no other work on the machine changes. */
class CsvImportGrowthTest {

    private static final int FEW = 500;
    private static final int TIMES = 8;

    /** What a row of nine cells takes while it is read, and a third more; with patterns made for each it took twice as much. */
    private static final int BYTES_A_ROW = 22_000;

    private static final CsvMapping LOG = CsvMapping.builder()
            .table("incidents")
            .zone(ZoneId.of("Europe/Stockholm"))
            .addMoments("d/M/yyyy HH:mm", "yyyyMMdd HHmm")
            .addColumns(
                    column("Nr").to("id").prefix("pui-").build(),
                    column("Rubrik").to("name").build(),
                    column("Inträffade").to("occurredAt").build(),
                    column("Upptäcktes").to("detectedAt").build(),
                    column("Kännedom").to("awareAt").build(),
                    column("Processer").to("processes").between(",").build(),
                    column("Risk")
                            .to("personalDataBreach.risk")
                            .putValues("Hög risk", "high-risk")
                            .build(),
                    column("Antal")
                            .to("personalDataBreach.approximateDataSubjects")
                            .build(),
                    column("Hanterad").to("handledAt").build())
            .build();

    private static MappedColumn.Builder column(String heading) {
        return MappedColumn.builder().heading(heading);
    }

    /** Returns rows that differ in what does so in a log, and share what has few values. */
    private static String file(int rows) {
        return "Nr;Rubrik;Inträffade;Upptäcktes;Kännedom;Processer;Risk;Antal;Hanterad\n"
                + IntStream.range(0, rows).mapToObj(CsvImportGrowthTest::row).collect(Collectors.joining());
    }

    private static String row(int row) {
        LocalDateTime moment = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(row);
        return String.format(
                Locale.ROOT,
                "%d;Händelse %d;%s;%s;%s;p-01, p-02;hög risk;1 240;%s\n",
                row,
                row,
                DateTimeFormatter.ofPattern("d/M/yyyy HH:mm", Locale.ROOT).format(moment),
                DateTimeFormatter.ofPattern("yyyyMMdd HHmm", Locale.ROOT).format(moment),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(moment),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(moment));
    }

    private static long taken(String file, int rows) {
        byte[] bytes = file.getBytes(UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(CsvImport.by(LOG).read(new ByteArrayInputStream(bytes), "log.csv"))
                .hasSize(rows);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void growsWithTheRowsAndNoMore() {
        taken(file(FEW), FEW);
        long few = taken(file(FEW), FEW);
        long many = taken(file(FEW * TIMES), FEW * TIMES);
        assertThat((double) many / few).isLessThan(1.5 * TIMES);
        assertThat((many - few) / (FEW * (TIMES - 1))).isLessThan(BYTES_A_ROW);
    }
}
