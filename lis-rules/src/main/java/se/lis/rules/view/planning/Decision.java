package se.lis.rules.view.planning;

import java.time.LocalDate;
import se.lis.core.assessment.proof.Attributes;
import se.lis.rules.register.Register;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;

/** When a document of a year was decided. */
final class Decision {

    private static final String DECIDED_ON = "decidedOn";

    private Decision() {}

    /** Returns the day: one that lies ahead is none yet, and one that is blank is unknown, for it may have been decided. */
    static Known<LocalDate> of(Facts document, Register register) {
        boolean entered = register.registered(document.id())
                .filter(whole -> Attributes.value(whole, DECIDED_ON) != null)
                .isPresent();
        return entered ? document.act(DECIDED_ON) : document.fact(DECIDED_ON);
    }
}
