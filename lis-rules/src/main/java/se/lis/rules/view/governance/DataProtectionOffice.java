package se.lis.rules.view.governance;

import java.util.ArrayList;
import java.util.List;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.Role;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.PublicAuthority;

/** Whether the organisation has a data protection officer whom people can reach. GDPR Article 37. */
public final class DataProtectionOffice extends RoleView {

    /** Joins the organisation with its roles. */
    public DataProtectionOffice(Organisation organisation, ViewContext context) {
        super(organisation, context);
    }

    /** Returns whether the organisation is a public authority or body. */
    public Answer publicAuthority() {
        return PublicAuthority.of(this);
    }

    /** Returns whether somebody is data protection officer today; unknown where an assignment does not state who. */
    public Answer officer() {
        return filled(Role.DATA_PROTECTION_OFFICER);
    }

    private Answer published() {
        return yes("dpoContactPublished");
    }

    private Answer given() {
        return yes("dpoContactGivenToAuthority");
    }

    /** Returns whether the officer's contact is published and given to the authority. Article 37(7). */
    public Answer reachable() {
        return published().and(given());
    }

    /** Returns what the contact lacks, as terms of the texts. */
    public List<String> contactLacking() {
        List<String> lacking = new ArrayList<>();
        if (published().no()) {
            lacking.add("contact-not-published");
        }
        if (given().no()) {
            lacking.add("contact-not-given");
        }
        return lacking;
    }
}
