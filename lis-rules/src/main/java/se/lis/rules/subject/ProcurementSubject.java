package se.lis.rules.subject;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.classification.InformationClassification;
import se.lis.core.procurement.Procurement;

/** A procurement, judged on the day it was announced. */
public final class ProcurementSubject extends Subject {

    private final Procurement procurement;

    /** Joins a procurement with what surrounds it. */
    public ProcurementSubject(Procurement procurement, Register register, Circumstances circumstances) {
        super(procurement, procurement.announcedOn().orElse(circumstances.asOf().day()), register, circumstances);
        this.procurement = procurement;
    }

    /** Returns the day it was announced, or null when it is not. */
    public @Nullable LocalDate announcedOn() {
        return procurement.announcedOn().orElse(null);
    }

    /** Returns whether what is bought was classified by the day of the announcement. */
    public Answer classifiedBefore() {
        if (procurement.classification().isEmpty()) {
            return register().bereft(procurement.id()) ? Answer.UNKNOWN : Answer.NO;
        }
        return register()
                .registered(procurement.classification().get())
                .map(InformationClassification.class::cast)
                .map(classification -> Answer.of(procurement
                        .announcedOn()
                        .map(announced -> !classification.classifiedOn().isAfter(announced))
                        .orElse(false)))
                .orElse(Answer.UNKNOWN);
    }

    /** Returns {@code later} where the classification came after the announcement, else null. */
    public @Nullable String classificationVariant() {
        return procurement.classification().isPresent() ? "later" : null;
    }
}
