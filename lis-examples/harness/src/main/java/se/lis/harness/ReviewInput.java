package se.lis.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.report.Reasons;
import se.lis.report.Report;
import se.lis.rules.review.ManagementReviewReport;

/**
 * What a report and a review are made of.
 *
 * @param report writes them
 * @param assessment the assessment at the moment asked for, with messages
 * @param review the review, compared with the assessment that was kept last time, if any
 * @param options what stands on its front, and the template
 */
record ReviewInput(Report report, Assessment assessment, ManagementReviewReport review, ReviewOptions options) {

    /** Judges a register at a moment. */
    static ReviewInput of(JudgingInput judged, Locale locale, ReviewOptions options) {
        LisSnapshot register = judged.register();
        Assessment now = judged.assess();
        AsOf asOf = AsOf.of(judged.asOf(), register.organisation().zone());
        RegisterWords words = new RegisterWords(register, judged.engine(), locale);
        Words phrases = Words.ofExplanationsIn(locale);
        Reasons why = finding -> new ProofNarrator(
                        finding.proof(), ExplanationReport.verdict(finding), finding.subject(), asOf, words, phrases)
                .sentences();
        return new ReviewInput(
                new Report(register, judged.engine(), locale).explaining(why),
                now,
                ManagementReviewReport.of(
                        register,
                        judged.engine().catalogue(),
                        now,
                        options.earlier(),
                        options.kept(register.organisation().id().value())),
                options);
    }

    byte[] html() {
        return report.review(review, options.document.particulars());
    }

    byte[] markdown() {
        return report.markdown(review, options.document.particulars());
    }

    byte[] json() {
        return LisJson.standard().writeReadably(review);
    }

    byte[] docx() {
        try {
            return report.docx(review, options.document.particulars(), options.document.template());
        } catch (IOException refused) {
            throw new UncheckedIOException(options.document.refused(refused), refused);
        }
    }
}
