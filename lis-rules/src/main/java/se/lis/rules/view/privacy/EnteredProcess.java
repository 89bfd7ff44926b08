package se.lis.rules.view.privacy;

import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.ProcessView;

/** A business process that the records of processing is to name where it handles personal data. GDPR Article 30(1). */
public final class EnteredProcess extends ProcessView {

    private static final String EXEMPT = "exemptFromRecords";
    private static final String PROCESSES = "processes";

    /** Joins a process with the register and the law that it is judged by. */
    public EnteredProcess(BusinessProcess process, ViewContext context) {
        super(process, context);
    }

    /** Returns whether it handles personal data. */
    public Answer withPersonalData() {
        return personalData().is(PersonalDataKind.NONE).negate();
    }

    /** Returns whether it was judged to need no entry; special categories of data need one whatever was judged. Article 30(5). */
    public Answer exempt() {
        return facts().affirmed(EXEMPT)
                .and(personalData().is(PersonalDataKind.SPECIAL_CATEGORIES).negate());
    }

    private Known<PersonalDataKind> personalData() {
        return fact("personalData");
    }

    /**
     * Returns whether an entry of processing that is carried on today names it; unknown where contradictory ones hide the answer, and where
     * one that names no process may be of it.
     */
    public Answer inRegister() {
        Answer ofAnother = carriedOn(among(
                                ArtefactType.PROCESSING_ACTIVITY, register().firstOfNoProcess())
                        .outOf(register().entriesOfNoProcess().size())
                        .where(entry -> entry.given(PROCESSES).negate())
                        .where(entry -> Answer.of(stated(!register().lostReference(entry.id(), PROCESSES)))))
                .negate();
        return carriedOn(among(
                        ArtefactType.PROCESSING_ACTIVITY, PROCESSES, register().entries(process)))
                .or(ofAnother.orUnknown("processingActivities.processes").negate());
    }

    private Answer carriedOn(Search entries) {
        return entries.where(entry -> during(entry.act("startedOn"), entry.act("endedOn"), thisDay()))
                .exists();
    }
}
