package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.planning.PriorityArea;

/** Governing documents. */
final class DocumentRules {

    private DocumentRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.organisation("CLS-014", DocumentRules::classificationRoutine),
                Oracle.organisation("GOV-001", DocumentRules::instructed).from(InForce.REVIEW),
                Oracle.each("GOV-002", LisSnapshot::governanceDocuments, DocumentRules::areas)
                        .from(InForce.REVIEW),
                Oracle.each("GOV-003", LisSnapshot::governanceDocuments, DocumentRules::revised),
                Oracle.each("GOV-015", LisSnapshot::governanceDocuments, DocumentRules::published),
                Oracle.organisation("INC-020", DocumentRules::incidentRoutine));
    }

    /**
     * Whether nothing replaced an approved document. Of local instructions and of each of the three routines there is one: the last. Other
     * documents stand beside each other. Null where a blank kind may hide a replacement.
     */
    private static Boolean current(GovernanceDocument document, Lookup register, Past past) {
        LocalDate approved = past.on(document.approvedOn());
        Boolean replaced = false;
        for (GovernanceDocument other : register.all().governanceDocuments()) {
            LocalDate day = past.on(other.approvedOn());
            boolean later = approved != null && day != null && day.isAfter(approved);
            if (later) {
                replaced = Answers.or(replaced, replaces(other, document));
            }
        }
        return Answers.not(replaced);
    }

    private static Boolean replaces(GovernanceDocument later, GovernanceDocument earlier) {
        List<GovernanceDocumentType> many = List.of(GovernanceDocumentType.GUIDELINE, GovernanceDocumentType.OTHER);
        boolean oneOfMany = Stream.of(later, earlier)
                .flatMap(document -> document.documentType().stream())
                .anyMatch(many::contains);
        if (oneOfMany) {
            return false;
        }
        boolean typed =
                later.documentType().isPresent() && earlier.documentType().isPresent();
        return typed ? later.documentType().equals(earlier.documentType()) : null;
    }

    /** Whether a document of a kind is approved; unknown where an approved one has no known kind. */
    static Boolean approved(GovernanceDocumentType type, Lookup register, Past past) {
        Boolean answer = false;
        for (GovernanceDocument document : register.all().governanceDocuments()) {
            if (past.on(document.approvedOn()) != null) {
                answer = Answers.or(
                        answer, document.documentType().map(type::equals).orElse(null));
            }
        }
        return answer;
    }

    private static Optional<Verdict> instructed(Lookup register, Past past) {
        Boolean approved = approved(GovernanceDocumentType.LOCAL_INSTRUCTION, register, past);
        boolean due = past.today().isAfter(LocalDate.of(2024, 12, 31));
        return due || Boolean.TRUE.equals(typed(GovernanceDocumentType.LOCAL_INSTRUCTION, register, past))
                ? Answers.verdict(approved)
                : Optional.empty();
    }

    private static Boolean typed(GovernanceDocumentType type, Lookup register, Past past) {
        return register.all().governanceDocuments().stream()
                .anyMatch(document ->
                        document.documentType().equals(Optional.of(type)) && past.on(document.approvedOn()) != null);
    }

    private static Optional<Verdict> classificationRoutine(Lookup register, Past past) {
        return past.today().isBefore(LocalDate.of(2024, 12, 31))
                ? Optional.empty()
                : Answers.verdict(approved(GovernanceDocumentType.CLASSIFICATION_ROUTINE, register, past));
    }

    private static Optional<Verdict> incidentRoutine(Lookup register, Past past) {
        List<GovernanceDocument> routines = register.all().governanceDocuments().stream()
                .filter(document -> document.documentType().equals(Optional.of(GovernanceDocumentType.INCIDENT_ROUTINE))
                        && past.on(document.approvedOn()) != null)
                .toList();
        LocalDate lastDay = routines.stream()
                .map(document -> past.on(document.approvedOn()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean hidden = lastDay != null
                && register.all().governanceDocuments().stream()
                        .filter(document -> document.documentType().isEmpty() && past.on(document.approvedOn()) != null)
                        .anyMatch(document -> !past.on(document.approvedOn()).isBefore(lastDay));
        if (hidden) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        // Of several from one day nobody can tell which holds.
        List<Boolean> lapsed = routines.stream()
                .filter(document -> past.on(document.approvedOn()).equals(lastDay))
                .map(document -> reviewBy(document, past).map(past.today()::isAfter))
                .map(late -> late.orElse(null))
                .distinct()
                .toList();
        if (lapsed.isEmpty()) {
            return Answers.verdict(approved(GovernanceDocumentType.INCIDENT_ROUTINE, register, past));
        }
        return Answers.verdict(lapsed.size() == 1 ? Answers.not(lapsed.get(0)) : null);
    }

    private static Optional<Verdict> areas(GovernanceDocument document, Lookup register, Past past) {
        Boolean instruction = document.documentType()
                .map(GovernanceDocumentType.LOCAL_INSTRUCTION::equals)
                .orElse(null);
        Boolean concerned = Answers.and(instruction, current(document, register, past));
        if (past.on(document.approvedOn()) == null || Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        if (document.areas().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        List<PriorityArea> seven = List.of(
                PriorityArea.LOCAL_INSTRUCTION,
                PriorityArea.PLANNING_AND_FOLLOW_UP,
                PriorityArea.INFORMATION_CLASSIFICATION,
                PriorityArea.ACCESS_MANAGEMENT,
                PriorityArea.INCIDENT_MANAGEMENT,
                PriorityArea.CONTINUITY_MANAGEMENT,
                PriorityArea.PROCUREMENT_AND_DEVELOPMENT);
        if (document.areas().containsAll(seven)) {
            return Optional.of(Verdict.SATISFIED);
        }
        return Optional.of(concerned == null ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    /** A day before the approval was for the review that led to it: the next day is not entered. */
    private static Optional<LocalDate> reviewBy(GovernanceDocument document, Past past) {
        return document.reviewBy().filter(day -> !day.isBefore(past.on(document.approvedOn())));
    }

    private static Optional<Verdict> revised(GovernanceDocument document, Lookup register, Past past) {
        Boolean current = current(document, register, past);
        if (past.on(document.approvedOn()) == null || Boolean.FALSE.equals(current)) {
            return Optional.empty();
        }
        LocalDate due = reviewBy(document, past).orElse(null);
        if (due == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (past.today().isBefore(due.minusDays(60))) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (current == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(past.today().isAfter(due) ? Verdict.VIOLATION : Verdict.UPCOMING);
    }

    /** What was published before it was approved contradicts itself. */
    private static Optional<Verdict> published(GovernanceDocument document, Lookup register, Past past) {
        LocalDate approved = past.on(document.approvedOn());
        Boolean current = current(document, register, past);
        if (approved == null || Boolean.FALSE.equals(current)) {
            return Optional.empty();
        }
        LocalDate due = approved.plusDays(30);
        LocalDate published = past.on(document.publishedOn());
        if (published != null && !published.isBefore(approved) && !published.isAfter(due)) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (!past.today().isAfter(due)) {
            return Optional.empty();
        }
        boolean impossible = published != null && published.isBefore(approved);
        return Optional.of(current == null || impossible ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }
}
