package se.lis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import se.lis.core.assessment.Severity;

/** The pages in a real browser, with names in the register that mean harm. */
@Tag("browser")
class BrowserTest {

    @TempDir
    static Path folder;

    @TempDir
    Path profile;

    private static Sample sample;

    private ChromeDriver browser;

    @BeforeAll
    static void write() throws IOException {
        sample = Sample.of(Sample.hostile(), Locale.forLanguageTag("sv"));
        Files.write(folder.resolve("index.html"), sample.report().overview(sample.assessment(), sample.review()));
        Files.write(folder.resolve("review.html"), sample.report().review(sample.review()));
    }

    @BeforeEach
    void open() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
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
        browser.get(folder.resolve("index.html").toUri().toString());
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void aFilterShowsOnlyWhatFits() {
        new Select(browser.findElement(By.name("severity"))).selectByValue("critical");

        List<WebElement> shown = shown();
        assertThat(shown)
                .isNotEmpty()
                .allMatch(row -> "critical".equals(row.getDomAttribute("data-severity")))
                .hasSizeLessThan(sample.assessment().findings().size());
        assertThat(browser.findElement(By.id("shown")).getText()).isEqualTo(String.valueOf(shown.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"area", "severity", "kind", "unit", "rule"})
    void eachFilterShowsExactlyItsOwn(String name) {
        Select filter = new Select(browser.findElement(By.name(name)));
        List<String> values = filter.getOptions().stream()
                .map(option -> option.getDomAttribute("value"))
                .filter(value -> !value.isEmpty())
                .toList();
        int all = 0;
        for (String value : values) {
            filter.selectByValue(value);
            List<String> shown = shown().stream()
                    .map(row -> row.getDomAttribute("data-" + name))
                    .toList();
            assertThat(shown).as(value).allMatch(value::equals).hasSize(Math.toIntExact(count(name, value)));
            assertThat(browser.findElement(By.id("shown")).getText()).isEqualTo(String.valueOf(shown.size()));
            all += shown.size();
        }
        assertThat(all).isEqualTo(sample.assessment().findings().size());
    }

    /** Counts findings without looking at the page; a unit by its name, as readers choose it. */
    private static long count(String name, String value) {
        return sample.assessment().findings().stream()
                .filter(finding -> switch (name) {
                    case "area" -> finding.area().equals(value);
                    case "severity" -> Frame.key(finding.severity()).equals(value);
                    case "kind" -> Frame.key(finding.kind()).equals(value);
                    case "rule" -> finding.rule().equals(value);
                    default -> finding.unit().map(unit -> value.endsWith(unit)).orElse(value.equals("Utan enhet"));
                })
                .count();
    }

    @Test
    void filtersTogetherShowWhatFitsThemAll() {
        new Select(browser.findElement(By.name("severity"))).selectByValue("high");
        new Select(browser.findElement(By.name("area"))).selectByValue("incident-management");

        assertThat(shown())
                .hasSize((int) sample.assessment().findings().stream()
                        .filter(finding ->
                                finding.area().equals("incident-management") && finding.severity() == Severity.HIGH)
                        .count())
                .isNotEmpty();
    }

    @Test
    void aLargeRegisterIsShownAndFiltered() throws IOException {
        Sample large = Sample.of(Sample.large(), Locale.forLanguageTag("sv"));
        int findings = large.assessment().findings().size();
        Files.write(folder.resolve("large.html"), large.report().overview(large.assessment(), large.review()));

        browser.get(folder.resolve("large.html").toUri().toString());

        assertThat(findings).isGreaterThan(700);
        assertThat(shown()).hasSize(findings);
        browser.findElement(By.name("text")).sendKeys("inc-01-kopia-2");
        assertThat(shown())
                .isNotEmpty()
                .hasSizeLessThan(20)
                .allMatch(row -> row.getDomAttribute("data-search").contains("inc-01-kopia-2"));
    }

    @Test
    void chartsHaveAText() {
        for (WebElement chart : browser.findElements(By.cssSelector("svg[role=img]"))) {
            assertThat(chart.getAccessibleName()).isNotBlank();
        }
        assertThat(browser.findElement(By.cssSelector("svg[aria-labelledby=coverage-chart]"))
                        .getAccessibleName())
                .contains("2026: Klassade 42, Föreslås 0, Utrymme 15", "2027: Klassade 0", "uppgift saknas");
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
        browser.findElement(By.name("text")).sendKeys("ingenting heter så här");

        assertThat(shown()).isEmpty();
        assertThat(browser.findElement(By.id("nothing")).isDisplayed()).isTrue();

        browser.findElement(By.cssSelector("#filter button")).sendKeys(Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(5))
                .until(page -> shown().size() == sample.assessment().findings().size());
        assertThat(shown()).hasSameSizeAs(sample.assessment().findings());
    }

    @Test
    void aFindingOpensWithTheKeyboardAlone() {
        WebElement summary = browser.findElement(By.cssSelector("#findings-table summary"));
        int steps = 0;
        while (!browser.switchTo().activeElement().equals(summary) && steps++ < 60) {
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
        }
        assertThat(browser.switchTo().activeElement()).isEqualTo(summary);

        summary.sendKeys(Keys.ENTER);

        WebElement inside = browser.findElement(By.cssSelector("#findings-table details[open] .inside"));
        assertThat(inside.getText()).contains("Åtgärd", "Grund", "Bevis");
    }

    @Test
    void theFirstStopOfTheKeyboardLeadsPastTheMenu() {
        browser.switchTo().activeElement().sendKeys(Keys.TAB);

        assertThat(browser.switchTo().activeElement().getDomAttribute("href")).isEqualTo("#content");
    }

    @Test
    void bothPagesPrint() {
        assertThat(browser.print(new PrintOptions()).getContent()).startsWith("JVBERi");
        browser.get(folder.resolve("review.html").toUri().toString());
        assertThat(browser.print(new PrintOptions()).getContent()).startsWith("JVBERi");
    }

    @Test
    void nothingIsAskedOfTheNetworkAndNothingGoesWrong() {
        // What the browser loaded for its own first tab is no matter of these pages; reading a log empties it.
        browser.manage().logs().get(LogType.PERFORMANCE);
        browser.manage().logs().get(LogType.BROWSER);
        browser.get(folder.resolve("review.html").toUri().toString());
        browser.get(folder.resolve("index.html").toUri().toString());

        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        List<String> asked = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .toList();
        assertThat(asked).isNotEmpty().allMatch(message -> message.contains("\"url\":\"file:///"));
        assertThat(browser.findElements(By.tagName("script"))).hasSize(1);
        assertThat(browser.findElements(By.tagName("img"))).isEmpty();
    }

    @Test
    void aNarrowWindowIsNotScrolledSideways() {
        for (String page : List.of("index.html", "review.html")) {
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 360, "height", 800, "deviceScaleFactor", 1, "mobile", false));
            browser.get(folder.resolve(page).toUri().toString());
            assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                    .as(page)
                    .isLessThanOrEqualTo(360L);
        }
    }

    private List<WebElement> shown() {
        return browser.findElements(By.cssSelector("#findings-table > tbody > tr:not([hidden])"));
    }
}
