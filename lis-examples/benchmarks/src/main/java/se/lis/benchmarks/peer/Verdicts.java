package se.lis.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import se.lis.core.artefact.ArtefactId;
import se.lis.rules.oracle.rules.Verdict;

/** The verdicts of one rule: those that are findings, and how many artefacts were judged. */
final class Verdicts {

    /**
     * What is said of one artefact.
     *
     * @param subject the artefact
     * @param verdict what is said, which is not that it keeps the rule
     */
    record Found(ArtefactId subject, Verdict verdict) {}

    private final List<Found> found = new ArrayList<>();
    private int examined;

    /** Takes the one verdict on an artefact. */
    void put(ArtefactId subject, Verdict verdict) {
        examined++;
        if (verdict != Verdict.SATISFIED) {
            found.add(new Found(subject, verdict));
        }
    }

    List<Found> found() {
        return found;
    }

    int examined() {
        return examined;
    }
}
