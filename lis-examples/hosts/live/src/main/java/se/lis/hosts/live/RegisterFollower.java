package se.lis.hosts.live;

import java.util.Locale;
import java.util.function.Consumer;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.rules.AssessmentDelta;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LiveAssessment;
import se.lis.rules.request.AssessmentRequest;

/**
 * Takes changes of a register as they come, and reports the moment something turns: what is broken now, and what no longer is.
 *
 * <p>What it has stored it acknowledges: after a restart the queue gives the rest again, and what was taken already is passed over.
 */
public final class RegisterFollower implements Runnable, AutoCloseable {

    /** Storing costs by the size of the register, so that it is done for many changes at once, or when none waits. */
    private static final int STORED_AFTER = 100;

    private final LiveAssessment live;
    private final Inbox inbox;
    private final Consumer<FollowedState> store;
    private final Consumer<String> report;
    private int unstored;

    /**
     * Judges the register.
     *
     * @param state the register as it is, or as it was stored
     * @param inbox where changes come from
     * @param store keeps the state; when it returns, the state is safe
     * @param report takes a line for each finding that came or went
     */
    public RegisterFollower(FollowedState state, Inbox inbox, Consumer<FollowedState> store, Consumer<String> report) {
        this.live = ComplianceEngine.standard()
                .live(
                        state.register(),
                        AssessmentRequest.at(state.register().takenAt()).in(Locale.forLanguageTag("sv")));
        live.heard(state.heard());
        this.inbox = inbox;
        this.store = store;
        this.report = report;
    }

    /** Takes changes until its thread is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                take(inbox.take());
                unstored++;
                if (unstored >= STORED_AFTER || inbox.isEmpty()) {
                    store.accept(new FollowedState(live.snapshot(), live.heard()));
                    inbox.acknowledge();
                    unstored = 0;
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Change change) {
        try {
            change.applyTo(live).ifPresent(this::print);
        } catch (IllegalArgumentException refused) {
            // the register is as it was; who sent the change must hear why
            report.accept("! " + refused.getMessage());
        }
    }

    private void print(AssessmentDelta delta) {
        delta.added().forEach(finding -> print("+", finding));
        delta.removed().forEach(finding -> print("-", finding));
    }

    private void print(String sign, Finding finding) {
        if (finding.kind() == FindingKind.VIOLATION) {
            report.accept(sign + " " + finding.rule() + " " + finding.subject().type() + "/"
                    + finding.subject().id() + ": " + finding.message().orElse(""));
        }
    }

    @Override
    public void close() {
        live.close();
    }
}
