package se.lis.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.lis.core.csv.table.Labels;

class LabelsTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private static Set<Class<?>> lists() {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (String table : CsvTable.names()) {
            CsvTable.describe(table).stream()
                    .map(CsvTable.Description::type)
                    .filter(Class::isEnum)
                    .forEach(types::add);
        }
        return types;
    }

    @Test
    void everyChoiceHasWordsOfItsOwnInBothLanguages() {
        assertThat(lists()).hasSizeGreaterThan(30);
        for (Class<?> type : lists()) {
            Map<String, String> words = new HashMap<>();
            for (String code : Labels.codes(type)) {
                String swedish = Labels.label(type, code, SWEDISH);
                assertThat(swedish).as(type.getSimpleName() + "." + code).doesNotContain(",", ";", "|", "\n");
                assertThat(words.put(swedish.toLowerCase(Locale.ROOT), code))
                        .as(type.getSimpleName() + ": " + swedish)
                        .isNull();
                for (String said : List.of(code, swedish, Labels.label(type, code, Locale.ENGLISH))) {
                    assertThat(Labels.code(type, said.toUpperCase(Locale.ROOT)))
                            .as(type.getSimpleName() + ": " + said)
                            .contains(code);
                }
            }
        }
    }

    @Test
    void everyChoiceIsTranslated() {
        for (Class<?> type : lists()) {
            assertThat(Labels.codes(type))
                    .as(type.getSimpleName())
                    .allSatisfy(
                            code -> assertThat(Labels.isTranslated(type, code)).isTrue());
        }
    }

    @Test
    void yesAndNoAreUnderstoodAsSpreadsheetsAndPeopleWriteThem() {
        for (String yes : List.of("true", "SANT", "Ja", "x", "1", " yes ")) {
            assertThat(Labels.code(Boolean.class, yes)).as(yes).contains("true");
        }
        for (String no : List.of("FALSE", "falskt", "nej", "0")) {
            assertThat(Labels.code(boolean.class, no)).as(no).contains("false");
        }
        assertThat(Labels.code(Boolean.class, "kanske")).isEmpty();
    }
}
