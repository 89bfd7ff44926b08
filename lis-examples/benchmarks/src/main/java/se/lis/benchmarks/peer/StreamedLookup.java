package se.lis.benchmarks.peer;

import java.time.temporal.Temporal;
import java.util.function.BiConsumer;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.assessment.proof.Attributes;
import se.lis.rules.oracle.rules.NaiveLookup;
import se.lis.rules.oracle.rules.Past;

/** A register that looks everything up with a stream over all there is, and reads dates off the attributes. */
class StreamedLookup extends NaiveLookup {

    StreamedLookup(LisSnapshot handedIn, Past past) {
        super(handedIn, past);
    }

    @Override
    public final void dates(Artefact artefact, BiConsumer<String, Temporal> dates) {
        Attributes.dates(artefact, (path, date) -> dates.accept(path.substring(path.lastIndexOf('.') + 1), date));
    }
}
