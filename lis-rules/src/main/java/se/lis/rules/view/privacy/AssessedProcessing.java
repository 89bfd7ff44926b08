package se.lis.rules.view.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ResidualRisk;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** Processing that an impact assessment covers, and the risk that the assessment leaves. GDPR Article 36. */
public final class AssessedProcessing extends View {

    private static final String CONSULTATION = "priorConsultationOn";
    private static final String RESIDUAL_RISK = "residualRisk";

    private final String path;

    /** Joins one of what an assessment covers, by its place, with the register and the law that it is judged by. */
    public AssessedProcessing(ImpactAssessment assessment, int place, ViewContext context) {
        super(assessment, context);
        this.path = "processingActivities[" + place + "]";
    }

    /** Returns the processes that processing is part of, those that are there. */
    static List<Facts> processesOf(Facts processing, View view) {
        List<Facts> there = new ArrayList<>();
        Known<Collection<ProcessId>> ids = processing.fact("processes");
        for (ProcessId id : ids.given() ? ids.value() : List.<ProcessId>of()) {
            view.register().find(id).ifPresent(process -> there.add(view.of(process)));
        }
        return there;
    }

    @Override
    protected List<Facts> servedProcesses() {
        Known<Facts> processing = processing();
        return processing.given() ? processesOf(processing.value(), this) : List.of();
    }

    /** Returns whether the assessment is completed. */
    public boolean isCompleted() {
        return given("completedOn").yes();
    }

    /** Returns the id of the processing. */
    public Known<ProcessingActivityId> processingId() {
        return fact(path);
    }

    private Known<Facts> processing() {
        return refer(path);
    }

    private Known<LocalDate> start() {
        return processing().then(processing -> processing.fact("startedOn"));
    }

    private Known<LocalDate> completed() {
        return act("completedOn");
    }

    private Known<LocalDate> riskChange() {
        return act("riskChangedOn");
    }

    /**
     * Returns whether the processing goes on, and started, or changed its risk, under the General Data Protection Regulation.
     */
    public Answer underRegulation() {
        return processing()
                .answers(processing -> processing.given("endedOn").negate())
                .and(start().atLeast(startOf(Legislation.GDPR)).or(riskChange().atLeast(startOf(Legislation.GDPR))));
    }

    /** Returns whether the risk that is left is not high; unknown while nobody assessed it. */
    private Answer notHigh() {
        Known<ResidualRisk> risk = fact(RESIDUAL_RISK);
        return risk.missingWhere(risk.has(ResidualRisk.NOT_ASSESSED::equals), RESIDUAL_RISK)
                .is(ResidualRisk.NOT_HIGH);
    }

    /**
     * The day on which the authority was consulted: no later than its answer, and not before the assessment that it is sent. Article
     * 36(2) and 36(3)(e).
     */
    private Known<LocalDate> consulted() {
        Known<LocalDate> asked = act(CONSULTATION);
        Known<LocalDate> answered =
                this.<LocalDate>act("priorConsultationAnsweredOn").follows(asked);
        if (answered.unknown()) {
            return answered;
        }
        return asked.none() && answered.given()
                ? this.<LocalDate>fact(CONSULTATION).notAfter(answered)
                : asked.follows(completed());
    }

    private Answer riskChangedSinceStart() {
        return riskChange().after(start());
    }

    /**
     * Returns whether the risk that is left is not high, or became what it is since the start, or the authority was consulted before
     * the processing started.
     */
    public Answer consultedBeforeStart() {
        return notHigh().or(riskChangedSinceStart()).or(consulted().before(start()));
    }

    /**
     * Returns whether the risk that is left is not high, or did not change since the processing started, or the authority was consulted
     * in the time that it may take from the change.
     */
    public Answer consultedAfterChange() {
        return notHigh().or(riskChangedSinceStart().negate()).or(consulted().atMost(lastDayAfterChange()));
    }

    /** Returns the first day on which the authority still has its whole time before the start. Article 36(2). */
    public Known<LocalDate> timeToConsult() {
        return start().minus("privacy.consultationAnswer");
    }

    /** Returns the day on which the risk changed, or that of the assessment that found it, if later. */
    public Known<LocalDate> riskFound() {
        return Known.latest(riskChange(), completed());
    }

    /** Returns the last day for a consultation on a risk that changed since the start. */
    public Known<LocalDate> lastDayAfterChange() {
        return riskFound().plus(limitOn("privacy.consultationAfterChange", riskFound()));
    }

    /** Returns the last day on which a consultation comes before the processing. */
    public Known<LocalDate> lastDayBefore() {
        return start().dayBefore();
    }
}
