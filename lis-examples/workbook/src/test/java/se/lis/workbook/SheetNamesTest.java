package se.lis.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Example;
import se.lis.core.csv.CsvTable;

class SheetNamesTest {

    private static final int LONGEST = 31;

    @Example
    void everyTableHasASheetInBothLanguages() {
        assertThat(SheetNames.inOrder()).containsExactlyInAnyOrderElementsOf(CsvTable.names());
        for (Locale language : List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH)) {
            SheetNames names = SheetNames.in(language);
            Set<String> used = new HashSet<>(Set.of(names.start("sheet")));
            for (String table : CsvTable.names()) {
                String sheet = names.sheet(table);
                assertThat(sheet).hasSizeBetween(1, LONGEST).doesNotContainPattern("[\\[\\]:*?/\\\\]");
                assertThat(used.add(sheet)).as(sheet).isTrue();
                assertThat(names.holds(table)).isNotBlank();
                assertThat(SheetNames.table(sheet)).contains(table);
                assertThat(SheetNames.table(table)).contains(table);
                assertThat(SheetNames.isForPeople(sheet)).isFalse();
            }
            assertThat(SheetNames.isForPeople(names.start("sheet"))).isTrue();
        }
    }

    @Example
    void whatIsRecommendedIsAColumn() {
        for (String table : CsvTable.names()) {
            List<String> columns = CsvTable.describe(table).stream()
                    .map(CsvTable.Description::column)
                    .toList();
            assertThat(columns).as(table).containsAll(SheetNames.recommended(table));
        }
    }
}
