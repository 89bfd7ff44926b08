package se.lis.hosts.live;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.rules.AssessmentDelta;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LiveAssessment;
import se.lis.rules.request.AssessmentRequest;

/** Takes changes of a register as they come, and tells the moment something turns: what is broken now, and what no longer is. */
public final class RegisterFollower implements Runnable, AutoCloseable {

    private final LiveAssessment live;
    private final BlockingQueue<Change> changes;
    private final Consumer<String> told;

    /**
     * Judges the register.
     *
     * @param register the register as it is
     * @param now the moment
     * @param changes what comes
     * @param told takes a line for each finding that came or went
     */
    public RegisterFollower(LisSnapshot register, Instant now, BlockingQueue<Change> changes, Consumer<String> told) {
        this.live = ComplianceEngine.standard()
                .live(register, AssessmentRequest.at(now).in(Locale.forLanguageTag("sv")));
        this.changes = changes;
        this.told = told;
    }

    /** Takes changes until its thread is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                take(changes.take());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Change change) {
        try {
            AssessmentDelta delta = change.applyTo(live);
            delta.added().forEach(finding -> tell("+", finding));
            delta.removed().forEach(finding -> tell("-", finding));
        } catch (IllegalArgumentException refused) {
            // the register is as it was; who sent the change must hear why
            told.accept("! " + refused.getMessage());
        }
    }

    private void tell(String sign, Finding finding) {
        if (finding.kind() == FindingKind.VIOLATION) {
            told.accept(sign + " " + finding.rule() + " " + finding.subject().type() + "/"
                    + finding.subject().id() + ": " + finding.message().orElse(""));
        }
    }

    @Override
    public void close() {
        live.close();
    }
}
