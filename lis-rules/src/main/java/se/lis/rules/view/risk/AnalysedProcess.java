package se.lis.rules.view.risk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.BusinessProcess;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.ProcessView;

/** A business process whose risks are analysed again and again. */
public final class AnalysedProcess extends ProcessView {

    /** Joins a process with the register and the law that it is judged by. */
    public AnalysedProcess(BusinessProcess process, ViewContext context) {
        super(process, context);
    }

    /** Returns whether it makes the organisation an operator of essential services. */
    @Override
    public List<Object> parts() {
        return isInUse() && isInNisSector() ? List.of(OperatorsAnalysis.Part.PROCESS_IN_NIS_SECTOR) : List.of();
    }

    /** Returns whether it is in a NIS sector on the day whose law decides. */
    public boolean isInNisSector() {
        return processImportance().inNisSector(facts()).yes();
    }

    private Search analyses() {
        return among(ArtefactType.RISK_ANALYSIS, "process", register().analyses(id()));
    }

    /** Returns whether there is a risk analysis of it. */
    public Answer analysed() {
        return analyses().exists();
    }

    /** Returns the day of the last risk analysis of it; none where there is none. */
    public Known<LocalDate> lastAnalysis() {
        return analyses().latestDay("performedOn");
    }

    /** Returns the last day for the next risk analysis; none where there was none. */
    public Known<LocalDate> analysisDue() {
        return lastAnalysis().plus("risk.analysis");
    }

    /** Returns the first day on which the next risk analysis is late; none where there was none. */
    public Known<LocalDate> analysisLate() {
        return analysisDue().dayAfter();
    }

    /** Returns {@code old} where there is a risk analysis, else null. */
    public @Nullable String variant() {
        return analysed().yes() ? "old" : null;
    }
}
