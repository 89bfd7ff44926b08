package se.lis.rules.internal.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.id.UnitId;
import se.lis.rules.internal.finding.Findings;
import se.lis.rules.internal.finding.Statement;
import se.lis.rules.internal.judging.Result;
import se.lis.rules.register.ReadListener;
import se.lis.rules.register.Turning;

/**
 * The results of one artefact's views, and what they looked at.
 *
 * @param reads the parts of the register that they looked at, without their own artefact
 * @param results what each rule came to
 * @param unit the unit that carries the artefact, or null for none
 * @param findings what was found, in the order of findings
 * @param failures the rules that failed, and why
 * @param parts what they are parts of, by the city's limits
 * @param legalParts the same by the legal limits, where those are judged too
 * @param turns the earliest moment at which any of that can be other, if nothing in the register changes; none for nothing
 * @param restless whether that is every moment
 */
record ArtefactResult(
        List<Object> reads,
        List<RuleResult> results,
        @Nullable UnitId unit,
        List<Statement> findings,
        List<Failure> failures,
        List<Object> parts,
        List<Object> legalParts,
        @Nullable Instant turns,
        boolean restless) {

    /** Nothing: what an id has that leads nowhere. */
    static final ArtefactResult EMPTY =
            new ArtefactResult(List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), null, false);

    /** What one rule came to. */
    record RuleResult(String rule, Result result) {}

    /** That a rule failed, and why. */
    record Failure(String rule, String reason) {}

    /** Puts a cell together while its artefact is judged. */
    static final class Draft implements ReadListener {
        private final ArtefactId id;
        private final Set<Object> reads = new HashSet<>();
        private final List<RuleResult> results = new ArrayList<>();
        private final List<Statement> findings = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private final List<Object> parts = new ArrayList<>();
        private final List<Object> legalParts = new ArrayList<>();
        private final Instant end;
        private final Turning turns;
        private @Nullable UnitId unit;

        /**
         * Begins with nothing.
         *
         * @param now the moment at which it is judged
         * @param end the moment beyond which nobody looks
         */
        Draft(ArtefactId id, AsOf now, Instant end) {
            this.id = id;
            this.end = end;
            this.turns = new Turning(now, end);
        }

        @Override
        public void asked(Function<AsOf, ?> question, Object answer) {
            turns.take(question, answer);
        }

        @Override
        public void read(Object part) {
            if (!part.equals(id)) {
                reads.add(part);
            }
        }

        void part(Object part) {
            parts.add(part);
        }

        void legalPart(Object part) {
            legalParts.add(part);
        }

        void finding(Statement finding) {
            findings.add(finding);
        }

        void result(RuleResult result, @Nullable UnitId carrying) {
            results.add(result);
            unit = carrying;
        }

        void failed(Failure failure) {
            failures.add(failure);
        }

        private @Nullable Instant beforeTheEnd(Instant moment) {
            return moment.isBefore(end) ? moment : null;
        }

        ArtefactResult done() {
            return new ArtefactResult(
                    List.copyOf(reads),
                    List.copyOf(results),
                    unit,
                    Findings.inOrder(findings, Statement::finding),
                    List.copyOf(failures),
                    List.copyOf(parts),
                    List.copyOf(legalParts),
                    beforeTheEnd(turns.next()),
                    turns.restless());
        }
    }
}
