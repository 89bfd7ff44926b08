package se.lis.spark;

import java.time.Instant;
import java.time.ZoneId;
import org.apache.hadoop.fs.Path;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.file.Sha256;
import se.lis.core.id.OrganisationId;
import se.lis.core.organisation.Organisation;
import se.lis.rules.ComplianceEngine;

/**
 * What the results of a run depend on: two runs with one identity give the same rows in the same files.
 *
 * @param asOf the moment or day that registers are judged at
 * @param libraryVersion the version of the library
 * @param catalogueVersion the version of the catalogue of rules
 * @param catalogueDigest the SHA-256 of that catalogue
 * @param policyDigest the SHA-256 of all parameter values that apply
 * @param inputDigest the digest of the input
 * @param buckets in how many files each large table is kept
 */
record RunIdentity(
        String asOf,
        String libraryVersion,
        String catalogueVersion,
        String catalogueDigest,
        String policyDigest,
        String inputDigest,
        int buckets) {

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** As much of a digest as distinguishes the policies of a country, or the inputs of a question, in the name of a folder. */
    private static final int SHORT = 16;

    /**
     * Returns the identity of a run.
     *
     * @throws InputException if the law of this library is not dated for the moment
     */
    static RunIdentity of(ComplianceEngine engine, Moment moment, Totals input, int buckets) {
        Assessment probe;
        try {
            probe = engine.assess(nothing(), moment.in(UTC));
        } catch (IllegalArgumentException undated) {
            throw new InputException("the time to judge at is '" + moment.text() + "': " + undated.getMessage());
        }
        return new RunIdentity(
                moment.text(),
                probe.libraryVersion(),
                probe.catalogueVersion(),
                engine.catalogue().digest(),
                probe.policyDigest(),
                input.hex(),
                buckets);
    }

    /** Returns enough of a digest of all this to distinguish the runs of one question. */
    String shortDigest() {
        String all = String.join(
                "\0",
                asOf,
                libraryVersion,
                catalogueVersion,
                catalogueDigest,
                policyDigest,
                inputDigest,
                String.valueOf(buckets));
        return Sha256.of(all).substring(0, SHORT);
    }

    /** Returns the folder of all runs that answer this run's question, whatever the registers of the day were. */
    Path folder(Path output) {
        return new Path(
                output,
                "as-of=" + new Moment(asOf).folder() + "/catalogue=" + catalogueVersion + "/policy="
                        + policyDigest.substring(0, SHORT));
    }

    /** An empty register yields the versions and digests that all will name, and whether there is law for the day. */
    private static LisSnapshot nothing() {
        return LisSnapshot.builder()
                .takenAt(Instant.EPOCH)
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("nobody"))
                        .zone(UTC)
                        .build())
                .build();
    }
}
