package se.lis.rules.view.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** The risk analysis of an operator of essential services, of whichever of them it was made. SFS 2018:1174 12 §. */
public final class OperatorsAnalysis extends View {

    private final OrganisationCounts parts;

    /** What makes the organisation an operator. */
    enum Part {
        PROCESS_IN_NIS_SECTOR
    }

    /** Joins the organisation with the counts of its processes. */
    OperatorsAnalysis(Organisation organisation, OrganisationCounts parts, ViewContext context) {
        super(organisation, context);
        this.parts = parts;
    }

    /** Returns how many of its processes in use are in a NIS sector. */
    public Known<Integer> inNisSector() {
        return counted(ArtefactType.PROCESS, parts.count(Part.PROCESS_IN_NIS_SECTOR));
    }

    /** Returns whether any is; unknown where one may be whose entries contradict each other. */
    public Answer operator() {
        boolean hidden =
                !hiddenParts(ArtefactType.PROCESS, Part.class, new RiskViews()).isEmpty();
        return inNisSector().atLeast(stated(1)).unknownWhere(hidden, hidden(ArtefactType.PROCESS));
    }

    private Search analyses() {
        return among(ArtefactType.RISK_ANALYSIS);
    }

    /** Returns whether there is a risk analysis. */
    public Answer analysed() {
        return analyses().exists();
    }

    /** Returns the day of the last risk analysis; none where there is none. */
    public Known<LocalDate> lastAnalysis() {
        return analyses().latestDay("performedOn");
    }

    /** Returns {@code old} where there is a risk analysis, else null. */
    public @Nullable String variant() {
        return analysed().yes() ? "old" : null;
    }
}
