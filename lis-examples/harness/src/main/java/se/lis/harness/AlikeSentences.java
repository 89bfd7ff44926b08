package se.lis.harness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences that say the same of several things are written once. */
final class AlikeSentences {

    /** What stands for the id in a sentence about several. */
    private static final String ELLIPSIS = "…";

    private AlikeSentences() {}

    /**
     * Returns things by what is said of them, in their order: those that are alike but for the id, by a sentence without it.
     *
     * @param said the sentence about one
     * @param id the id in it
     */
    static <T> Map<String, List<T>> of(List<T> things, Function<T, String> said, Function<T, String> id) {
        return things.stream()
                .collect(Collectors.groupingBy(
                        thing -> without(said.apply(thing), id.apply(thing)), LinkedHashMap::new, Collectors.toList()));
    }

    private static String without(String sentence, String id) {
        return Pattern.compile("(?<![\\p{Alnum}-])" + Pattern.quote(id) + "(?![\\p{Alnum}-])")
                .matcher(sentence)
                .replaceFirst(ELLIPSIS);
    }
}
