package se.lis.rules.view.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.Role;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskTreatment;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.RiskScore;

/** A risk in the register, from the day it was identified. ISO/IEC 27001 6.1.2, 6.1.3 and 8.2. */
public final class RegisteredRisk extends View {

    /** Joins a risk with the register and the law that it is judged by. */
    public RegisteredRisk(Risk risk, ViewContext context) {
        super(risk, context);
    }

    @Override
    protected List<Facts> servedProcesses() {
        Known<Facts> process = refer("process");
        if (process.given()) {
            return List.of(process.value());
        }
        Known<SystemId> system = fact("system");
        return system.given() ? processesOn(system.value()) : List.of();
    }

    /** Returns whether what it is a risk to goes on, or nothing is named that ends; unknown where that is not found. */
    public Answer toWhatGoesOn() {
        return Answer.all(Stream.of("process", "system", "processingActivity")
                .map(this::goesOn)
                .toList());
    }

    /** Returns whether somebody holds the risk owner's role today. */
    public Answer owned() {
        return held("owner");
    }

    private Known<LocalDate> identified() {
        return fact("identifiedOn");
    }

    /**
     * Returns whether it is assessed: on a day, or on a day that nobody noted, where both its likelihood and its consequence are
     * given.
     */
    public Answer assessed() {
        Known<LocalDate> day = this.<LocalDate>act("assessedOn").follows(identified());
        return day.unknown()
                ? Answer.doubt(day)
                : day.isGiven().or(given("likelihood").and(given("consequence")));
    }

    /** Returns the last day for assessing it, by the time that was given on the day it was identified. */
    public Known<LocalDate> assessedBy() {
        return identified().plus(limitOn("risk.assessment", identified()));
    }

    /** Returns likelihood times consequence, 1 to 25; while either is not assessed, unknown within what each can be. */
    public Known<Integer> score() {
        return RiskScore.of(facts(), this);
    }

    /** Returns whether it is high. */
    public Answer high() {
        return RiskScore.high(facts(), this);
    }

    /**
     * Returns whether its treatment is decided; unknown where it was treated or accepted, or is to be treated by a day, and nobody names how.
     */
    public Answer treatmentDecided() {
        Answer decided = given("treatment");
        return decided.no() && spokenOf().yes() ? decided.orUnknown("treatment") : decided;
    }

    private Answer spokenOf() {
        return Answer.any(Stream.of("treatedOn", "treatmentDueBy", "acceptedOn", "acceptedByRole")
                .map(this::given)
                .toList());
    }

    /**
     * Returns whether something else than to accept it was decided; unknown where a last day is set for a treatment that nobody
     * names.
     */
    public Answer toBeTreated() {
        Known<RiskTreatment> treatment = fact("treatment");
        return treatment
                .isGiven()
                .or(given("treatmentDueBy"))
                .and(treatment.is(RiskTreatment.ACCEPT).negate());
    }

    /** Returns whether it is treated as was decided. */
    public Answer treated() {
        return this.<LocalDate>act("treatedOn").follows(identified()).isGiven();
    }

    /** Returns the last day for that. */
    public Known<LocalDate> treatedBy() {
        return fact("treatmentDueBy");
    }

    /** Returns whether it is accepted: there is a day or a role for that, or it is what was decided. */
    public Answer accepted() {
        return given("acceptedOn")
                .or(given("acceptedByRole"))
                .or(this.<RiskTreatment>act("treatment").is(RiskTreatment.ACCEPT));
    }

    /** Returns the greatest score that any role may accept. */
    public Known<Integer> acceptableScore() {
        return limit("risk.acceptableScore");
    }

    /** Returns whether the role that accepted it may: any role a small risk, and some roles every risk. */
    public Answer acceptedByOneWhoMay() {
        Known<Role> role = fact("acceptedByRole");
        Answer entitled = this.<Set<Role>>limit("risk.acceptingRoles")
                .lackingOf(Known.<Role>union(List.of(role)))
                .isGiven()
                .negate();
        return score().atMost(acceptableScore()).or(entitled);
    }

    /** Returns the day of its last review, or else of its assessment, or else of its identification. */
    public Known<LocalDate> lastReview() {
        return Known.firstGiven(
                this.<LocalDate>last("reviewedOn").follows(identified()),
                this.<LocalDate>act("assessedOn").follows(identified()),
                identified());
    }
}
