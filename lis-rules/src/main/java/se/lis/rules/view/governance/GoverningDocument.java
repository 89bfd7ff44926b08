package se.lis.rules.view.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.planning.PriorityArea;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A governing document, as it stands today. ISO/IEC 27001 7.5. */
public final class GoverningDocument extends View {

    private static final GovernanceDocumentType[] ONE_AT_A_TIME = Stream.of(GovernanceDocumentType.values())
            .filter(GovernanceDocumentType::oneAtATime)
            .toArray(GovernanceDocumentType[]::new);

    private final GovernanceDocument document;

    /** Joins a document with the others. */
    public GoverningDocument(GovernanceDocument document, ViewContext context) {
        super(document, context);
        this.document = document;
    }

    /** Returns whether it is approved, and no draft. */
    public boolean isApproved() {
        return given("approvedOn").yes();
    }

    /** Returns the day it was approved; none for a draft. */
    public Known<LocalDate> approvedOn() {
        return act("approvedOn");
    }

    /** Returns the last day for publishing it, by the time that was given on the day it was approved. */
    public Known<LocalDate> publishedBy() {
        return approvedOn().plus(limitOn("governance.publication", approvedOn()));
    }

    private Known<GovernanceDocumentType> kind() {
        return fact("documentType");
    }

    /**
     * Returns whether no later document replaces it: one of the same kind, where the organisation has one of that kind at a time, that was
     * approved on a later day. A guideline, or another document, is replaced by none. Unknown where a later one may be of the same such
     * kind, since one of the two states no kind.
     */
    public Answer current() {
        Answer replaceable = kind().is(ONE_AT_A_TIME);
        return replaceable
                .and(among(ArtefactType.GOVERNANCE_DOCUMENT, successors())
                        .where(other -> other.<LocalDate>act("approvedOn")
                                .after(approvedOn())
                                .and(kind().same(other.fact("documentType"))))
                        .exists())
                .negate();
    }

    /** The last approved ones of the kinds that this one may have; whoever is replaced is replaced by one of them. */
    private List<GovernanceDocument> successors() {
        List<Optional<GovernanceDocumentType>> kinds = new ArrayList<>();
        kinds.add(Optional.empty());
        document.documentType()
                .map(Stream::of)
                .orElseGet(() -> Stream.of(ONE_AT_A_TIME))
                .map(Optional::of)
                .forEach(kinds::add);
        return kinds.stream()
                .flatMap(kind -> register().lastApproved(kind).stream())
                .filter(other -> !other.id().equals(id()))
                .toList();
    }

    /** Returns whether it is the local instruction; unknown where it states no kind. */
    public Answer localInstruction() {
        return kind().is(GovernanceDocumentType.LOCAL_INSTRUCTION);
    }

    /** Returns the areas that it covers; unknown where none is registered. */
    public Known<Set<PriorityArea>> areas() {
        return fact("areas");
    }

    /** Returns the priority areas of the action plan, in their order. */
    public Known<List<PriorityArea>> areasOfThePlan() {
        return stated(Stream.of(PriorityArea.values())
                .filter(PriorityArea::inActionPlan)
                .toList());
    }

    /** Returns the last day for its next review; unknown where none is set since it was approved. */
    public Known<LocalDate> reviewBy() {
        return this.<LocalDate>fact("reviewBy").follows(approvedOn());
    }

    /** Returns the day it was published or communicated; none where it was not. It can't have been before it was approved. */
    public Known<LocalDate> published() {
        return this.<LocalDate>act("publishedOn").follows(approvedOn());
    }
}
