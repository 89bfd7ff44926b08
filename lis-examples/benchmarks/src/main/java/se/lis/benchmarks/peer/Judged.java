package se.lis.benchmarks.peer;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import se.lis.core.assessment.Assessment;

/** What came of a register: the verdicts of each rule. */
public final class Judged {

    private final SortedMap<String, Verdicts> verdicts;

    Judged(SortedMap<String, Verdicts> verdicts) {
        this.verdicts = verdicts;
    }

    /** Returns how many artefacts broke, left open or will soon break a rule. */
    public int findings() {
        return verdicts.values().stream().mapToInt(rule -> rule.found().size()).sum();
    }

    /** Returns what was found as {@code rule kind type id}, and how many artefacts each rule counts. */
    public SortedSet<String> lines() {
        SortedSet<String> lines = new TreeSet<>();
        verdicts.forEach((rule, all) -> {
            lines.add(rule + " examined " + all.examined());
            all.found()
                    .forEach(found -> lines.add(rule + " " + found.verdict() + " "
                            + found.subject().type().jsonName() + " "
                            + found.subject().value()));
        });
        return lines;
    }

    /** Returns the same of an assessment; several findings of one rule on one artefact are one line. */
    public static SortedSet<String> lines(Assessment assessment) {
        SortedSet<String> lines = new TreeSet<>();
        assessment.outcomes().forEach(outcome -> lines.add(outcome.rule() + " examined " + outcome.examined()));
        assessment
                .findings()
                .forEach(finding -> lines.add(finding.rule() + " " + finding.kind() + " "
                        + finding.subject().type() + " " + finding.subject().id()));
        return lines;
    }
}
