package se.lis.rules.view.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.lis.core.privacy.FieldAnswer;
import se.lis.core.privacy.InformationExemption;
import se.lis.core.privacy.LawfulBasis;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;
import se.lis.core.privacy.SpecialCategoryCondition;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.PublicAuthority;

/**
 * An entry in the records of processing, and whether it says what it must. GDPR Articles 6, 9-10, 13-14, 26 and 30.
 */
public final class RegisterEntry extends View {

    private static final String CONTROLLER_CONTACT = "controllerContact";
    private static final String JOINT_CONTACT = "jointControllerContact";
    private static final String LISTED_TRANSFERS = "transfers";
    private static final String OFFICER_CONTACT = "dpoContact";
    private static final String TRANSFERS = "thirdCountryTransfers";
    private static final String SECURITY = "securityDescription";

    /** Fields that are answered with "none" too; the others must say something. */
    private static final Set<String> MAY_BE_NONE = Set.of("recipients", TRANSFERS, SECURITY);

    /** Conditions that hold only on the basis of Union or national law. GDPR Article 9(2)(b), (g), (h), (i) and (j). */
    private static final SpecialCategoryCondition[] WITH_PROVISION = {
        SpecialCategoryCondition.EMPLOYMENT_AND_SOCIAL_LAW,
        SpecialCategoryCondition.SUBSTANTIAL_PUBLIC_INTEREST,
        SpecialCategoryCondition.HEALTH_AND_SOCIAL_CARE,
        SpecialCategoryCondition.PUBLIC_HEALTH,
        SpecialCategoryCondition.ARCHIVING_RESEARCH_STATISTICS
    };

    /** Joins an entry with the register and the law that it is judged by. */
    public RegisterEntry(ProcessingActivity activity, ViewContext context) {
        super(activity, context);
    }

    @Override
    protected List<Facts> servedProcesses() {
        return processesIn("processes");
    }

    // ---------------------------------------------------------------- whose entry

    /** Returns whether the processing is carried on today, as far as known. */
    public boolean isInUse() {
        return during(act("startedOn"), act("endedOn"), thisDay()).yes();
    }

    private Known<ProcessingRole> role() {
        return fact("role");
    }

    /** Returns whether the organisation is the controller. */
    public Answer ofController() {
        return role().is(ProcessingRole.CONTROLLER);
    }

    /** Returns whether the organisation is a processor for somebody else. */
    public Answer ofProcessor() {
        return role().is(ProcessingRole.PROCESSOR);
    }

    private Answer authority() {
        return PublicAuthority.of(this);
    }

    // ---------------------------------------------------------------- what it contains

    /** Returns what a controller's entry must answer beside (f) and (g). GDPR Article 30(1)(a)-(e). */
    public Known<Set<String>> controllerFields() {
        Known<List<String>> always = stated(List.of(
                CONTROLLER_CONTACT, "purposes", "subjectCategories", "dataCategories", "recipients", TRANSFERS));
        return Known.union(
                List.of(always, whereYes(Answer.of(act("jointControllers")), JOINT_CONTACT), officerField()));
    }

    /** Returns what a processor's entry must answer beside (d). GDPR Article 30(2)(a)-(c). */
    public Known<Set<String>> processorFields() {
        Known<List<String>> always =
                stated(List.of("processorContact", CONTROLLER_CONTACT, "processingCategories", TRANSFERS));
        return Known.union(List.of(always, officerField()));
    }

    /** Returns what either must answer where it is possible. GDPR Article 30(1)(g) and 30(2)(d). */
    public Known<List<String>> securityField() {
        return stated(List.of(SECURITY));
    }

    /** What is surely asked for; {@link #contactsGiven} says what may be. */
    private Known<List<String>> officerField() {
        return authority().unknown() ? stated(List.of()) : whereYes(authority(), OFFICER_CONTACT);
    }

    private Known<List<String>> whereYes(Answer answer, String field) {
        return answer.choose(stated(List.of(field)), stated(List.of()));
    }

    /**
     * Returns which of some fields the entry answers: that something does not apply is no answer to what must be
     * there.
     */
    public Known<Set<String>> answered(Known<? extends Collection<String>> fields) {
        List<Known<List<String>>> answered = new ArrayList<>();
        for (String field : fields.value()) {
            Answer there = MAY_BE_NONE.contains(field) ? given(field) : contact(field);
            answered.add(whereYes(there, field));
        }
        return Known.union(answered);
    }

    private Answer contact(String field) {
        return this.<FieldAnswer>act(field).is(FieldAnswer.GIVEN);
    }

    /**
     * Returns whether an authority's data protection officer is named; unknown while nobody knows whether it is one.
     */
    public Answer officerGiven() {
        return contact(OFFICER_CONTACT).or(authority().negate());
    }

    /**
     * Returns whether the officer and any joint controller are named; unknown while nobody knows whether there is one.
     */
    public Answer contactsGiven() {
        return contact(JOINT_CONTACT).or(yes("jointControllers").negate()).and(officerGiven());
    }

    /** Returns whether it says when the data is erased, or why no time could be set. GDPR Article 30(1)(f). */
    public Answer erasureTold() {
        return contact("retention").or(given("retentionReasonWhyNone"));
    }

    /** Returns the day of its last review, or else of the start of the processing: no review comes before that. */
    public Known<LocalDate> lastReview() {
        Known<LocalDate> started = fact("startedOn");
        return Known.firstGiven(this.<LocalDate>last("reviewedOn").notBefore(started), started);
    }

    // ---------------------------------------------------------------- what the processing stands on

    private Known<LawfulBasis> basis() {
        return act("legalBasis");
    }

    /**
     * Returns whether something makes the processing lawful; that the entry names nothing says nothing of what there is. GDPR Article
     * 6(1).
     */
    public Answer grounded() {
        return this.<LawfulBasis>fact("legalBasis").is(LawfulBasis.NONE).negate();
    }

    /**
     * Returns whether it stands on no legitimate interests that an authority has in performing its tasks. GDPR Article
     * 6(1).
     */
    public Answer interestsAllowed() {
        return Answer.all(List.of(
                        basis().is(LawfulBasis.LEGITIMATE_INTERESTS), authority(), yes("performedAsPublicTask")))
                .negate();
    }

    /** Returns whether its ground rests on a provision where it must; unknown where the entry names none. GDPR Article 6(3). */
    public Answer provisionNamed() {
        return basis().is(LawfulBasis.LEGAL_OBLIGATION, LawfulBasis.PUBLIC_TASK)
                .negate()
                .or(given("legalProvision").orUnknown("legalProvision"));
    }

    private Answer special() {
        return yes("specialCategories");
    }

    /** Data on offences is for authorities; only others are asked what lets them hold it. */
    private Answer offencesOfOthers() {
        return yes("criminalData").and(authority().negate());
    }

    /** Returns whether it holds data that asks for a permission of its own. GDPR Articles 9(1) and 10. */
    public Answer sensitive() {
        return special().or(offencesOfOthers());
    }

    /**
     * Returns whether a condition lets it hold the special categories that it holds; unknown where the entry names none, or one that
     * rests on Union or national law without its provision. GDPR Article 9(2).
     */
    public Answer specialPermitted() {
        Answer rests = this.<SpecialCategoryCondition>act("specialCategoryCondition")
                .is(WITH_PROVISION)
                .negate()
                .or(given("nationalProvision").orUnknown("nationalProvision"));
        Answer applies = this.<SpecialCategoryCondition>fact("specialCategoryCondition")
                .is(SpecialCategoryCondition.NONE)
                .negate();
        return special().negate().or(applies.and(rests));
    }

    /**
     * Returns whether a provision lets a body that is no authority hold the data on offences that it holds; unknown where the entry
     * names none. GDPR Article 10.
     */
    public Answer offencesPermitted() {
        return offencesOfOthers().negate().or(given("criminalDataProvision").orUnknown("criminalDataProvision"));
    }

    // ---------------------------------------------------------------- people and others

    /**
     * Returns whether people get the information they are due, or an exception lets them be without; a no is one only where it
     * was judged that none applies. GDPR Articles 13-14 and SFS 2018:218 chapter 5 section 1.
     */
    public Answer peopleInformed() {
        Answer exempt = this.<InformationExemption>fact("informationExemption")
                .is(InformationExemption.NONE)
                .negate();
        return yes("informationGiven").or(exempt);
    }

    /** Returns whether others decide purposes and means too. GDPR Article 26. */
    public Answer joint() {
        return yes("jointControllers");
    }

    /**
     * Returns whether what the entry answers on third countries goes with the transfers that it lists: unknown where it says that there are
     * none, and lists one. GDPR Article 30(1)(e) and 30(2)(c).
     */
    public Answer transfersAgree() {
        List<Answer> listed = facts().parts(LISTED_TRANSFERS).stream()
                .map(transfer -> EeaStates.outside(this, transfer.act("country")))
                .toList();
        Answer any = listed.isEmpty() ? given(LISTED_TRANSFERS) : Answer.any(listed);
        return this.<FieldAnswer>act(TRANSFERS)
                .is(FieldAnswer.NOT_APPLICABLE)
                .and(any)
                .negate()
                .orUnknown(TRANSFERS);
    }

    /**
     * Returns whether those who decide together have an arrangement, or law lays down what each answers for. GDPR Article 26(1).
     */
    public Answer arranged() {
        return yes("jointArrangement").or(yes("jointResponsibilitiesByLaw"));
    }
}
