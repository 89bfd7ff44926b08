package se.lis.rules.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.rules.catalogue.CatalogueException;

/** The build names each file that a rule of the catalogue lacks, and each that is of no rule, all at once. */
class RuleFilesCheckTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheRules() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(RESOURCES.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private List<String> problems() {
        return catchThrowableOfType(CatalogueException.class, () -> RuleFilesCheck.check(folder))
                .problems();
    }

    @Test
    void theLibrarysRulesAreWhole() {
        assertThatCode(() -> RuleFilesCheck.check(folder)).doesNotThrowAnyException();
    }

    @Test
    void eachFileThatIsMissingIsNamed() throws IOException {
        Files.delete(folder.resolve("rules/continuity/CON-002.scenarios.yaml"));
        Files.delete(folder.resolve("rules/access/ACC-001.drl"));
        Files.delete(folder.resolve("rules/priority/PLAN-NIS.yaml"));
        assertThat(problems())
                .containsExactly(
                        "rules/access/ACC-001.drl is missing: rules/catalogue.yaml names ACC-001",
                        "rules/continuity/CON-002.scenarios.yaml is missing: rules/catalogue.yaml names CON-002",
                        "rules/priority/PLAN-NIS.yaml is missing: rules/catalogue.yaml names PLAN-NIS");
    }

    @Test
    void eachFileThatIsOfNoRuleIsNamed() throws IOException {
        Path rules = folder.resolve("rules");
        Files.copy(rules.resolve("access/ACC-001.drl"), rules.resolve("access/ACC-099.drl"));
        Files.move(rules.resolve("access/ACC-002.yaml"), rules.resolve("risk/ACC-002.yaml"));
        assertThat(problems())
                .containsExactly(
                        "rules/access/ACC-002.yaml is missing: rules/catalogue.yaml names ACC-002",
                        "rules/access/ACC-099.drl is of no rule: rules/catalogue.yaml does not name ACC-099 under access",
                        "rules/risk/ACC-002.yaml is of no rule: rules/catalogue.yaml does not name ACC-002 under risk");
    }
}
