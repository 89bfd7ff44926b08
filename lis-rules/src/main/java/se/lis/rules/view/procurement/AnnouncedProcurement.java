package se.lis.rules.view.procurement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lis.core.id.ClassificationId;
import se.lis.core.procurement.Procurement;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A procurement, judged on the day it was announced. ISO/IEC 27001 A.5.8. */
public final class AnnouncedProcurement extends View {

    /** Joins a procurement with the register and the law that it is judged by. */
    public AnnouncedProcurement(Procurement procurement, ViewContext context) {
        super(procurement, context);
    }

    @Override
    protected Known<LocalDate> ownDay() {
        return announcedOn();
    }

    /** Returns whether it is announced. */
    public boolean isAnnounced() {
        return given("announcedOn").yes();
    }

    /** Returns the day of the announcement. */
    public Known<LocalDate> announcedOn() {
        return fact("announcedOn");
    }

    /** Returns the day on which what is bought was classified; none where it was not, or not yet. */
    public Known<LocalDate> classified() {
        Known<ClassificationId> named = fact("classification");
        Known<Facts> found = named.given() ? refer("classification", named.value()) : refer("classification");
        return found.then(classification -> classification.fact("classifiedOn"));
    }

    /** Returns {@code later} where a classification is named, else null. */
    public @Nullable String variant() {
        return given("classification").yes() ? "later" : null;
    }
}
