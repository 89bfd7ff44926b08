package se.lis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.InvalidArgumentException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;
import se.lis.core.file.WholeFile;
import se.lis.rules.priority.WorkOrder;

/** The pages in a real browser, with names in the register that mean harm. */
@Tag("browser")
class BrowserTest {

    /** What judges pages in CI finds them here. */
    private static final Path FOLDER = Path.of("target/pages").toAbsolutePath();

    private static final String FINDINGS = "findings-incident-management.html";

    @TempDir
    Path profile;

    private static Sample sample;

    private ChromeDriver browser;

    @BeforeAll
    static void write() throws IOException {
        Files.createDirectories(FOLDER);
        sample = Sample.of(Sample.hostile(), Locale.forLanguageTag("sv"));
        Files.write(FOLDER.resolve("index.html"), sample.report().overview(sample.assessment(), sample.review()));
        Files.write(FOLDER.resolve("review.html"), sample.report().review(sample.review(), Particulars.NONE));
        // All pages of findings are made alike, so that one is enough to be judged.
        WholeFile.write(FOLDER.resolve(FINDINGS), findings().get(FINDINGS));
    }

    private static Map<String, WholeFile.Content> findings() {
        return sample.report().findings(sample.assessment(), sample.review());
    }

    @BeforeEach
    void start() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                // Containers have 64 MB of shared memory, less than a printed page can take.
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1300,900",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .build(),
                options);
        open(FOLDER.resolve("index.html").toUri().toString());
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @ParameterizedTest
    @ValueSource(strings = {"area", "severity", "kind", "force", "role", "remedied", "waived", "unit", "rule"})
    void eachChoiceShowsExactlyItsOwn(String name) {
        int all = 0;
        for (WebElement box : browser.findElements(By.cssSelector("#filter input[name=" + name + "]"))) {
            String value = box.getDomAttribute("value");
            set(name, value, true);
            assertThat(shown()).as(value).isEqualTo(count(name, value)).isPositive();
            all += shown();
            set(name, value, false);
        }
        assertThat(all).isEqualTo(sample.assessment().findings().size());
    }

    /** Counts findings without looking at the page; a unit by its name, as readers choose it. */
    private static int count(String name, String value) {
        return (int) sample.assessment().findings().stream()
                .filter(finding -> switch (name) {
                    case "area" -> finding.area().equals(value);
                    case "severity" -> Frame.key(finding.severity()).equals(value);
                    case "kind" -> Frame.key(finding.kind()).equals(value);
                    case "force" -> Frame.key(finding.force()).equals(value);
                    case "role" -> finding.responsibleRole().orElse("").equals(value);
                    case "remedied" ->
                        Frame.key(WorkOrder.repairability(finding)).equals(value);
                    case "waived" -> finding.waiver().isPresent() == value.equals("yes");
                    case "rule" -> finding.rule().equals(value);
                    default -> finding.unit().map(value::endsWith).orElse(value.isEmpty());
                })
                .count();
    }

    @Test
    void severalFiltersAtOnceShowWhatFitsThemAllAndSaySo() {
        set("severity", "critical", true);
        set("severity", "high", true);
        set("force", "law", true);

        assertThat(shown())
                .isEqualTo((int) sample.assessment().findings().stream()
                        .filter(finding -> finding.severity().compareTo(Severity.HIGH) >= 0)
                        .filter(finding -> finding.force() == Force.LAW)
                        .count())
                .isPositive();
        assertThat(browser.findElement(By.id("said")).getText())
                .startsWith("Filter:")
                .contains("Grund: lag", "Allvarlighetsgrad: ", "kritisk", "hög");
    }

    @Test
    void aFilterStandsInTheAddressAndComesBackFromIt() {
        set("force", "law", true);
        set("kind", "violation", true);
        search("inc-21");
        int shown = shown();
        String address = browser.getCurrentUrl();

        browser.get("about:blank");
        open(address);

        assertThat(shown()).isEqualTo(shown).isPositive();
        assertThat(browser.findElement(By.name("text")).getDomProperty("value")).isEqualTo("inc-21");
        assertThat(browser.findElement(By.cssSelector("input[name=force][value=law]"))
                        .isSelected())
                .isTrue();
    }

    @Test
    void aFindingHasALinkThatOpensIt() {
        Finding finding = sample.assessment().findings().stream()
                .filter(each -> each.rule().equals("DPI-007"))
                .reduce((first, second) -> second)
                .orElseThrow();
        browser.get("about:blank");

        open(FOLDER.resolve("index.html").toUri() + "#finding-" + finding.id());

        WebElement opened = browser.findElement(By.id("finding-" + finding.id()));
        assertThat(opened.getDomAttribute("open")).isNotNull();
        assertThat(opened.getText()).contains("Grund", "Länk till den här iakttagelsen");
        assertThat(opened.findElement(By.cssSelector("a")).getDomAttribute("href"))
                .isEqualTo("#finding-" + finding.id());
    }

    @Test
    void headingsSortByClicking() {
        WebElement heading = browser.findElement(By.cssSelector("button[data-sort=count]"));
        heading.sendKeys(Keys.ENTER);
        List<Integer> counts = counts();
        assertThat(counts).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeGreaterThan(20);

        heading.sendKeys(Keys.ENTER);
        assertThat(counts()).isSorted();
    }

    private List<Integer> counts() {
        return browser.findElements(By.cssSelector("#groups > tbody > tr > td.number")).stream()
                .map(cell -> Integer.valueOf(cell.getText()))
                .toList();
    }

    @Test
    void theNumbersOfTheRowsAddUpToAllFindings() {
        assertThat(counts().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(shown())
                .isEqualTo(sample.assessment().findings().size());
    }

    @Test
    void aRowOpensWithWhatItConcernsAndWhatToDo() {
        WebElement group = browser.findElement(By.cssSelector("#rule-DPI-007 .group"));
        group.sendKeys(Keys.ENTER);

        assertThat(group.getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(browser.findElements(By.cssSelector("#rule-DPI-007 .list > tbody > tr")))
                .hasSize(count("rule", "DPI-007"));
        assertThat(browser.findElement(By.cssSelector("#rule-DPI-007 .opened")).getText())
                .contains("Åtgärd: ");
        assertThat(browser.findElements(By.cssSelector("#rule-DPI-007 .inside")))
                .as("proofs are made when they are opened")
                .isEmpty();
    }

    @Test
    void aLargeRegisterIsShownAndFiltered() throws IOException {
        Sample large = Sample.of(Sample.large(), Locale.forLanguageTag("sv"));
        int findings = large.assessment().findings().size();
        Path page = profile.resolve("large.html");
        Files.write(page, large.report().overview(large.assessment(), large.review()));

        open(page.toUri().toString());

        assertThat(findings).isGreaterThan(700);
        assertThat(shown()).isEqualTo(findings);
        assertThat((Long) browser.executeScript("return document.querySelectorAll('*').length"))
                .as("rows are made when they are seen")
                .isLessThan(6000);
        search("inc-01-kopia-2");
        assertThat(shown()).isPositive().isLessThan(20);
    }

    @Test
    void withoutTheProgramEveryFindingCanBeRead() throws IOException {
        String page = Files.readString(FOLDER.resolve("index.html"));
        Path still = profile.resolve("still.html");
        Files.writeString(still, page.replaceAll("(?s)<script>.*?</script>", "").replaceAll("</?noscript>", ""));

        browser.get(still.toUri().toString());

        assertThat(browser.findElement(By.id("app")).isDisplayed()).isFalse();
        assertThat(browser.findElements(By.cssSelector(".plain li")))
                .hasSize(sample.assessment().findings().size());
    }

    @Test
    void withoutScriptEveryFindingIsReachedFromTheOverview() throws IOException {
        Path report = Files.createDirectory(profile.resolve("report"));
        Files.copy(FOLDER.resolve("index.html"), report.resolve("index.html"));
        findings().forEach((file, page) -> WholeFile.create(report.resolve(file), page));
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.get(report.resolve("index.html").toUri().toString());
        List<String> pages = browser.findElements(By.cssSelector("#plain nav a")).stream()
                .map(link -> link.getDomProperty("href"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(5);

        List<String> ids = new ArrayList<>();
        for (String page : pages) {
            browser.get(page);
            assertThat(browser.findElement(By.tagName("h1")).isDisplayed()).isTrue();
            browser.findElements(By.cssSelector("tr[id^=finding-]"))
                    .forEach(row -> ids.add(row.getDomAttribute("id").substring("finding-".length())));
        }
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        sample.assessment().findings().stream().map(Finding::id).toList());

        WebElement reason = browser.findElement(By.cssSelector("tr[id^=finding-] details"));
        assertThat(reason.getText()).doesNotContain("Länk till den här iakttagelsen");
        reason.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
        assertThat(reason.getText()).contains("Grund", "Länk till den här iakttagelsen");
    }

    @Test
    void paperShowsWhatTheFilterShowsAndWhichItWas() {
        set("rule", "DPI-007", true);
        browser.executeScript("dispatchEvent(new Event('beforeprint'))");

        assertThat(browser.findElements(By.cssSelector("#groups .list > tbody > tr")))
                .hasSize(count("rule", "DPI-007"));
        assertThat(browser.findElement(By.id("said")).getText()).contains("Krav: DPI-007");

        browser.executeScript("dispatchEvent(new Event('afterprint'))");
        assertThat(browser.findElements(By.cssSelector("#groups .list"))).isEmpty();
    }

    @Test
    void chartsHaveAText() {
        for (WebElement chart : browser.findElements(By.cssSelector("svg[role=img]"))) {
            assertThat(chart.getAccessibleName()).isNotBlank();
        }
        assertThat(browser.findElement(By.cssSelector("svg[aria-labelledby=coverage-chart]"))
                        .getAccessibleName())
                .contains("Klassning per år", "2027: Behov 18, Kapacitet 15");
    }

    @Test
    void nothingIsCutOffOnPaper() {
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        // The width between the margins of A4, at 96 dots an inch.
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 672, "height", 1000, "deviceScaleFactor", 1, "mobile", false));

        for (WebElement table : browser.findElements(By.tagName("table"))) {
            if (table.isDisplayed()) {
                assertThat(table.getRect().getWidth())
                        .as(table.findElement(By.tagName("th")).getText())
                        .isLessThanOrEqualTo(672);
            }
        }
        assertThat((String) browser.executeScript("return Array.from(document.querySelectorAll('th, td'))"
                        + ".filter(cell => cell.clientWidth > 0 && cell.scrollWidth > cell.clientWidth + 1)"
                        + ".map(cell => cell.textContent.trim()).join('; ')"))
                .as("cells with text beyond their edge")
                .isEmpty();
    }

    @Test
    void aTextThatNothingHasSaysSoAndResetShowsAllAgain() {
        search("ingenting heter så här");

        assertThat(shown()).isZero();
        assertThat(browser.findElement(By.id("nothing")).isDisplayed()).isTrue();

        browser.findElement(By.cssSelector("#filter button[type=reset]")).sendKeys(Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(page -> shown() == sample.assessment().findings().size());
    }

    @Test
    void aFindingOpensWithTheKeyboardAlone() {
        WebElement group = browser.findElement(By.cssSelector("#rule-INC-002 .group"));
        int steps = 0;
        while (!browser.switchTo().activeElement().equals(group) && steps++ < 120) {
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
        }
        assertThat(browser.switchTo().activeElement()).isEqualTo(group);
        group.sendKeys(Keys.ENTER);
        WebElement summary = browser.findElement(By.cssSelector("#rule-INC-002 summary"));
        while (!browser.switchTo().activeElement().equals(summary) && steps++ < 140) {
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
        }

        summary.sendKeys(Keys.ENTER);

        // What is inside is made when the browser says that it was opened, which is after the key.
        WebElement inside = new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(page -> page.findElement(By.cssSelector("#rule-INC-002 details[open] .inside")));
        assertThat(inside.getText()).contains("Grund", "33");
    }

    @Test
    void theFirstStopOfTheKeyboardLeadsPastTheMenu() {
        browser.switchTo().activeElement().sendKeys(Keys.TAB);

        assertThat(browser.switchTo().activeElement().getDomAttribute("href")).isEqualTo("#content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "review.html", FINDINGS})
    void eachPagePrints(String page) {
        open(FOLDER.resolve(page).toUri().toString());

        // A busy machine's browser refuses to print until the process that makes its PDF is there.
        String pdf = new WebDriverWait(browser, Duration.ofSeconds(60))
                .ignoring(InvalidArgumentException.class)
                .until(shown -> browser.print(new PrintOptions()).getContent());
        assertThat(pdf).startsWith("JVBERi");
    }

    @Test
    void nothingIsAskedOfTheNetworkAndNothingGoesWrong() {
        // What the browser loaded for its own first tab is no matter of these pages; reading a log empties it.
        browser.manage().logs().get(LogType.PERFORMANCE);
        browser.manage().logs().get(LogType.BROWSER);
        browser.get(FOLDER.resolve("review.html").toUri().toString());
        browser.get(FOLDER.resolve("index.html").toUri().toString());

        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        List<String> asked = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .toList();
        assertThat(asked).isNotEmpty().allMatch(message -> message.contains("\"url\":\"file:///"));
        assertThat(browser.findElements(By.cssSelector("script:not([type])"))).hasSize(1);
        assertThat(browser.findElements(By.tagName("img"))).isEmpty();
    }

    /** 700 is what a window of 1400 has at 200 %. */
    @ParameterizedTest
    @CsvSource({
        "index.html,320",
        "index.html,360",
        "index.html,480",
        "index.html,700",
        "index.html,719",
        "index.html,720",
        "index.html,721",
        "index.html,1400",
        "review.html,320",
        "review.html,360",
        "review.html,480",
        "review.html,700",
        "review.html,720",
        "review.html,1400",
        "findings-incident-management.html,320",
        "findings-incident-management.html,360",
        "findings-incident-management.html,720",
        "findings-incident-management.html,1400"
    })
    void nothingIsCutAndNothingRunsOutOfTheWindow(String page, int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        browser.get("about:blank");
        open(FOLDER.resolve(page).toUri().toString());
        if (page.equals("index.html")) {
            browser.findElement(By.cssSelector("#rule-INC-002 .group")).sendKeys(Keys.ENTER);
        }

        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .as("sideways scrolling")
                .isLessThanOrEqualTo(width);
        assertThat(found(
                        "caption, .message, #groups > tbody > tr > th, .cards > tbody > tr > th",
                        "each.getBoundingClientRect().width < Math.min(100, innerWidth / 2)"))
                .as("captions and headings of rows with a word a line")
                .isEmpty();
        assertThat(found(
                        ".bar svg",
                        "each.getBoundingClientRect().right > innerWidth || each.getBoundingClientRect().width < 60"))
                .as("bars outside the window")
                .isEmpty();
        assertThat(found(
                        "th, td, summary, button, a",
                        "each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0"
                                + " && getComputedStyle(each).display !== 'inline'"))
                .as("texts beyond their edge")
                .isEmpty();
    }

    /** WCAG 2.2, 1.4.12: text can be spaced without loss. */
    @ParameterizedTest
    @ValueSource(strings = {"index.html", "review.html", "findings-incident-management.html"})
    void textCanBeSpaced(String page) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        browser.get("about:blank");
        open(FOLDER.resolve(page).toUri().toString());
        browser.executeScript("for (const each of document.querySelectorAll('body *')) { each.style.lineHeight = '1.5';"
                + " each.style.letterSpacing = '.12em'; each.style.wordSpacing = '.16em'; }"
                + " for (const each of document.querySelectorAll('p')) each.style.marginBottom = '2em';");

        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320L);
    }

    private String found(String selector, String wrong) {
        return String.valueOf(browser.executeScript("return Array.from(document.querySelectorAll('" + selector
                + "')).filter(each => each.checkVisibility() && (" + wrong
                + ")).map(each => each.outerHTML.slice(0, 120)).join('\\n')"));
    }

    private void open(String address) {
        browser.get(address);
        if (address.contains("index.html") || address.contains("large.html")) {
            new WebDriverWait(browser, Duration.ofSeconds(20))
                    .until(page -> browser.executeScript("return document.documentElement.dataset.ready") != null);
        }
    }

    private void set(String filter, String value, boolean on) {
        for (WebElement box : browser.findElements(By.cssSelector("#filter input[name=" + filter + "]"))) {
            if (value.equals(box.getDomAttribute("value"))) {
                browser.executeScript(
                        "arguments[0].checked = arguments[1];"
                                + " arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                        box,
                        on);
            }
        }
    }

    private void search(String text) {
        String before = browser.findElement(By.id("said")).getText();
        browser.findElement(By.name("text")).sendKeys(text);
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(page -> browser.findElement(By.id("said")).getText().contains("”" + text + "”"));
        assertThat(before).doesNotContain(text);
    }

    /** Returns how many findings the page says that it shows. */
    private int shown() {
        return Integer.parseInt(browser.findElement(By.id("shown")).getText().split(" ", -1)[1]);
    }
}
