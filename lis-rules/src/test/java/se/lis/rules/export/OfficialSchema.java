package se.lis.rules.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schemas that the makers of a format publish; they are not copied into this project. */
enum OfficialSchema {
    ASSESSMENT_RESULTS("oscal-1.2.1/oscal_assessment-results_schema.json", SpecificationVersion.DRAFT_7),
    PLAN_OF_ACTION("oscal-1.2.1/oscal_poam_schema.json", SpecificationVersion.DRAFT_7),
    CATALOG("oscal-1.2.1/oscal_catalog_schema.json", SpecificationVersion.DRAFT_7),
    SARIF("sarif-2.1.0/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_4);

    private final String file;
    private final SpecificationVersion version;

    OfficialSchema(String file, SpecificationVersion version) {
        this.file = file;
        this.version = version;
    }

    private Path path() {
        return Path.of(System.getProperty("lis.schemas", "../../shared/schemas"), file);
    }

    /** Checks a document; without the schema the test is skipped. */
    void accepts(byte[] document) {
        assumeTrue(Files.isReadable(path()), () -> "skipped: the official schema is not at " + path());
        try {
            assertThat(SchemaRegistry.withDefaultDialect(version)
                            .getSchema(Files.readString(path()), InputFormat.JSON)
                            .validate(
                                    new String(document, StandardCharsets.UTF_8),
                                    InputFormat.JSON,
                                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
