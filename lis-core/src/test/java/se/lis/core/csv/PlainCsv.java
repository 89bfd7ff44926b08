package se.lis.core.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** CSV as RFC 4180 has it, written for tests without any library. */
public final class PlainCsv {

    private PlainCsv() {}

    public static List<List<String>> parse(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (quoted || (character != separator && character != '\r' && character != '\n')) {
                cell.append(character);
            } else if (character == separator || character == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (character == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }

    /** Returns the rows with every cell in quotes. */
    public static String format(List<List<String>> rows, char separator, String lineEnd) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining(lineEnd, "", lineEnd));
    }
}
