package se.lis.rules.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import se.lis.core.assessment.Assessment;
import se.lis.rules.catalogue.RuleCatalogue;

/**
 * Writes assessments and the catalogue as OSCAL 1.2.1 (NIST): assessment results, a plan of action and milestones, and a
 * catalog whose controls are the rules.
 *
 * <p>Texts are in the language of the assessment, or in English when it has none. Equal input gives equal bytes; a finding,
 * a rule and an artefact have the same UUID in every document and over time.
 */
public final class OscalExport {

    /** The version of OSCAL that documents are in. */
    static final String VERSION = "1.2.1";

    private final RuleCatalogue catalogue;

    private OscalExport(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the export of a catalogue and of assessments that were made with it. */
    public static OscalExport of(RuleCatalogue catalogue) {
        return new OscalExport(catalogue);
    }

    /**
     * Returns the assessment as assessment results: a finding a finding, an observation a finding and an outcome, a risk
     * a violation.
     *
     * @throws IllegalArgumentException if the assessment names a rule that the catalogue has not
     */
    public byte[] assessmentResults(Assessment assessment) {
        return Documents.bytes(out -> assessmentResults(assessment, out));
    }

    /**
     * Writes the same to a stream, a finding at a time. The stream stays open.
     *
     * @throws IllegalArgumentException if the assessment names a rule that the catalogue has not
     * @throws java.io.UncheckedIOException if the stream can't be written
     */
    public void assessmentResults(Assessment assessment, OutputStream out) {
        Assessment leaving = Unnamed.of(assessment);
        Documents.write(new OscalResults(texts(leaving), leaving).document(), out);
    }

    /**
     * Returns what is to be done as a plan of action and milestones: an item for each violation, waived ones too, and for
     * each finding that can't be decided until the register says more. What is due soon is no weakness and is not in it.
     *
     * @throws IllegalArgumentException if the assessment names a rule that the catalogue has not
     */
    public byte[] planOfAction(Assessment assessment) {
        return Documents.bytes(out -> planOfAction(assessment, out));
    }

    /**
     * Writes the same to a stream, a finding at a time. The stream stays open.
     *
     * @throws IllegalArgumentException if the assessment names a rule that the catalogue has not
     * @throws java.io.UncheckedIOException if the stream can't be written
     */
    public void planOfAction(Assessment assessment, OutputStream out) {
        Assessment leaving = Unnamed.of(assessment);
        Documents.write(new OscalPlan(texts(leaving), leaving).document(), out);
    }

    /** Refuses what was made with another catalogue before anything is written. */
    private Texts texts(Assessment assessment) {
        Texts texts = Texts.of(catalogue, assessment);
        assessment.outcomes().forEach(outcome -> texts.rule(outcome.rule()));
        assessment.findings().forEach(finding -> texts.rule(finding.rule()));
        return texts;
    }

    /**
     * Returns the catalogue as a catalog: a group an area, a control a rule.
     *
     * @param language the language of its texts; English stands in where the catalogue has none
     * @param lastModified when this version of the catalogue was made, which the catalogue itself does not say
     */
    public byte[] catalog(Locale language, Instant lastModified) {
        ObjectNode document =
                new OscalCatalog(new Texts(catalogue, language.getLanguage())).document(lastModified.toString());
        return Documents.bytes(out -> Documents.write(document, out));
    }
}
