package se.lis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.assessment.Finding;
import se.lis.core.file.WholeFile;

/** The pages of findings that need no program. */
class FindingsPageTest {

    private static final Sample SAMPLE = Sample.of(Sample.hostile(), Locale.forLanguageTag("sv"));

    @Test
    void everyFindingStandsOnThePageOfItsAreaAndOnNoOther() throws IOException {
        Map<String, String> pages = pages(SAMPLE, FindingPages.ROOM);

        pages.forEach((file, page) -> assertThat(ids(page))
                .as(file)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(SAMPLE.assessment().findings().stream()
                        .filter(finding -> file.equals("findings-" + finding.area() + ".html"))
                        .map(Finding::id)
                        .toList()));
        assertThat(pages.values().stream().flatMap(page -> ids(page).stream()))
                .containsExactlyInAnyOrderElementsOf(all());
    }

    @Test
    void anAreaWithMoreThanAPageHasRoomForHasSeveralThatLinkToEachOther() throws IOException {
        Map<String, String> pages = pages(SAMPLE, 7);
        List<String> found = new ArrayList<>();
        pages.values().forEach(page -> found.addAll(ids(page)));

        assertThat(found).containsExactlyInAnyOrderElementsOf(all());
        assertThat(pages.values()).allSatisfy(page -> assertThat(ids(page)).hasSizeBetween(1, 7));
        assertThat(pages).containsKey("findings-incident-management.2.html");
        String first = pages.get("findings-incident-management.html");
        assertThat(first)
                .contains(
                        "Sida 1 av ",
                        "<span aria-current=\"page\">1</span>",
                        "<a href=\"findings-incident-management.2.html\">2</a>");
        assertThat(String.join("", pages.values()))
                .as("a requirement that is divided says how much of it a page has")
                .containsPattern("antal på den här sidan: [1-7] av [0-9]+");
        assertThat(dangling(pages)).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        Map<String, String> pages = pages(SAMPLE, FindingPages.ROOM);
        String overview =
                new String(SAMPLE.report().overview(SAMPLE.assessment(), SAMPLE.review()), StandardCharsets.UTF_8);
        Set<String> linked = new TreeSet<>(matches(overview, "<a href=\"(findings-[^\"#]*)\""));

        assertThat(linked).containsExactlyInAnyOrderElementsOf(pages.keySet());
        assertThat(dangling(pages)).isEmpty();
    }

    @Test
    void whatThePlainListLeavesOutStandsWhereItSaysThatItDoes() throws IOException {
        Sample large = Sample.of(Sample.large(), Locale.forLanguageTag("sv"));
        Map<String, String> pages = pages(large, FindingPages.ROOM);
        String overview =
                new String(large.report().overview(large.assessment(), large.review()), StandardCharsets.UTF_8);

        List<String> more = matches(overview, "<a href=\"(findings-[^\"]*#rule-[^\"]*)\"");

        assertThat(more).isNotEmpty().allSatisfy(link -> {
            String[] parts = link.split("#", -1);
            assertThat(pages.get(parts[0])).contains("id=\"" + parts[1] + "\"");
        });
    }

    @Test
    void aPageHasNoProgramAndLoadsNothing() throws IOException {
        assertThat(pages(SAMPLE, FindingPages.ROOM).values())
                .allSatisfy(page -> assertThat(page)
                        .startsWith("<!doctype html>")
                        .contains("content=\"default-src &#39;none&#39;; base-uri")
                        .doesNotContain("<script", "script-src", "<img", "javascript:", "\u202E", "\u2067"));
        assertThat(String.join("", pages(SAMPLE, FindingPages.ROOM).values())).contains("&lt;script&gt;alert(");
    }

    @Test
    void thereAreTheReasonsOfEachFindingAndTheyAreEscaped() throws IOException {
        Sample explained = new Sample(
                SAMPLE.register(),
                SAMPLE.report().explaining(finding -> List.of("Därför <" + finding.id() + ">")),
                SAMPLE.assessment(),
                SAMPLE.review());

        String pages = String.join("", pages(explained, FindingPages.ROOM).values());

        assertThat(all()).allSatisfy(id -> assertThat(pages).contains("<li>Därför &lt;" + id + "&gt;</li>"));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Sample again = Sample.of(Sample.hostile(), Locale.forLanguageTag("sv"));

        assertThat(pages(again, 50)).isEqualTo(pages(SAMPLE, 50));
        assertThat(pages(again, 50).keySet())
                .containsExactlyElementsOf(pages(SAMPLE, 50).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void bothLanguagesHaveAllWords(String language) throws IOException {
        Sample sample = Sample.of(Sample.stored(), Locale.forLanguageTag(language));

        assertThat(pages(sample, 7).values())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page)
                        .contains("<html lang=\"" + language + "\">")
                        .containsPattern(language.equals("sv") ? "Alla iakttagelser: " : "All findings: "));
    }

    @Test
    void anAssessmentInAnotherLanguageIsRefused() {
        Report english = new Report(SAMPLE.register(), Sample.ENGINE, Locale.ENGLISH);

        assertThatThrownBy(() -> english.findings(SAMPLE.assessment(), SAMPLE.review()))
                .hasMessage("the assessment's locale is 'sv', but the report is written in 'en'");
    }

    private static List<String> all() {
        return SAMPLE.assessment().findings().stream().map(Finding::id).toList();
    }

    private static List<String> ids(String page) {
        return matches(page, "id=\"finding-([^\"]*)\"");
    }

    /** Returns the links to places and pages of findings that aren't there. */
    private static List<String> dangling(Map<String, String> pages) {
        List<String> dangling = new ArrayList<>();
        pages.forEach((file, page) -> {
            Set<String> ids = new TreeSet<>(matches(page, "id=\"([^\"]*)\""));
            matches(page, "href=\"#([^\"]*)\"").stream()
                    .filter(place -> !ids.contains(place))
                    .forEach(place -> dangling.add(file + "#" + place));
            matches(page, "href=\"([^#\"][^\"]*)\"").stream()
                    .filter(other -> !other.equals("index.html") && !pages.containsKey(other))
                    .forEach(other -> dangling.add(file + " " + other));
        });
        return dangling;
    }

    private static List<String> matches(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Map<String, String> pages(Sample sample, int room) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        for (Map.Entry<String, WholeFile.Content> page : sample.report()
                .findings(sample.assessment(), sample.review(), room)
                .entrySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            page.getValue().to(out);
            pages.put(page.getKey(), out.toString(StandardCharsets.UTF_8));
        }
        return pages;
    }
}
