package se.lis.harness;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.csv.CsvTable;

/**
 * What goes wrong, in the reader's language.
 *
 * <p>Whoever finds a problem states it in English: the commands, the library's readers, picocli. The book has each of these sentences by its
 * English form, with numbered places for what differs, and so do messages of programs that use gettext. What stands in a place is looked up
 * in its turn, unless quotes mark it as what somebody wrote; as {@code {0|kind}} it is a kind of artefact by its JSON name, and as
 * {@code {0|choices}} the codes of a closed list. Several that somebody wrote, each in quotes, are several there too. Of several readings the one that leaves the least in English is taken. What the
 * book does not have is written in English: it is for developers, or new.
 */
final class Phrasebook {

    /** The language that needs no book. */
    private static final Locale WRITTEN_IN = Locale.ENGLISH;

    private static final Pattern PLACE = Pattern.compile("('?)\\{(\\d)}");

    /** A place in what is said, with the form in which what stands in it is said, if any. */
    private static final Pattern SAID = Pattern.compile("\\{(\\d)(?:\\|(\\w+))?}");

    /** Several texts in quotes, such as {@code 'a', 'b'}; an apostrophe within one is between letters. */
    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^']|(?<=\\p{L})'(?=\\p{L}))*'(?:(?:, | \\+ )'(?:[^']|(?<=\\p{L})'(?=\\p{L}))*')*");

    /** The quotes around what somebody wrote. */
    private static final String QUOTES = "'{0}'";

    /** What stands between two of these. */
    private static final Pattern BETWEEN = Pattern.compile("'(, | \\+ )'");

    /** A number as English groups its figures, and a list of such. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})*");

    private static final Pattern NUMBERS = Pattern.compile(NUMBER + "(?:, " + NUMBER + ")*");

    /** A sentence by its English form: how it is recognised, and how it is said. */
    private record Phrase(int letters, Pattern form, List<Place> places, String said) {

        /** A place, and whether quotes mark what stands in it. */
        private record Place(int number, boolean quoted) {}

        static Phrase of(String english, String said) {
            StringBuilder form = new StringBuilder();
            List<Place> places = new ArrayList<>();
            Matcher place = PLACE.matcher(english);
            int letters = 0;
            int from = 0;
            while (place.find()) {
                String literal = english.substring(from, place.start()) + place.group(1);
                letters += literal.length();
                form.append(Pattern.quote(literal)).append("(.*?)");
                places.add(new Place(
                        Integer.parseInt(place.group(2)), !place.group(1).isEmpty()));
                from = place.end();
            }
            String rest = english.substring(from);
            return new Phrase(
                    letters + rest.length(),
                    Pattern.compile(form.append(Pattern.quote(rest)).toString(), Pattern.DOTALL),
                    places,
                    said);
        }
    }

    private final Locale locale;
    private final List<Phrase> phrases;
    private final String opening;
    private final String closing;

    private Phrasebook(Locale locale, SortedMap<String, String> phrases) {
        this.locale = locale;
        String quotes = phrases.getOrDefault(QUOTES, QUOTES);
        this.opening = quotes.substring(0, quotes.indexOf('{'));
        this.closing = quotes.substring(quotes.indexOf('}') + 1);
        this.phrases = phrases.entrySet().stream()
                .map(phrase -> Phrase.of(phrase.getKey(), phrase.getValue()))
                .sorted(Comparator.comparingInt(Phrase::letters).reversed())
                .toList();
    }

    /** Returns the book of a language. */
    static Phrasebook in(Locale locale) {
        SortedMap<String, String> phrases = new TreeMap<>();
        if (!locale.getLanguage().equals(WRITTEN_IN.getLanguage())) {
            phrases.putAll(se.lis.report.Words.table(Phrasebook.class, "phrases", locale));
            phrases.putAll(se.lis.report.Words.table(Phrasebook.class, "picocli", locale));
        }
        return new Phrasebook(locale, phrases);
    }

    /** Returns a problem in the language of the book, line by line. */
    String said(String english) {
        return String.join(
                "\n", english.lines().map(line -> reading(line).said()).toList());
    }

    /** Returns whether the book has a sentence. */
    boolean has(String english) {
        return !reading(english).said().equals(english);
    }

    /**
     * A way to read a text.
     *
     * @param said the text in the language of the book
     * @param english how many characters of it are left in English
     */
    private record Reading(String said, int english) {}

    /** Returns the reading that leaves the least in English; of several the one whose phrase says the most. */
    private Reading reading(String text) {
        if (QUOTED.matcher(text).matches()) {
            return new Reading(opening + inBetween(text.substring(1, text.length() - 1)) + closing, 0);
        }
        Reading best = new Reading(text, text.length());
        for (Phrase phrase : phrases) {
            Matcher matched = phrase.form().matcher(text);
            if (best.english() > 0 && matched.matches()) {
                Reading reading = reading(phrase, matched);
                best = reading.english() < best.english() ? reading : best;
            }
        }
        return best;
    }

    private Reading reading(Phrase phrase, Matcher matched) {
        Map<String, String> forms = new TreeMap<>();
        SAID.matcher(phrase.said())
                .results()
                .filter(place -> place.group(2) != null)
                .forEach(place -> forms.put(place.group(1), place.group(2)));
        Map<String, String> places = new TreeMap<>();
        int english = 0;
        for (int i = 0; i < phrase.places().size(); i++) {
            String given = matched.group(i + 1);
            boolean quoted = phrase.places().get(i).quoted();
            String number = String.valueOf(phrase.places().get(i).number());
            // what somebody wrote is no English, unless it reaches over the end of its quotes
            Reading place = quoted ? written(given) : formed(forms.getOrDefault(number, ""), given);
            english += place.english();
            places.put(number, place.said());
        }
        return new Reading(
                SAID.matcher(phrase.said())
                        .replaceAll(
                                place -> Matcher.quoteReplacement(Objects.requireNonNull(places.get(place.group(1))))),
                english);
    }

    /** Returns what stands between quotes of the sentence, and may be several texts. */
    private Reading written(String given) {
        if (!given.contains("'")) {
            return new Reading(given, 0);
        }
        String whole = "'" + given + "'";
        if (!QUOTED.matcher(whole).matches()) {
            return new Reading(given, given.length());
        }
        // Where the quotes of a sentence end it is another one, if there is such.
        return new Reading(inBetween(given), 1);
    }

    /** Returns several texts with the quotes of the book between them. */
    private String inBetween(String given) {
        return BETWEEN.matcher(given)
                .replaceAll(Matcher.quoteReplacement(closing) + "$1" + Matcher.quoteReplacement(opening));
    }

    private Reading formed(String form, String given) {
        Optional<String> words = switch (form) {
            case "kind" -> RegisterWords.type(given).map(ArtefactType::swedish);
            case "choices" -> choices(given);
            default ->
                Optional.of(given)
                        .filter(NUMBERS.asMatchPredicate())
                        .map(numbers -> NUMBER.matcher(numbers)
                                .replaceAll(number -> Matcher.quoteReplacement(number(number.group()))));
        };
        return words.map(said -> new Reading(said, 0)).orElseGet(() -> reading(given));
    }

    private String number(String grouped) {
        return NumberFormat.getIntegerInstance(locale).format(Long.parseLong(grouped.replace(",", "")));
    }

    /** The choices of a list as people call them, each with the code that JSON has for it. */
    private Optional<String> choices(String given) {
        List<String> codes = List.of(given.split(", ", -1));
        return CsvTable.names().stream()
                .flatMap(table -> CsvTable.describe(table).stream())
                .filter(column -> column.allowed().equals(codes))
                .findFirst()
                .map(column -> {
                    List<String> labels = column.allowed(locale);
                    return IntStream.range(0, codes.size())
                            .mapToObj(i -> labels.get(i) + " (" + codes.get(i) + ")")
                            .collect(Collectors.joining(", "));
                });
    }
}
