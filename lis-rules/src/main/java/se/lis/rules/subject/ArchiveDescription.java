package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.organisation.Organisation;

/** Whether a public authority has described its archive, and keeps that up to date. SFS 1990:782 6 §. */
public final class ArchiveDescription extends Subject {

    private final Organisation organisation;

    /** Joins the organisation with what surrounds it. */
    public ArchiveDescription(Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
        this.organisation = register.organisation();
    }

    /** Returns whether the duty is the organisation's. */
    public Answer publicAuthority() {
        return Answer.of(organisation.publicAuthority());
    }

    /** Returns the last day for the next review, or null when none is told. */
    public @Nullable LocalDate due() {
        return organisation
                .archiveDescriptionReviewedOn()
                .map(day -> day.plus(parameters().governance(decidingDay()).archiveReview()))
                .orElse(null);
    }

    private Answer reviewed() {
        LocalDate due = due();
        if (due != null && !today().isAfter(due)) {
            return Answer.YES;
        }
        return due == null || concealed() ? Answer.UNKNOWN : Answer.NO;
    }

    private boolean concealed() {
        return hidden(Organisation.class, Organisation::archiveDescriptionReviewedOn);
    }

    /** Returns whether there is a description that is up to date. */
    public Answer upToDate() {
        return Answer.of(organisation.archiveDescription()).and(reviewed());
    }

    private boolean absent() {
        return Answer.of(organisation.archiveDescription()) == Answer.NO;
    }

    /** Returns which clause is broken: there is no description, or its review is past. */
    public String clause() {
        return absent() ? "description" : "review";
    }

    /** Returns {@code review} where there may be a description, else null. */
    public @Nullable String variant() {
        return absent() ? null : "review";
    }

    /** Returns the day of the review that was missed, or null where there is no description. */
    public @Nullable LocalDate missedDay() {
        return absent() ? null : due();
    }

    /** Returns what is missing to tell. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (publicAuthority() == Answer.UNKNOWN) {
            missing.add("publicAuthority");
        }
        if (organisation.archiveDescription().isEmpty()) {
            missing.add("archiveDescription");
        }
        if (due() == null) {
            missing.add("archiveDescriptionReviewedOn");
        }
        return missing;
    }

    /** Returns why it can't be told where no attribute is missing, or null. */
    public @Nullable String unclear() {
        return concealed() ? "hidden-by-later" : null;
    }
}
