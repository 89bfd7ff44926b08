package se.lis.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.lis.core.organisation.Role;
import se.lis.rules.ComplianceEngine;

/** Who is to act can act. */
class ResponsibleRoleTest {

    /** The officer advises and monitors, and has no task that conflicts with that. GDPR Articles 38(6), 39(1). */
    @Test
    void noRuleIsForTheDataProtectionOfficerToPutRight() {
        assertThat(ComplianceEngine.standard().catalogue().rules().values())
                .isNotEmpty()
                .noneMatch(rule -> rule.responsible() == Role.DATA_PROTECTION_OFFICER);
    }
}
