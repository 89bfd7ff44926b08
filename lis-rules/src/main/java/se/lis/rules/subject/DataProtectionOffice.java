package se.lis.rules.subject;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.Role;

/** Whether the organisation has a data protection officer whom people can reach. GDPR Article 37. */
public final class DataProtectionOffice extends Subject {

    private final Organisation organisation;

    /** Joins the organisation with its roles. */
    public DataProtectionOffice(Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
        this.organisation = register.organisation();
    }

    /** Returns whether it is a public authority or body. */
    public Answer publicAuthority() {
        return Answer.of(organisation.publicAuthority());
    }

    /** Returns whether somebody holds the role today; unknown where an assignment does not tell who. */
    public Answer officer() {
        Holdings.Held held = register().held(Role.DATA_PROTECTION_OFFICER);
        if (held.bySomebody()) {
            return Answer.YES;
        }
        boolean hidden = held.byNobodyTold() || register().contradicted(ArtefactType.ROLE_ASSIGNMENT);
        return hidden ? Answer.UNKNOWN : Answer.NO;
    }

    /** Returns whether the officer's contact is published. */
    public Answer contactPublished() {
        return Answer.of(organisation.dpoContactPublished());
    }

    /** Returns whether the authority has that contact. */
    public Answer contactGiven() {
        return Answer.of(organisation.dpoContactGivenToAuthority());
    }

    /** Returns what is missing to tell whether an officer is needed, or is there. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (publicAuthority() == Answer.UNKNOWN) {
            missing.add("publicAuthority");
        }
        if (officer() == Answer.UNKNOWN && !register().contradicted(ArtefactType.ROLE_ASSIGNMENT)) {
            missing.add("roleAssignments.person");
        }
        return missing;
    }

    /** Returns why an officer can't be told of, or null when that can. */
    public @Nullable String unclear() {
        boolean contradicted = register().contradicted(ArtefactType.ROLE_ASSIGNMENT);
        return officer() == Answer.UNKNOWN && contradicted ? CONTRADICTION : null;
    }

    /** Returns what the contact lacks, as terms of the texts. */
    public List<String> contactLacking() {
        List<String> lacking = new ArrayList<>();
        if (contactPublished() == Answer.NO) {
            lacking.add("contact-not-published");
        }
        if (contactGiven() == Answer.NO) {
            lacking.add("contact-not-given");
        }
        return lacking;
    }

    /** Returns what is missing to tell whether the contact is published and given. */
    public List<String> missingOfContact() {
        List<String> missing = new ArrayList<>();
        if (publicAuthority() == Answer.UNKNOWN) {
            missing.add("publicAuthority");
        }
        if (contactPublished() == Answer.UNKNOWN) {
            missing.add("dpoContactPublished");
        }
        if (contactGiven() == Answer.UNKNOWN) {
            missing.add("dpoContactGivenToAuthority");
        }
        return missing;
    }
}
