package se.lis.benchmarks.peer;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import se.lis.core.LisSnapshot;
import se.lis.rules.oracle.rules.Lookup;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;
import se.lis.rules.oracle.rules.Past;

/**
 * The whole catalogue without a rule engine.
 *
 * <p>The rules are the oracles that tests hold against the engine, read from the law artefact by artefact. They give the verdict
 * on each artefact and no more: no proof, no argument of a message, no text, no worklist and no digest of the register.
 */
public final class ByHand {

    private ByHand() {}

    /** Returns the verdicts of a loop with an index for everything it looks up, by rule. */
    public static Judged loop(LisSnapshot register, Instant asOf) {
        Past past = new Past(asOf, register.organisation().zone());
        return judged(new IndexedLookup(register, past), past);
    }

    /** Returns the verdicts of streams that look at all there is for everything they look up, by rule. */
    public static Judged streams(LisSnapshot register, Instant asOf) {
        Past past = new Past(asOf, register.organisation().zone());
        return judged(new StreamedLookup(register, past), past);
    }

    private static Judged judged(Lookup lookup, Past past) {
        SortedMap<String, Verdicts> verdicts = new TreeMap<>();
        for (Oracle oracle : Oracles.all()) {
            Verdicts ofRule = new Verdicts();
            oracle.judgement().judge(lookup, past, ofRule::put);
            verdicts.put(oracle.rule(), ofRule);
        }
        return new Judged(verdicts);
    }
}
