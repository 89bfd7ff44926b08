package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.rules.parameter.GovernanceParameters;

/** That the organisation has an approved document of a kind. */
public final class DocumentNeed extends Subject {

    private final GovernanceDocumentType type;
    private final Optional<GovernanceDocument> current;

    /** Joins the organisation with its documents. */
    public DocumentNeed(GovernanceDocumentType type, Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
        this.type = type;
        this.current = register.lastApproved(Optional.of(type));
    }

    /** Returns the parameters of governance of today. */
    public GovernanceParameters limits() {
        return parameters().governance(decidingDay());
    }

    /** Returns the kind of document. */
    public GovernanceDocumentType type() {
        return type;
    }

    /** Returns whether there is one; unknown where contradictory documents, or one without a kind, may be it. */
    public Answer approved() {
        if (current.isPresent()) {
            return Answer.YES;
        }
        return unclear() == null && untyped().isEmpty() ? Answer.NO : Answer.UNKNOWN;
    }

    /** Returns the one that applies, or null when there is none. */
    public @Nullable GovernanceDocument document() {
        return current.orElse(null);
    }

    /** Returns the last day for its review, or null when there is none. */
    public @Nullable LocalDate reviewBy() {
        return current.flatMap(GovernanceDocument::reviewBy).orElse(null);
    }

    /** Returns the attribute that is missing where an approved document does not say what kind it is; empty otherwise. */
    public List<String> untyped() {
        boolean untyped = register().lastApproved(Optional.empty()).isPresent();
        return untyped ? List.of("documentType") : List.of();
    }

    /** Returns why it can't be told, or null when nothing contradicts itself. */
    public @Nullable String unclear() {
        return register().contradicted(ArtefactType.GOVERNANCE_DOCUMENT) ? CONTRADICTION : null;
    }

    /** Returns which clause is broken: there is no document, or its review is past. */
    public String clause() {
        return current.isPresent() ? "review" : "routine";
    }

    /** Returns {@code review} where there is a document, else null. */
    public @Nullable String lapsed() {
        return current.isPresent() ? "review" : null;
    }
}
