package se.lis.rules.view.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** How often the organisation audits its LIS. ISO/IEC 27001 9.2. */
public final class AuditCycle extends View {

    private static final String CONDUCTED_ON = "conductedOn";

    /** Joins the organisation with its audits. */
    public AuditCycle(Organisation organisation, ViewContext context) {
        super(organisation, context);
    }

    private Search audits() {
        return among(ArtefactType.INTERNAL_AUDIT);
    }

    /** Returns the day of the last audit; one whose day nobody has given may have come later, as late as today. */
    public Known<LocalDate> lastAudit() {
        Known<LocalDate> last =
                audits().where(audit -> audit.given(CONDUCTED_ON)).latestDay(CONDUCTED_ON);
        Answer undated = audits().where(audit -> audit.given(CONDUCTED_ON).negate())
                .any()
                .isGiven();
        return last.missingWhere(undated.yes(), CONDUCTED_ON).notBefore(last).notAfter(thisDay());
    }

    /** Returns {@code never} where no audit was made, else null. */
    public @Nullable String never() {
        return lastAudit().none() ? "never" : null;
    }
}
