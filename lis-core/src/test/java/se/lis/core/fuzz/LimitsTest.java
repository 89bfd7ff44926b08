package se.lis.core.fuzz;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void limitsOfJsonAreThoseOfTheTable() throws Exception {
        DocumentedLimits.areSet(
                "lis-core",
                "JSON",
                Map.of(
                        "levels", "se.lis.core.json.LisJson.MAX_DEPTH",
                        "characters of a text", "se.lis.core.json.LisJson.MAX_TEXT",
                        "bytes of a document, or of a line of JSON Lines", "se.lis.core.json.LisJson.MAX_DOCUMENT",
                        "characters of an id", "se.lis.core.artefact.ArtefactId.MAX_LENGTH",
                        "year of a day or moment", "se.lis.core.text.Years.LAST",
                        "years of a length of time", "se.lis.core.form.IsoTexts.MOST_YEARS"));
    }

    @Test
    void limitsOfCsvAreThoseOfTheTable() throws Exception {
        DocumentedLimits.areSet(
                "lis-core",
                "CSV",
                Map.of(
                        "characters of a cell", "se.lis.core.csv.table.CellReader.MAX_CELL",
                        "problems that are kept one by one", "se.lis.core.csv.table.Problems.KEPT"));
    }
}
