package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.immutables.value.Value;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.form.OwnForm;

/** One thing that an assessment found, with what proves it. Holds no personal data and no free text of the register. */
@Value.Immutable
@JsonRootName("Finding")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Finding.Builder.class)
@JsonPropertyOrder({
    "id",
    "rule",
    "ruleVersion",
    "area",
    "kind",
    "severity",
    "raisedBecause",
    "force",
    "subject",
    "unit",
    "discriminator",
    "clause",
    "decidingDay",
    "dueAt",
    "dueBy",
    "repairability",
    "finableUntil",
    "missing",
    "waiver",
    "lapsedWaiver",
    "proof",
    "legalBasis",
    "controls",
    "responsibleRole",
    "messageKey",
    "arguments",
    "message",
    "remediation"
})
public interface Finding extends WithFinding {

    /** Orders findings as an assessment has them: by rule, subject and discriminator. */
    Comparator<Finding> ORDER = Comparator.comparing(Finding::rule)
            .thenComparing(finding -> finding.subject().type())
            .thenComparing(finding -> finding.subject().id())
            .thenComparing(finding -> finding.discriminator().orElse(""))
            .thenComparing(Finding::id);

    /** Returns the fingerprint: 64 hexadecimal digits from organisation, rule, subject and discriminator, equal over time. */
    String id();

    /** Returns the id of the rule. */
    String rule();

    /** Returns the version of the rule, major.minor. */
    String ruleVersion();

    /** Returns the area of the rule. */
    String area();

    /** Returns what the finding says. */
    FindingKind kind();

    /** Returns how much it matters. */
    Severity severity();

    /** Returns why the severity was raised; empty when it was not. */
    Set<RaisedBecause> raisedBecause();

    /** Returns the force of the clause that failed. */
    Force force();

    /** Returns what the finding is about. */
    SubjectRef subject();

    /** Returns the id of the unit that carries the subject, or empty when none is registered. */
    Optional<String> unit();

    /** Returns what distinguishes this finding from another of the same rule and subject, or empty when there is only one. */
    Optional<String> discriminator();

    /** Returns the name of the clause that failed, or empty when the rule has only one. */
    Optional<String> clause();

    /** Returns the day whose law and parameters decided, or empty in a result of a version that did not record it. */
    Optional<LocalDate> decidingDay();

    /** Returns the last moment that is on time, or empty when no moment or a whole day counts. */
    Optional<Instant> dueAt();

    /** Returns the last day that is on time, or empty when no day counts. */
    Optional<LocalDate> dueBy();

    /** Returns what can still be done about it, or empty in a result of a version that did not record it. */
    Optional<Repairability> repairability();

    /**
     * Returns the last day on which the organisation can be heard for a fine for what came too late, or empty where it is not over, no fine
     * is to be had for it, or nobody has read for how long.
     */
    Optional<LocalDate> finableUntil();

    /** Returns the attributes that are missing, sorted; empty when none is. */
    List<String> missing();

    /** Returns the waiver under which the violation is accepted, or empty when none holds for it. It stays a violation. */
    Optional<WaiverRef> waiver();

    /**
     * Returns the waiver that accepted other facts than those that the finding rests on, and so holds for it no more, or empty when there is
     * none.
     */
    Optional<WaiverRef> lapsedWaiver();

    /** Returns what decided the finding. */
    Proof proof();

    /** Returns the provisions in force, strongest first. */
    List<LegalBasis> legalBasis();

    /** Returns the controls of ISO/IEC 27001:2022 concerned, sorted. */
    List<String> controls();

    /** Returns the role that is to act, or empty when the rule names none. */
    Optional<String> responsibleRole();

    /** Returns the key of the message. */
    String messageKey();

    /** Returns the arguments of the message. */
    @Value.NaturalOrder
    SortedMap<String, Scalar> arguments();

    /** Returns the message in the language asked for, or empty when none was. */
    Optional<String> message();

    /** Returns what to do, in the language asked for, or empty when none was. */
    Optional<String> remediation();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableFinding.Builder {}
}
