package se.lis.rules.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.rules.ComplianceEngine;

class LanguagesPageTest {

    @TempDir
    private Path folder;

    @Test
    void aThirdLanguageIsAFile() throws IOException {
        Path file = folder.resolve("fi.yaml");
        new YAMLMapper().writeValue(file.toFile(), ComplianceEngine.standard().texts(Locale.ENGLISH));
        ComplianceEngine engine = ComplianceEngine.builder()
                .language(Locale.forLanguageTag("fi"), file)
                .build();

        assertThat(engine.languages()).containsExactly("en", "fi", "sv");
    }

    @Test
    void thePageHoldsThisCode() throws IOException {
        Page.isRunBy("languages.md", LanguagesPageTest.class);
    }
}
