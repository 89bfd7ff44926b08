package se.lis.rules.view.document;

import java.time.LocalDate;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A kind of document that the organisation must have. */
public final class RequiredDocument extends View {

    private final GovernanceDocumentType type;

    /** Joins a kind of document with what the organisation is judged by. */
    public RequiredDocument(Organisation organisation, GovernanceDocumentType type, ViewContext context) {
        super(organisation, context);
        this.type = type;
    }

    /** Returns the kind of document. */
    public GovernanceDocumentType type() {
        return type;
    }

    /** Looks through the approved documents of this kind; one that states no kind may be of it. */
    private Search approvedOnes() {
        return among(ArtefactType.GOVERNANCE_DOCUMENT)
                .where(document -> document.given("approvedOn"))
                .where(document ->
                        document.<GovernanceDocumentType>fact("documentType").is(type));
    }

    /** Returns whether there is an approved one. */
    public Answer approved() {
        return approvedOnes().exists();
    }

    /** Returns whether the review of what was approved last is not late; unknown where several from one day differ. */
    public Answer reviewedInTime() {
        return Answer.of(approvedOnes()
                        .last("approvedOn")
                        .says(document -> thisDay().after(reviewBy(document))))
                .negate();
    }

    /** Returns the last day for the review of what was approved last; unknown where none is set since. */
    public Known<LocalDate> reviewBy() {
        return approvedOnes().last("approvedOn").says(RequiredDocument::reviewBy);
    }

    private static Known<LocalDate> reviewBy(Facts document) {
        return document.<LocalDate>fact("reviewBy").follows(document.act("approvedOn"));
    }
}
