package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.lis.core.json.LisJson;
import se.lis.report.Words;

/** What goes wrong is told in Swedish, and what is told in Swedish goes wrong somewhere. */
class PhrasebookTest {

    private static final SortedMap<String, String> PHRASES = Words.table(Phrasebook.class, "phrases", Language.SWEDISH);
    private static final Phrasebook SWEDISH = Phrasebook.in(Language.SWEDISH);
    /** What is shorter may stand anywhere. */
    private static final int SENTENCE = 8;

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|\\w+)?}");

    /** Where a command says something: what is said is the first argument. */
    private static final Pattern SAYING = Pattern.compile(
            "(?:misused|\\btell|[ (]print|new (?:Answer|UnknownId|IllegalArgument|TypeConversion|UncheckedIO|History|Parameter)Exception)\\(");

    private static final String IMPOSSIBLE = "canonical JSON can always be read";

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .sorted()
                .toList();
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        assertThat(PHRASES).hasSizeGreaterThan(200);
        PHRASES.forEach((english, swedish) -> assertThat(new TreeSet<>(places(english)))
                .as(english)
                .containsAll(places(swedish))
                .satisfies(all -> assertThat(new TreeSet<>(places(swedish)))
                        .as("only an index, and what picocli calls a parameter, need not be told: %s", english)
                        .hasSizeGreaterThanOrEqualTo(all.size() - 1)));
    }

    /** A sentence that was reworded, or is said no more, has no place in the book. */
    @Test
    void eachPhraseIsSaidSomewhere() throws IOException {
        String sources = sources();
        List<String> unsaid = PHRASES.keySet().stream()
                .filter(english -> {
                    List<String> literals = PLACE.splitAsStream(english)
                            .flatMap(literal -> Stream.of(literal.split("'|: |; |, | when ")))
                            .map(String::strip)
                            .filter(literal -> literal.length() >= SENTENCE)
                            .toList();
                    return !literals.isEmpty() && literals.stream().noneMatch(sources::contains);
                })
                .toList();
        assertThat(unsaid).isEmpty();
    }

    /** What the commands themselves say, as far as it stands in one piece. */
    @Test
    void whatCommandsSayIsInTheBook() throws IOException {
        List<String> said;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            said = files.filter(file -> file.toString().endsWith(".java"))
                    .map(PhrasebookTest::read)
                    .flatMap(source -> SAYING.matcher(source).results().map(found -> literals(source, found.end())))
                    .filter(text ->
                            text.matches("(?!x[ :])[a-z-].* .*") && !text.contains("init.") && !text.equals(IMPOSSIBLE))
                    .toList();
        }
        assertThat(said).hasSizeGreaterThan(20);
        assertThat(said.stream().filter(text -> !SWEDISH.has(text))).isEmpty();
    }

    /** Where what `lis` reads is found wrong: files, tables, mappings, own rules, a policy, an attestation, a history. */
    private static final List<String> READERS = List.of(
            "../../lis-core/src/main/java/se/lis/core/csv",
            "../../lis-core/src/main/java/se/lis/core/form",
            "../../lis-core/src/main/java/se/lis/core/history",
            "../../lis-core/src/main/java/se/lis/core/json",
            "../../lis-core/src/main/java/se/lis/core/mapping",
            "../../lis-core/src/main/java/se/lis/core/renaming",
            "../../lis-core/src/main/java/se/lis/core/yaml",
            "../../lis-rules/src/main/java/se/lis/rules/attestation",
            "../../lis-rules/src/main/java/se/lis/rules/internal/compiler",
            "../../lis-rules/src/main/java/se/lis/rules/internal/own",
            "../../lis-rules/src/main/java/se/lis/rules/internal/policy",
            "../../lis-rules/src/main/java/se/lis/rules/policy",
            "../../lis-rules/src/main/java/se/lis/rules/testing",
            "../history-jdbc/src/main/java",
            "../workbook/src/main/java");

    private static final Pattern FINDING = Pattern.compile(
            "(?:new \\w*(?:Exception|Problem)|(?<![.\\w])(?:problem|error|require|refused|wrong|add)|problems\\.add|files\\.error|drl\\.error)\\(");

    /** What only a host's own program, or a damaged library, can bring about. */
    private static final Pattern OF_PROGRAMS = Pattern.compile(
            ".*(can always be|in memory|can't be written|-sv\\.json|\\.json can't be read|bytes can|there is no table|in the trend of"
                    + "|there is no sheet for|there are no headings in|1 to 40 letters|no place that can be named"
                    + "|out of bounds|has no more lines|can't be closed).*");

    /** What is found wrong with what people hand in, as far as it stands in one piece. */
    @Test
    void whatReadersFindIsInTheBook() throws IOException {
        List<String> found = new ArrayList<>();
        for (String reader : READERS) {
            try (Stream<Path> files = Files.walk(Path.of(reader))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(PhrasebookTest::read)
                        .map(source -> source.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", ""))
                        .forEach(source -> FINDING.matcher(source)
                                .results()
                                .forEach(call -> found.addAll(arguments(source, call.end()))));
            }
        }
        List<String> sentences = found.stream()
                // What stands between words is a value; at an end it may be a part of the sentence that comes or not.
                .map(text -> text.replaceAll("^x(?=\\p{L})|(?<=[\\p{L}'])x$", ""))
                .filter(text -> !text.equals("the id 'x' x"))
                .filter(text -> text.matches("(?s).*[a-z]{2} [a-z]{2}.*"))
                .filter(text -> !OF_PROGRAMS.matcher(text).matches())
                .distinct()
                .toList();
        assertThat(sentences).hasSizeGreaterThan(100);
        // What begins or ends a sentence that is put together is in the book as part of it.
        assertThat(sentences.stream()
                        .filter(text -> !SWEDISH.has(text)
                                && PHRASES.keySet().stream().noneMatch(phrase -> phrase.contains(text))))
                .isEmpty();
    }

    /** Returns what each argument of a call says, as {@link #literals} does; nothing of one that holds another call that says something. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int at = from;
        while (source.charAt(at - 1) != ')') {
            int end = end(source, at);
            String argument = source.substring(at, end);
            if (!FINDING.matcher(argument).find() && !argument.contains("->") && !argument.contains(".orElse(")) {
                arguments.add(literals(argument + ")", 0).replace("\\\\", "\\").replace("\\\"", "\""));
            }
            at = end + 1;
        }
        return arguments;
    }

    /** Returns where an argument ends: at a comma, or at the end of the call. */
    private static int end(String source, int from) {
        int depth = 0;
        int at = from;
        while (depth > 0 || (source.charAt(at) != ',' && source.charAt(at) != ')')) {
            char next = source.charAt(at);
            if (next == '"' || next == '\'') {
                do {
                    at += source.charAt(at) == '\\' ? 2 : 1;
                } while (source.charAt(at) != next);
            }
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            at++;
        }
        return at;
    }

    /** Returns the literals of an argument, with an x for whatever stands between them; nothing where it chooses between several. */
    private static String literals(String source, int from) {
        StringBuilder text = new StringBuilder();
        boolean between = false;
        int depth = 0;
        for (int at = from; depth >= 0 && at < source.length(); at++) {
            char next = source.charAt(at);
            if (next == '"') {
                int end = at + 1;
                while (source.charAt(end) != '"') {
                    end += source.charAt(end) == '\\' ? 2 : 1;
                }
                text.append(between ? "x" : "").append(source, at + 1, end);
                between = false;
                at = end;
            } else if (next == '?') {
                return "";
            } else if (depth == 0 && next == ',') {
                break;
            } else {
                depth += next == '(' ? 1 : next == ')' ? -1 : 0;
                between |= Character.isLetter(next);
            }
        }
        return text.append(between ? "x" : "").toString();
    }

    /** Literals of the sources, those that are broken into several joined. */
    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String module : List.of(
                "../../lis-core", "../../lis-rules", "../workbook", "../report", "../history-jdbc", "../harness")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(PhrasebookTest::read)
                        .map(source -> source.replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\\", "\\"))
                        .forEach(all::append);
            }
        }
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void whatStandsInAPlaceIsSaidToo() {
        assertThat(SWEDISH.said(
                        "r.json:3:5 at /incidents/0/awareAt: 'igår' is not a moment such as 2024-03-29T13:20:00Z"))
                .isEqualTo("r.json:3:5 vid /incidents/0/awareAt: ”igår” är inte en tidpunkt, till exempel"
                        + " 2024-03-29 14:20 (i JSON 2024-03-29T13:20:00Z)");
        assertThat(SWEDISH.said("a.csv, row 3, column 'risk': 'a text' is not one of low, high"))
                .as("what somebody wrote stays as it is")
                .isEqualTo("a.csv, rad 3, kolumnen ”risk”: ”a text” är inte något av low, high");
        assertThat(SWEDISH.said("a.csv, row 3, column 'kind': 'x' is not one of controller, processor"))
                .as("choices as people call them")
                .isEqualTo("a.csv, rad 3, kolumnen ”kind”: ”x” är inte något av personuppgiftsansvarig (controller),"
                        + " personuppgiftsbiträde (processor)");
        assertThat(SWEDISH.said("incident 'i': awareAt is 'absent', but it must be an id"))
                .isEqualTo("incident ”i”: awareAt saknas, men det måste vara ett id");
        assertThat(SWEDISH.said("map.yaml:2: 'Orsak': 'nej' is not one of attack, other"))
                .as("quotes end where they end")
                .isEqualTo("map.yaml:2: ”Orsak”: ”nej” är inte något av attack, other");
        assertThat(SWEDISH.said("one line can't be read: there is no such file\nand 3 more"))
                .isEqualTo("one line går inte att läsa: filen finns inte\noch 3 till");
        assertThat(SWEDISH.said(
                        "a.csv, column 'risk': 'x' is not one of low, high (rows 2, 6,480, 12,345 and 3,210 more)"))
                .as("figures grouped as the language does")
                .isEqualTo("a.csv, kolumnen ”risk”: ”x” är inte något av low, high (rad 2, 6\u00a0480, 12\u00a0345 och"
                        + " 3\u00a0210 till)");
    }

    @Test
    void whatIsTooLargeToBeReadAgainIsSaid() {
        Path file = Path.of("a.json");
        assertThat(AssessCommand.unreadable(file, LisJson.MAX_DOCUMENT)).isEmpty();
        assertThat(AssessCommand.unreadable(file, LisJson.MAX_DOCUMENT + 1).map(SWEDISH::said))
                .contains("a.json är större än de 2 GB som lis läser igen; exportera det som ska gås igenom");
    }

    /** Several texts that somebody wrote stand in the quotes of the language, wherever in a sentence. */
    @Test
    void severalQuotedTextsHaveTheQuotesOfTheLanguage() {
        assertThat(SWEDISH.said(
                        "a.csv, row 3, column 'Risk': 'låg' is not translated; what is: 'hög', 'risk'; rows that are"
                                + " not meant are left out by 'only' or 'skip'"))
                .isEqualTo("a.csv, rad 3, kolumnen ”Risk”: ”låg” översätts inte; det gör: ”hög”, ”risk”; rader som inte"
                        + " avses utelämnas med only eller skip");
        assertThat(SWEDISH.said(
                        "a.csv, row 3, column 'Dag' + 'Tid': 'x' is not translated; what is: 'a', 'b' and 5 more"
                                + " (rows 2, 3, 4 and 12,345 more)"))
                .isEqualTo("a.csv, rad 3, kolumnen ”Dag” + ”Tid”: ”x” översätts inte; det gör: ”a”, ”b” och 5 till"
                        + " (rad 2, 3, 4 och 12\u00A0345 till)");
        assertThat(SWEDISH.said("'x' is not translated; what is: 'chef's ord', 'b'"))
                .isEqualTo("”x” översätts inte; det gör: ”chef's ord”, ”b”");
    }

    /** No sentence of the book puts what somebody wrote into other quotes than those of the language. */
    @Test
    void noPlaceStandsInStraightQuotes() {
        PHRASES.forEach((english, swedish) -> assertThat(swedish).as(english).doesNotContainPattern("'\\{|\\}'"));
    }

    /** Of several texts in quotes that are put into one place the sentence itself has no quotes, which would stand around all. */
    @Test
    void aListOfQuotedTextsHasNoQuotesOfItsOwn() throws IOException {
        assertThat(sources()).doesNotContain("\"', '\"");
    }

    @Test
    void whatTheBookDoesNotHaveIsToldInEnglish() {
        assertThat(SWEDISH.said("java.lang.IllegalStateException")).isEqualTo("java.lang.IllegalStateException");
        assertThat(Phrasebook.in(Locale.ENGLISH).said("there is no such file")).isEqualTo("there is no such file");
    }
}
