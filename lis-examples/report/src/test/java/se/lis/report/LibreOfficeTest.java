package se.lis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.report.article30.Article30Document;
import se.lis.report.article30.Article30Profile;

/** The Word documents as LibreOffice lays them out: pages, contents, fonts, and nothing beyond the paper. */
@Tag("libreoffice")
class LibreOfficeTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final double A4_WIDTH = 595.3;
    private static final Pattern LINE_OF_CONTENTS = Pattern.compile("(?m)^ *(\\S.*?) ?\\.{3,} ?(\\d+)$");
    private static final Pattern RIGHT_EDGE = Pattern.compile("<word [^>]*xMax=\"([0-9.]+)\"");

    @TempDir
    Path folder;

    @Test
    void theReviewIsLaidOutAsADocumentToHandIn() throws Exception {
        Sample sample = Sample.of(Sample.stored(), SWEDISH);
        byte[] document = sample.report().docx(sample.review(), Particulars.NONE, Optional.empty());
        Path pdf = pdf(document);

        List<String> pages = pages(pdf);

        assertThat(pages).hasSizeBetween(12, 30);
        assertThat(pages.get(0)).contains("Ledningens genomgång 2026 med plan för 2027–2029");
        assertThat(pages.get(1)).contains("Innehåll");
        contentsLeadToTheirPages(pages, document);
        whatEveryDocumentKeeps(pdf, pages);
    }

    @Test
    void theRegisterOfProcessingHasEveryEntryOnThePageThatTheContentsName() throws Exception {
        LisSnapshot register = Sample.stored();
        byte[] document = new Article30Document(
                        register,
                        AsOf.endOf(
                                LocalDate.of(2026, 11, 1),
                                register.organisation().zone()),
                        Article30Profile.of(Article30Profile.PUBLIC),
                        Particulars.NONE,
                        SWEDISH)
                .docx(Optional.empty());
        Path pdf = pdf(document);

        List<String> pages = pages(pdf);

        assertThat(squeezed(pages.get(0)))
                .contains("Registeröverbehandlingaravpersonuppgifter", "Versionförpublicering");
        contentsLeadToTheirPages(pages, document);
        whatEveryDocumentKeeps(pdf, pages);
    }

    /** The program that opens the document works the page numbers out, so that only it can tell whether they are right. */
    private static void contentsLeadToTheirPages(List<String> pages, byte[] document) throws IOException {
        List<MatchResult> lines = LINE_OF_CONTENTS
                .matcher(String.join("\n", pages.subList(1, 4)))
                .results()
                .toList();
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
            assertThat(lines.stream().map(line -> squeezed(line.group(1))))
                    .containsExactlyElementsOf(read.getParagraphs().stream()
                            .filter(paragraph ->
                                    String.valueOf(paragraph.getStyle()).matches("Heading[12]"))
                            .map(paragraph -> squeezed(paragraph.getText()))
                            .toList());
        }
        assertThat(lines)
                .allSatisfy(line -> assertThat(squeezed(pages.get(Integer.parseInt(line.group(2)) - 1)))
                        .as(line.group())
                        .contains(squeezed(line.group(1))));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private void whatEveryDocumentKeeps(Path pdf, List<String> pages) throws Exception {
        assertThat(run("pdfinfo", pdf.toString())).contains("(A4)");
        assertThat(run("pdffonts", pdf.toString()).lines().skip(2).toList())
                .isNotEmpty()
                .as("every font is in the file")
                .allMatch(font -> font.matches(".* yes (yes|no) (yes|no) +\\d+ +\\d+"));
        assertThat(IntStream.range(1, pages.size()))
                .allSatisfy(page -> assertThat(pages.get(page)).contains("Sida " + (page + 1) + " av " + pages.size()));
        assertThat(String.join("\n", pages)).doesNotContain("Error:", "Fel:", "{{");
        assertThat(RIGHT_EDGE
                        .matcher(run("pdftotext", "-bbox", pdf.toString(), "-"))
                        .results()
                        .mapToDouble(word -> Double.parseDouble(word.group(1)))
                        .max()
                        .orElseThrow())
                .as("no word reaches into the margin")
                .isLessThan(A4_WIDTH - 50);
    }

    private Path pdf(byte[] document) throws Exception {
        Path file = folder.resolve("document.docx");
        Files.write(file, document);
        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString());
        return folder.resolve("document.pdf");
    }

    private List<String> pages(Path pdf) throws Exception {
        List<String> pages = new ArrayList<>(
                List.of(run("pdftotext", "-layout", pdf.toString(), "-").split("\f", -1)));
        pages.remove(pages.size() - 1);
        return pages;
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroy();
        String said = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0).as(said).isTrue();
        return said;
    }
}
