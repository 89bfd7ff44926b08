package se.lis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contrast of every pair of colours that the pages use, as WCAG 2.2 computes it, by daylight, in the dark and on paper. */
class ContrastTest {

    /** Success criterion 1.4.3, for text of any size. */
    private static final double TEXT = 4.5;

    /** Success criterion 1.4.11, for what is needed to understand a drawing or to see where one can act. */
    private static final double SHAPE = 3.0;

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9]+):(#[0-9a-f]{3,6}|transparent)");
    private static final Pattern USED = Pattern.compile("var\\(--([a-z0-9]+)\\)");

    /** What stands on what, and how well it is to be told from it. */
    private record Pair(String front, String back, double least) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("ink", "bg", TEXT),
            new Pair("ink", "panel", TEXT),
            new Pair("soft", "bg", TEXT),
            new Pair("soft", "panel", TEXT),
            new Pair("brand", "bg", TEXT),
            new Pair("bad", "bg", TEXT),
            new Pair("bad", "panel", TEXT),
            new Pair("unknown", "bg", TEXT),
            new Pair("kept", "bg", SHAPE),
            new Pair("first", "bg", SHAPE),
            new Pair("second", "bg", SHAPE),
            new Pair("ink", "h1", TEXT),
            new Pair("ink", "h2", TEXT),
            new Pair("h3ink", "h3", TEXT),
            new Pair("h4ink", "h4", TEXT));

    /** Lines between rows, and the ground of a bar whose parts are told apart by themselves: nothing hangs on them. */
    private static final Set<String> DECORATION = Set.of("line");

    private static String css;

    @BeforeAll
    static void read() throws IOException {
        css = Files.readString(Path.of("src/main/resources/se/lis/report/report.css"));
    }

    static Stream<Arguments> looks() throws IOException {
        read();
        Map<String, String> light = colours(block(":root{"));
        Map<String, String> dark = new HashMap<>(light);
        dark.putAll(colours(block("@media (prefers-color-scheme:dark){:root{")));
        // Paper is white also when the screen was dark.
        Map<String, String> print = new HashMap<>(dark);
        print.putAll(colours(block("@media print{@page{size:A4;margin:16mm}\n:root{")));
        return Stream.of(Arguments.of("light", light), Arguments.of("dark", dark), Arguments.of("print", print));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void everyPairIsDistinct(String look, Map<String, String> colours) {
        Map<Pair, Double> tooLittle = new LinkedHashMap<>();
        for (Pair pair : PAIRS) {
            double ratio = ratio(colours.get(pair.front()), colours.get(pair.back()));
            if (ratio < pair.least()) {
                tooLittle.put(pair, ratio);
            }
        }
        assertThat(tooLittle).as(look).isEmpty();
    }

    @Test
    void everyColourThatIsUsedStandsInAPair() {
        Set<String> used = new TreeSet<>();
        Matcher matcher = USED.matcher(css);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        assertThat(used)
                .isNotEmpty()
                .allMatch(colour -> DECORATION.contains(colour)
                        || PAIRS.stream()
                                .anyMatch(pair -> pair.front().equals(colour)
                                        || pair.back().equals(colour)));
        assertThat(css.replaceAll("--[a-z0-9]+:#[0-9a-f]{3,6}", ""))
                .as("a colour outside the palette stands in no pair")
                .doesNotContainPattern(":\\s*#[0-9a-f]{3,6}\\b|rgb|hsl");
    }

    @Test
    void theComputationIsThatOfTheStandard() {
        assertThat(ratio("#000", "#ffffff")).isEqualTo(21.0);
        assertThat(ratio("#777777", "#fff")).isBetween(4.47, 4.48);
    }

    private static String block(String start) {
        int at = css.indexOf(start);
        assertThat(at).as(start).isNotNegative();
        return css.substring(at + start.length(), css.indexOf('}', at + start.length()));
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher(block);
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    private static double ratio(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        String hex = colour.substring(1);
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            String part = hex.length() == 3 ? hex.substring(i, i + 1).repeat(2) : hex.substring(2 * i, 2 * i + 2);
            double value = Integer.parseInt(part, 16) / 255.0;
            sum += weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
