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
 * {@code {0|choices}} the codes of a closed list. Of several readings the one that leaves the least in English is taken. What the
 * book does not have is written in English: it is for developers, or new.
 */
final class Phrasebook {

    /** The language that needs no book. */
    private static final Locale WRITTEN_IN = Locale.ENGLISH;

    private static final Pattern PLACE = Pattern.compile("('?)\\{(\\d)}");

    /** A place in what is said, with the form in which what stands in it is said, if any. */
    private static final Pattern SAID = Pattern.compile("\\{(\\d)(?:\\|(\\w+))?}");

    /** A number as English groups its figures. */
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+");

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

    private Phrasebook(Locale locale, SortedMap<String, String> phrases) {
        this.locale = locale;
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
            Reading place = quoted
                    ? new Reading(given, given.contains("'") ? given.length() : 0)
                    : formed(forms.getOrDefault(number, ""), given);
            english += place.english();
            places.put(number, place.said());
        }
        return new Reading(
                SAID.matcher(phrase.said())
                        .replaceAll(
                                place -> Matcher.quoteReplacement(Objects.requireNonNull(places.get(place.group(1))))),
                english);
    }

    private Reading formed(String form, String given) {
        Optional<String> words = switch (form) {
            case "kind" -> RegisterWords.type(given).map(ArtefactType::swedish);
            case "choices" -> choices(given);
            default -> Optional.of(given).filter(GROUPED.asMatchPredicate()).map(this::number);
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
