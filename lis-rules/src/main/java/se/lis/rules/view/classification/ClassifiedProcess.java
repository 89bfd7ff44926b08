package se.lis.rules.view.classification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.YesNoUnknown;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.core.organisation.SocietalImportance;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.ProcessView;

/** A business process whose information is to be classified. */
public final class ClassifiedProcess extends ProcessView {

    /** Joins a process with the register and the law that it is judged by. */
    public ClassifiedProcess(BusinessProcess process, ViewContext context) {
        super(process, context);
    }

    /** Returns how plans of classification see it. */
    @Override
    public List<Object> parts() {
        return isInUse()
                ? List.of(new PaceOfPlan.Part(
                        plain(processImportance().sensitiveAtLargeVolume(facts())),
                        plain(processImportance().inNisSector(facts())),
                        plain(given("rsaPrioritisedOn")),
                        plain(classified())))
                : List.of();
    }

    private static YesNoUnknown plain(Answer answer) {
        return answer.unknown() ? YesNoUnknown.UNKNOWN : YesNoUnknown.of(answer.yes());
    }

    /** Returns whether it is in a NIS sector today. */
    public boolean isInNisSector() {
        return processImportance().inNisSector(facts(), thisDay()).yes();
    }

    /** Returns whether society depends on it very much; unknown where that is not assessed. SFS 2022:524 6 §. */
    public Answer important() {
        return this.<SocietalImportance>fact("societalImportance").is(SocietalImportance.HIGH);
    }

    /** Returns the day of its current classification; none where there is none. */
    public Known<LocalDate> classifiedOn() {
        return classification().says(current -> current.fact("classifiedOn"));
    }

    /** Returns whether it has an approved classification, which need not be the only one. */
    public Answer classified() {
        return among(ArtefactType.CLASSIFICATION, "process", register().classifications(process))
                .where(each -> each.given("approvedOn"))
                .exists();
    }

    private Search classification() {
        return currentClassification(process);
    }

    /** Returns whether there is a current classification, whose levels can be looked at. */
    public Answer hasLevels() {
        return classification().isClear();
    }

    /** Returns the last day on which its classification is recent enough; none without a classification. */
    public Known<LocalDate> renewalDue() {
        return classifiedOn().plus("classification.renewal");
    }

    /** Returns the first day on which that day is reminded of; none without a classification. */
    public Known<LocalDate> renewalReminder() {
        return renewalDue().minus("classification.renewalReminder");
    }

    /** Returns whether it handles special categories of personal data. */
    public Answer special() {
        return this.<PersonalDataKind>fact("personalData").is(PersonalDataKind.SPECIAL_CATEGORIES);
    }

    /** Returns the level of confidentiality of its classification; unknown when not set. */
    public Known<Integer> confidentiality() {
        return classification().says(current -> current.fact("confidentiality"));
    }

    /** Returns the lowest level that special categories of personal data ask for: a higher one at large volume. */
    public Known<Integer> demandedConfidentiality() {
        Known<Integer> atLargeVolume = limit("classification.largeVolumeLevel");
        Known<Integer> elsewhere = limit("classification.specialCategoriesLevel");
        return processImportance()
                .largeVolume(facts())
                .choose(atLargeVolume, elsewhere)
                .notBefore(elsewhere)
                .notAfter(atLargeVolume);
    }

    /** Returns the level of availability of its classification; unknown when not set. */
    public Known<Integer> availability() {
        return classification().says(current -> current.fact("availability"));
    }

    /** Returns what a process must have to be known. ISO/IEC 27001 A.5.9. */
    public Known<List<String>> identity() {
        return stated(List.of("inventoriedOn", "owner"));
    }

    /** Returns what it has of that: an owner only where somebody holds the role today. */
    public Known<Set<String>> identified() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("inventoriedOn", given("inventoriedOn"));
        answers.put("owner", held("owner"));
        return thoseWhere(answers);
    }
}
