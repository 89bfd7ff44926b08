package se.lis.rules.fuzz;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.lis.core.fuzz.DocumentedLimits;

class RuleLimitsTest {

    @Test
    void limitsAreThoseOfTheTable() throws Exception {
        String catalogue = "se.lis.rules.internal.catalogue.";
        DocumentedLimits.areSet("lis-rules", "policy", Map.of("bytes", "se.lis.rules.policy.PolicyReader.LARGEST"));
        DocumentedLimits.areSet(
                "lis-rules", "mapping", Map.of("bytes", "se.lis.core.mapping.CsvMappingReader.LARGEST"));
        DocumentedLimits.areSet(
                "lis-rules", "policy and mapping", Map.of("levels", "se.lis.core.yaml.YamlNode.DEEPEST"));
        DocumentedLimits.areSet(
                "lis-rules", "texts of a language", Map.of("bytes", catalogue + "CatalogueReader.LARGEST_TEXTS"));
        DocumentedLimits.areSet(
                "lis-rules",
                "rules of a host",
                Map.of("bytes of a file", catalogue + "RuleFiles.LARGEST", "files", catalogue + "RuleFiles.MOST"));
    }
}
