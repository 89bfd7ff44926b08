package se.lis.rules.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which form of a noun a language uses for a number, in the notation of Unicode's plural rules for whole numbers:
 * {@code n = 1}, {@code n % 10 = 2..4 and n % 100 != 12..14}.
 *
 * <p>Languages have one to six forms; that English and Swedish have two is no reason that a third has.
 */
public final class PluralRules {

    /** The form for every number that no rule takes. */
    public static final String OTHER = "other";

    private static final String KEY = "plural.";
    private static final List<String> CATEGORIES = List.of("zero", "one", "two", "few", "many");
    private static final Pattern RELATION =
            Pattern.compile("n(?: % (\\d+))? (=|!=) (\\d+(?:\\.\\.\\d+)?(?:,\\d+(?:\\.\\.\\d+)?)*)");
    private static final Pattern OR = Pattern.compile(" or ");
    private static final Pattern AND = Pattern.compile(" and ");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern RANGE = Pattern.compile("\\.\\.");

    private final Map<String, LongPredicate> rules = new LinkedHashMap<>();

    /**
     * Reads the rules of a language.
     *
     * @param texts the texts of the language; a rule stands under {@code plural.} and the name of its form
     * @throws CatalogueException if a rule can't be read, or is of no form that there is
     */
    public PluralRules(Map<String, String> texts) {
        texts.forEach((key, rule) -> {
            if (key.startsWith(KEY) && !CATEGORIES.contains(key.substring(KEY.length()))) {
                throw new CatalogueException(
                        key + ": there is no such form of plural; there are " + CATEGORIES + " and " + OTHER);
            }
        });
        for (String category : CATEGORIES) {
            String rule = texts.get(KEY + category);
            if (rule != null) {
                rules.put(category, condition(KEY + category, rule));
            }
        }
    }

    /** Returns whether a key of a text is a rule of plural. */
    public static boolean isRule(String key) {
        return key.startsWith(KEY);
    }

    /** Returns the forms that a noun has, {@link #OTHER} among them. */
    public Set<String> forms() {
        Set<String> forms = new TreeSet<>(rules.keySet());
        forms.add(OTHER);
        return forms;
    }

    /** Returns the form for a number. */
    public String form(long number) {
        for (Map.Entry<String, LongPredicate> rule : rules.entrySet()) {
            if (rule.getValue().test(number)) {
                return rule.getKey();
            }
        }
        return OTHER;
    }

    private static LongPredicate condition(String key, String rule) {
        List<LongPredicate> alternatives = new ArrayList<>();
        for (String alternative : OR.split(rule, -1)) {
            LongPredicate all = number -> true;
            for (String relation : AND.split(alternative, -1)) {
                all = all.and(relation(key, relation));
            }
            alternatives.add(all);
        }
        return number -> alternatives.stream().anyMatch(alternative -> alternative.test(number));
    }

    private static LongPredicate relation(String key, String text) {
        Matcher relation = RELATION.matcher(text);
        if (!relation.matches()) {
            throw new CatalogueException(
                    key + ": '" + text + "' is no rule of plural; write for example n % 10 = 2..4 and n != 12");
        }
        long divisor = relation.group(1) == null ? Long.MAX_VALUE : Long.parseLong(relation.group(1));
        List<long[]> ranges = new ArrayList<>();
        for (String range : COMMA.split(relation.group(3), -1)) {
            String[] ends = RANGE.split(range, -1);
            ranges.add(new long[] {Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1])});
        }
        boolean wanted = relation.group(2).equals("=");
        return number -> ranges.stream().anyMatch(range -> range[0] <= number % divisor && number % divisor <= range[1])
                == wanted;
    }
}
