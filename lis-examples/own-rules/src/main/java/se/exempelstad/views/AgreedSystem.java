package se.exempelstad.views;

import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A system with the agreements that name it. */
public final class AgreedSystem extends View {

    private final InformationSystem system;

    /** Joins a system with the register and the law that it is judged by. */
    public AgreedSystem(InformationSystem system, ViewContext context) {
        super(system, context);
        this.system = system;
    }

    /** Returns whether it is used today. */
    public Answer used() {
        return inUse(facts());
    }

    /** Returns whether it stands in an agreement that is in force today. */
    public Answer agreed() {
        return among(ArtefactType.SUPPLIER_AGREEMENT, "systems", register().agreementsOn(system.id()))
                .where(this::inForce)
                .exists();
    }

    private Answer inForce(Facts agreement) {
        return during(agreement.act("from"), agreement.act("until"), thisDay());
    }
}
