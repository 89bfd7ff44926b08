package se.lis.rules.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.lis.core.artefact.ArtefactType;

/**
 * What people do about a violation, as a register tells it afterwards.
 *
 * @param rule the rule whose violation it ends
 * @param list the list of the rule's subjects
 * @param change adds what was done to the subject, or beside it
 */
record Remedy(String rule, String list, Change change) {

    /** What is added to a register. */
    interface Change {

        /** Adds it: the subject and the register are open for it. */
        void add(ObjectNode subject, ObjectNode register, Instant now, LocalDate today);
    }

    /** Returns the remedies by rule. */
    static Map<String, Remedy> all() {
        Map<String, Remedy> remedies = new TreeMap<>();
        for (Remedy remedy : List.of(
                breach("INC-002", "notifiedAt"),
                breach("INC-003", "reasonsForDelay"),
                breach("INC-004", "risk"),
                breach("INC-005", "riskJustification"),
                new Remedy("INC-006", "incidents", (subject, register, now, today) -> {
                    ObjectNode breach = subject.withObjectProperty("personalDataBreach");
                    List.of("documentedFacts", "documentedEffects", "documentedRemedialAction")
                            .forEach(part -> breach.put(part, "text"));
                }),
                on("INC-021", ArtefactType.INCIDENT, "handledAt"),
                beside(
                        "CLS-001",
                        ArtefactType.PROCESS,
                        "process",
                        ArtefactType.CLASSIFICATION,
                        (made, today) -> made.put("classifiedOn", today.toString())
                                .put("approvedOn", today.toString())
                                .put("confidentiality", 4)
                                .put("integrity", 4)
                                .put("availability", 4)),
                beside(
                        "ACC-001",
                        ArtefactType.SYSTEM,
                        "system",
                        ArtefactType.ACCESS_REVIEW,
                        (made, today) ->
                                made.put("performedOn", today.toString()).put("scope", "all")),
                on("ACC-008", ArtefactType.SYSTEM, "ownerConfirmedOn"),
                on("PRC-004", ArtefactType.SUPPLIER, "followedUpOn"),
                on("RSK-002", ArtefactType.RISK, "assessedOn"),
                with("RSK-003", ArtefactType.RISK, "treatment", "reduce"),
                on("RSK-004", ArtefactType.RISK, "treatedOn"),
                on("RSK-006", ArtefactType.RISK, "reviewedOn"),
                beside(
                        "RSK-007",
                        ArtefactType.PROCESS,
                        "process",
                        ArtefactType.RISK_ANALYSIS,
                        (made, today) -> made.put("performedOn", today.toString())),
                on("ROP-003", ArtefactType.PROCESSING_ACTIVITY, "reviewedOn"),
                new Remedy(
                        "ROP-012",
                        "processingActivities",
                        (subject, register, now, today) -> subject.put("informationGiven", true)),
                new Remedy(
                        "CON-002",
                        "continuityPlans",
                        (subject, register, now, today) ->
                                subject.withArray("exercises").addObject().put("performedOn", today.toString())),
                new Remedy(
                        "GOV-015",
                        "governanceDocuments",
                        (subject, register, now, today) -> subject.set("publishedOn", subject.get("approvedOn"))),
                on("PLN-002", ArtefactType.ACTIVITY, "completedOn"),
                on("PLN-003", ArtefactType.ACTIVITY, "completedOn"))) {
            remedies.put(remedy.rule(), remedy);
        }
        return remedies;
    }

    private static Remedy breach(String rule, String attribute) {
        return new Remedy(
                rule,
                ArtefactType.INCIDENT.listName(),
                (subject, register, now, today) ->
                        subject.withObjectProperty("personalDataBreach").put(attribute, value(attribute, now, today)));
    }

    private static Remedy on(String rule, ArtefactType type, String attribute) {
        return new Remedy(
                rule,
                type.listName(),
                (subject, register, now, today) -> subject.put(attribute, value(attribute, now, today)));
    }

    private static Remedy with(String rule, ArtefactType type, String attribute, String value) {
        return new Remedy(rule, type.listName(), (subject, register, now, today) -> subject.put(attribute, value));
    }

    private static String value(String attribute, Instant now, LocalDate today) {
        if (attribute.endsWith("At")) {
            return now.toString();
        }
        if (attribute.endsWith("On")) {
            return today.toString();
        }
        return attribute.equals("risk") ? "unlikely" : "text";
    }

    /** What an artefact of another type says. */
    private interface Made {
        ObjectNode tell(ObjectNode made, LocalDate today);
    }

    private static Remedy beside(String rule, ArtefactType type, String reference, ArtefactType other, Made made) {
        return new Remedy(
                rule,
                type.listName(),
                (subject, register, now, today) -> made.tell(
                        register.withArray(other.listName())
                                .addObject()
                                .put("id", "remedy")
                                .put(reference, subject.get("id").textValue()),
                        today));
    }
}
