package se.lis.rules.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Finding;
import se.lis.core.id.UnitId;

/**
 * What became of the subjects of one artefact, and what they looked at.
 *
 * @param reads the parts of the register that they looked at, without their own artefact
 * @param results what each rule came to
 * @param unit the unit that carries the artefact, or null for none
 * @param findings what was found, in the order of findings
 * @param failures the rules that failed, and why
 * @param parts what they are parts of, by the city's limits
 * @param legalParts the same by the legal limits, where those are judged too
 */
record Cell(
        List<Object> reads,
        List<RuleResult> results,
        @Nullable UnitId unit,
        List<Finding> findings,
        List<Failure> failures,
        List<Object> parts,
        List<Object> legalParts) {

    /** Nothing: what an id has that leads nowhere. */
    static final Cell EMPTY = new Cell(List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of());

    /** What one rule came to. */
    record RuleResult(String rule, Result result) {}

    /** That a rule failed, and why. */
    record Failure(String rule, String reason) {}

    /** Puts a cell together while its artefact is judged. */
    static final class Draft {
        private final ArtefactId id;
        private final Set<Object> reads = new HashSet<>();
        private final List<RuleResult> results = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private final List<Object> parts = new ArrayList<>();
        private final List<Object> legalParts = new ArrayList<>();
        private @Nullable UnitId unit;

        Draft(ArtefactId id) {
            this.id = id;
        }

        void read(Object part) {
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

        void finding(Finding finding) {
            findings.add(finding);
        }

        void result(RuleResult result, @Nullable UnitId carrying) {
            results.add(result);
            unit = carrying;
        }

        void failed(Failure failure) {
            failures.add(failure);
        }

        Cell done() {
            return new Cell(
                    List.copyOf(reads),
                    List.copyOf(results),
                    unit,
                    Findings.inOrder(findings),
                    List.copyOf(failures),
                    List.copyOf(parts),
                    List.copyOf(legalParts));
        }
    }
}
