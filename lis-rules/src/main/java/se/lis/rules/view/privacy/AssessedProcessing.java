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

    private static final String RESIDUAL_RISK = "residualRisk";

    private final String path;

    /** Joins one of what an assessment covers, by its place, with what surrounds it. */
    public AssessedProcessing(ImpactAssessment assessment, int place, ViewContext surroundings) {
        super(assessment, surroundings);
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

    /** Returns whether the processing goes on, and started under the General Data Protection Regulation. */
    public Answer underRegulation() {
        return processing()
                .answers(processing -> processing.given("endedOn").negate())
                .and(start().atLeast(startOf(Legislation.GDPR)));
    }

    /**
     * Returns whether the risk that is left is not high, or the authority was consulted before the processing started.
     */
    public Answer safe() {
        Known<ResidualRisk> risk = fact(RESIDUAL_RISK);
        return risk.missingWhere(risk.has(ResidualRisk.NOT_ASSESSED::equals), RESIDUAL_RISK)
                .is(ResidualRisk.NOT_HIGH)
                .or(this.<LocalDate>act("priorConsultationOn").before(start()));
    }

    /** Returns the last day on which a consultation comes before the processing. */
    public Known<LocalDate> lastDayBefore() {
        return start().dayBefore();
    }
}
