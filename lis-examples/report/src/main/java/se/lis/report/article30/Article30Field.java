package se.lis.report.article30;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.lis.core.privacy.EntryTexts;
import se.lis.core.privacy.FieldAnswer;
import se.lis.core.privacy.ProcessingActivity;

/**
 * A field of Article 30.
 *
 * @param attribute the name that the register has for it
 * @param answer how an entry answers it
 * @param text what the texts of an entry say in it
 */
record Article30Field(
        String attribute,
        Function<ProcessingActivity, Optional<FieldAnswer>> answer,
        Function<EntryTexts, Optional<String>> text) {

    static final Article30Field CONTROLLER_CONTACT = new Article30Field(
            "controllerContact", ProcessingActivity::controllerContact, EntryTexts::controllerContact);
    static final Article30Field JOINT_CONTROLLER_CONTACT = new Article30Field(
            "jointControllerContact", ProcessingActivity::jointControllerContact, EntryTexts::jointControllerContact);
    static final Article30Field REPRESENTATIVE_CONTACT = new Article30Field(
            "representativeContact", ProcessingActivity::representativeContact, EntryTexts::representativeContact);
    static final Article30Field DPO_CONTACT =
            new Article30Field("dpoContact", ProcessingActivity::dpoContact, EntryTexts::dpoContact);
    static final Article30Field PROCESSOR_CONTACT =
            new Article30Field("processorContact", ProcessingActivity::processorContact, EntryTexts::processorContact);
    static final Article30Field PURPOSES =
            new Article30Field("purposes", ProcessingActivity::purposes, EntryTexts::purposes);
    static final Article30Field SUBJECT_CATEGORIES = new Article30Field(
            "subjectCategories", ProcessingActivity::subjectCategories, EntryTexts::subjectCategories);
    static final Article30Field DATA_CATEGORIES =
            new Article30Field("dataCategories", ProcessingActivity::dataCategories, EntryTexts::dataCategories);
    static final Article30Field RECIPIENTS =
            new Article30Field("recipients", ProcessingActivity::recipients, EntryTexts::recipients);
    static final Article30Field PROCESSING_CATEGORIES = new Article30Field(
            "processingCategories", ProcessingActivity::processingCategories, EntryTexts::processingCategories);
    static final Article30Field THIRD_COUNTRY_TRANSFERS = new Article30Field(
            "thirdCountryTransfers", ProcessingActivity::thirdCountryTransfers, EntryTexts::thirdCountryTransfers);
    static final Article30Field RETENTION =
            new Article30Field("retention", ProcessingActivity::retention, EntryTexts::retention);
    static final Article30Field SECURITY_DESCRIPTION = new Article30Field(
            "securityDescription", ProcessingActivity::securityDescription, EntryTexts::securityDescription);

    /** What a controller's entry holds, in the order of Article 30(1). */
    static final List<Point> OF_CONTROLLER = List.of(
            new Point("a", List.of(CONTROLLER_CONTACT, JOINT_CONTROLLER_CONTACT, REPRESENTATIVE_CONTACT, DPO_CONTACT)),
            new Point("b", List.of(PURPOSES)),
            new Point("c", List.of(SUBJECT_CATEGORIES, DATA_CATEGORIES)),
            new Point("d", List.of(RECIPIENTS)),
            new Point("e", List.of(THIRD_COUNTRY_TRANSFERS)),
            new Point("f", List.of(RETENTION)),
            new Point("g", List.of(SECURITY_DESCRIPTION)));

    /** What a processor's entry holds, in the order of Article 30(2). */
    static final List<Point> OF_PROCESSOR = List.of(
            new Point("a", List.of(PROCESSOR_CONTACT, CONTROLLER_CONTACT, REPRESENTATIVE_CONTACT, DPO_CONTACT)),
            new Point("b", List.of(PROCESSING_CATEGORIES)),
            new Point("c", List.of(THIRD_COUNTRY_TRANSFERS)),
            new Point("d", List.of(SECURITY_DESCRIPTION)));

    /**
     * A point of the article, with the fields that it asks for.
     *
     * @param letter its letter
     * @param fields the fields, in the order of the article
     */
    record Point(String letter, List<Article30Field> fields) {}

    /** Returns how an entry answers it. */
    Optional<FieldAnswer> answer(ProcessingActivity entry) {
        return answer.apply(entry);
    }

    /** Returns what an entry says in it. */
    Optional<String> text(ProcessingActivity entry) {
        return entry.texts().flatMap(text);
    }
}
