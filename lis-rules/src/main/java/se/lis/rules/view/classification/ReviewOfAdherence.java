package se.lis.rules.view.classification;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** The review of how the routine for classification is followed, in a year of the plans. */
public final class ReviewOfAdherence extends View {

    private final int year;

    /** Joins a year that a plan holds with what the organisation is judged by. */
    public ReviewOfAdherence(Organisation organisation, int year, ViewContext context) {
        super(organisation, context);
        this.year = year;
    }

    /** Returns the number of the year. */
    public int year() {
        return year;
    }

    /** Returns whether a plan asks for it in the year; unknown where none does and one doesn't state it. */
    public Answer planned() {
        return among(ArtefactType.CLASSIFICATION_PLAN).where(this::planned).exists();
    }

    private Answer planned(Facts plan) {
        List<Answer> years = plan.parts("years").stream()
                .map(each -> each.<Integer>fact("year").is(year).and(each.yes("adherenceReviewPlanned")))
                .toList();
        return years.isEmpty() ? plan.given("years") : Answer.any(years);
    }

    /** Returns whether it was made in the year; unknown where what was reviewed is a document of no known kind. */
    public Answer made() {
        return among(ArtefactType.GOVERNANCE_DOCUMENT)
                .where(this::reviewed)
                .where(document -> document.<GovernanceDocumentType>fact("documentType")
                        .is(GovernanceDocumentType.CLASSIFICATION_ROUTINE))
                .exists();
    }

    private Answer reviewed(Facts document) {
        List<Answer> days = new ArrayList<>();
        int count = document.members("adherenceReviewedOn").value().size();
        for (int place = 0; place < count; place++) {
            days.add(document.<LocalDate>fact("adherenceReviewedOn[" + place + "]")
                    .year()
                    .is(year));
        }
        return days.isEmpty() ? document.given("adherenceReviewedOn") : Answer.any(days);
    }

    /** Returns the last day of the year. */
    public Known<LocalDate> lastDay() {
        return stated(year).endOfYear();
    }

    /** Returns the first day of its last quarter, from which it reminds. */
    public Known<LocalDate> lastQuarter() {
        return stated(LocalDate.of(year, Month.OCTOBER, 1));
    }
}
