package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.planning.PriorityArea;

/** A governing document, as it stands today. */
public final class DocumentSubject extends Subject {

    private final GovernanceDocument document;

    /** Joins a document with what surrounds it. */
    public DocumentSubject(GovernanceDocument document, Register register, Circumstances circumstances) {
        super(document, register, circumstances);
        this.document = document;
    }

    /** Returns what kind it is, or null when not known. */
    public @Nullable GovernanceDocumentType type() {
        return document.documentType().orElse(null);
    }

    /** Returns whether it is approved, and the last approved one of its kind. */
    public boolean current() {
        return register().lastApproved(document.documentType()).equals(Optional.of(document));
    }

    /** Returns the areas that it covers. */
    public Set<PriorityArea> areas() {
        return document.areas();
    }

    /** Returns the priority areas of the action plan, in their order. */
    public Set<PriorityArea> areasOfThePlan() {
        Set<PriorityArea> areas = EnumSet.allOf(PriorityArea.class);
        areas.removeIf(area -> !area.inActionPlan());
        return areas;
    }

    /** Returns the priority areas of the action plan that it does not cover, in their order. */
    public Set<PriorityArea> areasLacking() {
        Set<PriorityArea> areas = areasOfThePlan();
        areas.removeAll(document.areas());
        return areas;
    }

    /** Returns the last day for its next review, or null when none is set. */
    public @Nullable LocalDate reviewBy() {
        return document.reviewBy().orElse(null);
    }

    /** Returns the first day of the reminder of its review, or null when no last day is set. */
    public @Nullable LocalDate reviewReminder() {
        return document.reviewBy()
                .map(due -> due.minus(parameters().governance(decidingDay()).documentReminder()))
                .orElse(null);
    }

    /** Returns the day it was published or communicated, or null when it was not. */
    public @Nullable LocalDate publishedOn() {
        return document.publishedOn().orElse(null);
    }

    /** Returns the last day for publishing it, or null while it is not approved. */
    public @Nullable LocalDate publicationDue() {
        return document.approvedOn()
                .map(approved ->
                        approved.plus(parameters().governance(decidingDay()).publication()))
                .orElse(null);
    }
}
