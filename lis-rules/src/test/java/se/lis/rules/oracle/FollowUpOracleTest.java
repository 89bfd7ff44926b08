package se.lis.rules.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Role;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** Activities, audits, reports, documents and the last management review. */
class FollowUpOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.ACTIVITY,
                        ArtefactType.INTERNAL_AUDIT,
                        ArtefactType.DPO_REPORT,
                        ArtefactType.GOVERNANCE_DOCUMENT,
                        ArtefactType.MANAGEMENT_REVIEW)
                .shaped(new Registers.Shape(4, 75, 2, 0, false));
    }

    @Override
    Set<String> undecidedOnlyByContradiction() {
        return Set.of("PLN-008", "GOV-008");
    }

    /** In half of the registers, reviews are prepared and received by the right roles, with a plan for three years. */
    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = each.get1();
        if (random.nextBoolean()) {
            return register;
        }
        return LisSnapshot.builder()
                .copyOf(register)
                .managementReviews(register.managementReviews().stream()
                        .map(review -> review.withPreparedByRole(Role.INFORMATION_SECURITY_COORDINATOR)
                                .withReceivedByRole(Role.HEAD_OF_ADMINISTRATION)
                                .withPlanYears(review.year(), review.year() + 1, review.year() + 2))
                        .toList())
                .build();
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("GOV-003", "GOV-008", "GOV-009", "GOV-015", "PLN-002", "PLN-003", "PLN-008", "PLN-010");
    }
}
