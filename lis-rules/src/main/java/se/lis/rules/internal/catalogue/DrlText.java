package se.lis.rules.internal.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lis.rules.catalogue.CatalogueException;

/** What can be read of a host's rule from its text, before it is compiled. */
public final class DrlText {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern NOT_A_LINE_END = Pattern.compile("[^\\n]");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"]*)\"|^\\s*rule\\s+(\\w+)");
    private static final Pattern WORKING_MEMORY =
            Pattern.compile("\\b(insert|insertLogical|update|modify|delete|retract)\\s*\\(");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern LEFT_SIDE = Pattern.compile("\\bwhen\\b(.*?)\\bthen\\b", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("([\\w.$]+)|[()]");
    private static final Pattern LIMIT = Pattern.compile(
            "\\.\\s*(limit|plus|minus|plusBySwedishLaw|plusByEuLaw|remind|renewed|atLeast|atMost|has)\\s*\\((?:[^;\"]*?,\\s*)?\"([\\w-]+\\.\\w+)\"");

    /** What looks at other facts than the one pattern. */
    private static final Set<String> LOOKS_ELSEWHERE =
            Set.of("not", "exists", "forall", "accumulate", "acc", "groupby", "from", "collect", "eval", "or", "and");

    private static final Pattern ARGUMENT = Pattern.compile("\\.\\s*argument\\s*\\(\\s*\"([^\"]*)\"");

    private static final Pattern PARAMETER =
            Pattern.compile("\\bparameter\\s*\\(\\s*(\"([^\"]*)\"\\s*\\))?(\\s*\\.\\s*(\\w+))?");

    private final RuleFiles files;
    private final String file;
    private final String text;

    /**
     * A parameter that a rule asks for.
     *
     * @param id the id
     * @param form the form that it is asked for in
     * @param line the line
     */
    public record Asked(String id, String form, int line) {}

    /** Looks at a file; comments do not count. */
    public DrlText(RuleFiles files, String file) {
        this.files = files;
        this.file = file;
        this.text = COMMENT.matcher(files.text(file))
                .replaceAll(comment -> NOT_A_LINE_END.matcher(comment.group()).replaceAll(" "));
    }

    /** Returns the package, or empty when none is named. */
    public Optional<String> packageName() {
        Matcher matcher = PACKAGE.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the lines of the rules, by name. */
    public Map<String, Integer> rules() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        Matcher matcher = RULE.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            int line = line(matcher.end());
            if (lines.put(name, line) != null) {
                throw files.error(file, line, "rule '" + name + "' stands here a second time");
            }
        }
        return lines;
    }

    /** Refuses what makes the rule engine lose matches without a word. */
    public void checkKeepsItsHandsOff() {
        Matcher matcher = WORKING_MEMORY.matcher(text);
        if (matcher.find()) {
            throw files.error(
                    file,
                    line(matcher.start()),
                    "a rule must not call " + matcher.group(1)
                            + ": it may only tell verdicts, since no rule feeds another");
        }
    }

    /**
     * Refuses a left side that looks at more than one view of one artefact. Artefacts are judged some at a time, and one by one when
     * something changes: what a rule would join, or find absent, might only not be there yet.
     */
    public void checkLooksAtOneView() {
        String plain = TEXT.matcher(text)
                .replaceAll(literal -> " ".repeat(literal.group().length()));
        Matcher left = LEFT_SIDE.matcher(plain);
        while (left.find()) {
            checkOnePattern(plain, left.start(1), left.end(1));
        }
    }

    private void checkOnePattern(String plain, int from, int to) {
        int depth = 0;
        int patterns = 0;
        Matcher token = TOKEN.matcher(plain).region(from, to);
        while (token.find()) {
            String word = token.group(1);
            if (word == null) {
                depth += token.group().equals("(") ? 1 : -1;
            } else if (depth == 0 && LOOKS_ELSEWHERE.contains(word)) {
                throw looksElsewhere(token.start(), "'" + word + "'");
            } else if (depth == 0 && opens(plain, token.end())) {
                patterns++;
                if (patterns > 1) {
                    throw looksElsewhere(token.start(), "a second pattern, " + word);
                }
            }
        }
    }

    private static boolean opens(String plain, int end) {
        return plain.substring(end).stripLeading().startsWith("(");
    }

    private CatalogueException looksElsewhere(int position, String what) {
        return files.error(
                file,
                line(position),
                what
                        + " looks at other artefacts, which are not judged together with this one: a rule has one"
                        + " pattern, and what it needs of others is a property of its view. Give the engine a"
                        + " ViewFactory with such a view");
    }

    /** Returns the names of the arguments that the right side gives to texts. */
    public Set<String> arguments() {
        Set<String> names = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Returns whether the right side warns before something falls due. */
    public boolean reminds() {
        return text.contains(".remind(") || text.contains(".remindFrom(");
    }

    /** Returns the parameters that the right side asks for by a literal id, with what is done with each. */
    public List<Asked> limits() {
        List<Asked> asked = new ArrayList<>();
        Matcher matcher = LIMIT.matcher(text);
        while (matcher.find()) {
            asked.add(new Asked(matcher.group(2), matcher.group(1), line(matcher.start(2))));
        }
        return asked;
    }

    /** Returns the parameters that the rule asks for, by id; one that is not named by a literal is refused. */
    Map<String, List<Asked>> parameters() {
        Map<String, List<Asked>> asked = new TreeMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            int line = line(matcher.start());
            String id = matcher.group(2);
            String form = matcher.group(4);
            if (id == null || form == null) {
                throw files.error(
                        file,
                        line,
                        "parameter must be given an id as a literal and asked for a form at once, for example"
                                + " parameter(\"area.name\").period()");
            }
            asked.computeIfAbsent(id, key -> new ArrayList<>()).add(new Asked(id, form, line));
        }
        return asked;
    }

    /** Returns an error at a rule's line. */
    public CatalogueException error(int line, String reason) {
        return files.error(file, line, reason);
    }

    private int line(int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }
}
