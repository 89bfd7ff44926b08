package se.lis.rules.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.privacy.FieldAnswer;
import se.lis.core.privacy.LegalBasis;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;

/** An entry in the register of processing, and whether it says what it must. GDPR Articles 6, 9-10, 13-14, 26 and 30. */
public final class RegisterEntry extends Subject {

    private static final String SECURITY = "securityDescription";

    private final ProcessingActivity activity;

    /** Joins it with what surrounds it. */
    public RegisterEntry(ProcessingActivity activity, Register register, Circumstances circumstances) {
        super(activity, register, circumstances);
        this.activity = activity;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(activity.processes());
    }

    /** Returns whether the processing is carried on today, as far as known. */
    public boolean inUse() {
        return activity.inUse(today());
    }

    /** Returns in which role the organisation processes, or null when not known. */
    public @Nullable ProcessingRole role() {
        return activity.role().orElse(null);
    }

    /** Returns the attributes without which nobody can tell which duties the entry is under. */
    public List<String> missingOfRole() {
        return activity.role().isEmpty() ? List.of("role") : List.of();
    }

    private Answer authority() {
        return Answer.of(register().organisation().publicAuthority());
    }

    /** Returns what a controller's entry must answer, (f) apart. GDPR Article 30(1). */
    public List<String> controllerFields() {
        return List.of(
                "controllerContact",
                "jointControllerContact",
                "dpoContact",
                "purposes",
                "subjectCategories",
                "dataCategories",
                "recipients",
                "thirdCountryTransfers",
                SECURITY);
    }

    /** Returns what of that the entry lacks. */
    public List<String> controllerLacking() {
        List<String> lacking = new ArrayList<>();
        given("controllerContact", activity.controllerContact(), lacking);
        if (activity.jointControllers().orElse(false)) {
            given("jointControllerContact", activity.jointControllerContact(), lacking);
        }
        if (authority() == Answer.YES) {
            given("dpoContact", activity.dpoContact(), lacking);
        }
        given("purposes", activity.purposes(), lacking);
        given("subjectCategories", activity.subjectCategories(), lacking);
        given("dataCategories", activity.dataCategories(), lacking);
        answered("recipients", activity.recipients(), lacking);
        answered("thirdCountryTransfers", activity.thirdCountryTransfers(), lacking);
        answered(SECURITY, activity.securityDescription(), lacking);
        return lacking;
    }

    /** Returns what is missing to tell whether a controller's entry lacks more. */
    public List<String> controllerMissing() {
        List<String> missing = new ArrayList<>(missingOfRole());
        if (activity.jointControllers().isEmpty()
                && activity.jointControllerContact().isEmpty()) {
            missing.add("jointControllers");
        }
        missing.addAll(missingOfOfficer());
        return missing;
    }

    /** Returns what a processor's entry must answer. GDPR Article 30(2). */
    public List<String> processorFields() {
        return List.of(
                "processorContact",
                "controllerContact",
                "dpoContact",
                "processingCategories",
                "thirdCountryTransfers",
                SECURITY);
    }

    /** Returns what of that the entry lacks. */
    public List<String> processorLacking() {
        List<String> lacking = new ArrayList<>();
        given("processorContact", activity.processorContact(), lacking);
        given("controllerContact", activity.controllerContact(), lacking);
        if (authority() == Answer.YES) {
            given("dpoContact", activity.dpoContact(), lacking);
        }
        given("processingCategories", activity.processingCategories(), lacking);
        answered("thirdCountryTransfers", activity.thirdCountryTransfers(), lacking);
        answered(SECURITY, activity.securityDescription(), lacking);
        return lacking;
    }

    /** Returns what is missing to tell whether a processor's entry lacks more. */
    public List<String> processorMissing() {
        List<String> missing = new ArrayList<>(missingOfRole());
        missing.addAll(missingOfOfficer());
        return missing;
    }

    /** Returns which clause asks for what is lacking: a description of security is asked for where possible. */
    public String clauseOfFields(List<String> lacking) {
        return lacking.equals(List.of(SECURITY)) ? "security" : "fields";
    }

    private List<String> missingOfOfficer() {
        boolean open = authority() == Answer.UNKNOWN && !activity.dpoContact().equals(Optional.of(FieldAnswer.GIVEN));
        return open ? List.of("publicAuthority") : List.of();
    }

    private static void given(String name, Optional<FieldAnswer> answer, List<String> lacking) {
        if (!answer.equals(Optional.of(FieldAnswer.GIVEN))) {
            lacking.add(name);
        }
    }

    private static void answered(String name, Optional<FieldAnswer> answer, List<String> lacking) {
        if (answer.isEmpty()) {
            lacking.add(name);
        }
    }

    /** Returns whether it names a ground on which the processing may stand. GDPR Article 6(1) and 6(3). */
    public Answer lawful() {
        if (activity.legalBasis().isEmpty()) {
            return Answer.NO;
        }
        return switch (activity.legalBasis().get()) {
            case LEGITIMATE_INTERESTS ->
                authority().and(Answer.of(activity.performedAsPublicTask())).negate();
            case LEGAL_OBLIGATION, PUBLIC_TASK ->
                Answer.of(activity.legalProvision().isPresent());
            default -> Answer.YES;
        };
    }

    /** Returns which demand on the ground is not met. */
    public String clauseOfGround() {
        if (activity.legalBasis().isEmpty()) {
            return "ground";
        }
        return activity.legalBasis().get() == LegalBasis.LEGITIMATE_INTERESTS ? "interests" : "provision";
    }

    /** Returns what is missing to tell. */
    public List<String> missingOfGround() {
        List<String> missing = new ArrayList<>(missingOfRole());
        if (lawful() == Answer.UNKNOWN) {
            if (authority() == Answer.UNKNOWN) {
                missing.add("publicAuthority");
            }
            if (activity.performedAsPublicTask().isEmpty()) {
                missing.add("performedAsPublicTask");
            }
        }
        return missing;
    }

    private Answer special() {
        return Answer.of(activity.specialCategories());
    }

    /** Data on offences is for authorities; only others are asked what lets them hold it. */
    private Answer offencesOfOthers() {
        return Answer.of(activity.criminalData()).and(authority().negate());
    }

    /** Returns whether it holds data that asks for a special permission. */
    public Answer sensitive() {
        return special().or(offencesOfOthers());
    }

    private Answer specialPermitted() {
        if (activity.specialCategoryCondition().isEmpty()) {
            return Answer.NO;
        }
        boolean national = activity.specialCategoryCondition().get().needsProvision();
        return national && activity.nationalProvision().isEmpty() ? Answer.UNKNOWN : Answer.YES;
    }

    private Answer offencesPermitted() {
        return offencesOfOthers()
                .negate()
                .or(Answer.of(activity.criminalDataProvision().isPresent()));
    }

    /** Returns whether it has the permissions that its data ask for. GDPR Articles 9(2) and 10. */
    public Answer permitted() {
        return special().negate().or(specialPermitted()).and(offencesPermitted());
    }

    /** Returns which permission it lacks. */
    public String clauseOfPermission() {
        return offencesPermitted() == Answer.NO ? "offences" : "special";
    }

    /** Returns what is missing to tell. */
    public List<String> missingOfPermission() {
        List<String> missing = new ArrayList<>(missingOfRole());
        if (permitted() != Answer.UNKNOWN) {
            return missing;
        }
        if (special() == Answer.UNKNOWN && specialPermitted() != Answer.YES) {
            missing.add("specialCategories");
        }
        if (special() != Answer.NO && specialPermitted() == Answer.UNKNOWN) {
            missing.add("nationalProvision");
        }
        if (offencesPermitted() == Answer.UNKNOWN) {
            missing.add(activity.criminalData().isEmpty() ? "criminalData" : "publicAuthority");
        }
        return missing;
    }

    /** Returns whether it says when the data is erased, or why no time could be set. GDPR Article 30(1)(f). */
    public boolean retentionTold() {
        return activity.retention().equals(Optional.of(FieldAnswer.GIVEN))
                || activity.retentionReasonWhyNone().isPresent();
    }

    /** Returns whether people get the information they are due. GDPR Articles 13-14. */
    public Answer informationGiven() {
        return Answer.of(activity.informationGiven());
    }

    /** Returns whether others decide purposes and means too. GDPR Article 26. */
    public Answer joint() {
        return Answer.of(activity.jointControllers());
    }

    /** Returns whether those who decide together have an arrangement. GDPR Article 26(1). */
    public Answer arranged() {
        return Answer.of(activity.jointArrangement());
    }

    /** Returns what is missing to tell whether an arrangement is there that has to be. */
    public List<String> missingOfArrangement() {
        List<String> missing = new ArrayList<>(missingOfRole());
        if (activity.jointControllers().isEmpty()) {
            missing.add("jointControllers");
        }
        if (activity.jointArrangement().isEmpty()) {
            missing.add("jointArrangement");
        }
        return missing;
    }
}
