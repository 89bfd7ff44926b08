package se.lis.core.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.InformationClassification;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.file.Sha256;
import se.lis.core.form.KebabCaseNames;
import se.lis.core.governance.Waiver;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.planning.ActivityTarget;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskAnalysis;
import se.lis.core.training.TrainingResult;

/** Makes a drawn object keep the invariants of its class, which the model would otherwise refuse. */
final class Consistency {

    /** Pairs of attributes of which the second must not be less than the first. */
    private static final Map<String, String> ORDERED = Map.of(
            "from", "until",
            "startedOn", "endedOn",
            "inUseFrom", "inUseUntil",
            "mandateFrom", "mandateUntil",
            "approvedOn", "expiresOn",
            "trained", "toBeTrained");

    private static final List<String> SUBJECTS = List.of("process", "system", "processingActivity", "procurement");

    /** Attributes of which at most one may be given. */
    private static final Map<Class<?>, List<String>> ALTERNATIVES = Map.of(
            InformationClassification.class,
            List.of("process", "system"),
            RiskAnalysis.class,
            SUBJECTS,
            Risk.class,
            SUBJECTS,
            TrainingResult.class,
            List.of("unit", "roleAssignment"));

    /** What a kind of target names in its {@code id}. */
    private static final Map<ActivityTargetKind, ArtefactType> TARGETS = Map.of(
            ActivityTargetKind.RISK, ArtefactType.RISK,
            ActivityTargetKind.INCIDENT, ArtefactType.INCIDENT);

    /** What a kind of target names in its {@code in}. */
    private static final Map<ActivityTargetKind, ArtefactType> HOLDERS = Map.of(
            ActivityTargetKind.CONTROL, ArtefactType.CLASSIFICATION,
            ActivityTargetKind.DECISION, ArtefactType.MANAGEMENT_REVIEW,
            ActivityTargetKind.DEVIATION, ArtefactType.ACCESS_REVIEW,
            ActivityTargetKind.DPO_RISK, ArtefactType.DPO_REPORT);

    private static final List<String> MEMBERS = List.of("1", "2", "3");

    private final Scene scene;
    private final Choices choices;

    Consistency(Scene scene, Choices choices) {
        this.scene = scene;
        this.choices = choices;
    }

    /** Returns the object with its invariants kept, or empty when there is nothing that it could refer to. */
    Optional<ObjectNode> repaired(Class<?> type, ObjectNode object) {
        ORDERED.forEach((low, high) -> order(object, low, high));
        if (type == ClassificationPlanYear.class) {
            bringLastDayIntoYear(object);
        }
        if (type == ClassificationPlan.class && object.get("years") instanceof ArrayNode years) {
            keepEachYearAndFocusOnce(years);
        }
        boolean denied = !object.path("privilegedHoldersListed").asBoolean(true);
        if (type == InformationSystem.class && denied && object.has("privilegedHolders")) {
            object.put("privilegedHoldersListed", true);
        }
        if (type == SupplierAgreement.class && !object.path("incidentClause").asBoolean(true)) {
            object.remove("incidentClauseWithin");
        }
        if (type == ContinuityPlan.class) {
            numberDeviationsThroughout(object);
        }
        boolean possible = true;
        if (ALTERNATIVES.containsKey(type)) {
            possible = keepOne(type, object);
        }
        if (type == Waiver.class) {
            possible = hasSubjectOrUnit(object);
        }
        if (type == ActivityTarget.class) {
            possible = answersSomething(object);
        }
        return possible ? Optional.of(object) : Optional.empty();
    }

    private static void order(ObjectNode object, String low, String high) {
        JsonNode first = object.path(low);
        JsonNode second = object.path(high);
        if (first.isMissingNode() || second.isMissingNode()) {
            return;
        }
        boolean reversed = first.isInt()
                ? first.intValue() > second.intValue()
                : first.asText().compareTo(second.asText()) > 0;
        if (reversed) {
            object.set(low, second);
            object.set(high, first);
        }
    }

    private static void bringLastDayIntoYear(ObjectNode planYear) {
        if (planYear.has("lastDay")) {
            LocalDate day = LocalDate.parse(planYear.get("lastDay").asText());
            planYear.put(
                    "lastDay", day.withYear(planYear.get("year").intValue()).toString());
        }
    }

    private static void keepEachYearAndFocusOnce(ArrayNode years) {
        Set<List<JsonNode>> seen = new HashSet<>();
        for (Iterator<JsonNode> each = years.iterator(); each.hasNext(); ) {
            JsonNode year = each.next();
            if (!seen.add(List.of(year.get("year"), year.get("focus")))) {
                each.remove();
            }
        }
    }

    private static void numberDeviationsThroughout(ObjectNode plan) {
        int number = 0;
        for (JsonNode exercise : plan.path("exercises")) {
            for (JsonNode deviation : exercise.path("deviations")) {
                ((ObjectNode) deviation).put("id", String.valueOf(++number));
            }
        }
    }

    private boolean keepOne(Class<?> type, ObjectNode object) {
        List<String> names = Objects.requireNonNull(ALTERNATIVES.get(type));
        List<String> given = names.stream().filter(object::has).toList();
        if (!given.isEmpty()) {
            String kept = choices.of(given);
            given.stream().filter(name -> !name.equals(kept)).forEach(object::remove);
            return true;
        }
        if (type == Risk.class) {
            return true;
        }
        List<ModelAttribute> possible = ModelAttribute.of(type).stream()
                .filter(attribute -> names.contains(attribute.name()))
                .filter(attribute -> scene.pool().hasAny(List.of(ArtefactTypes.of(attribute.type()))))
                .toList();
        if (possible.isEmpty()) {
            return false;
        }
        ModelAttribute chosen = choices.of(possible);
        object.set(chosen.name(), Leaves.leaf(chosen.name(), chosen.type(), scene, choices));
        return true;
    }

    private boolean hasSubjectOrUnit(ObjectNode waiver) {
        waiver.remove(List.of("subjectType", "subjectId", "unit"));
        if (waiver.has("acceptedFacts")) {
            waiver.put("acceptedFacts", Sha256.of(waiver.get("acceptedFacts").asText()));
        }
        List<ArtefactType> subjects = Stream.of(ArtefactType.values())
                .filter(type -> !scene.pool().of(type).isEmpty())
                .toList();
        boolean units = !scene.pool().of(ArtefactType.UNIT).isEmpty();
        if (units && (subjects.isEmpty() || choices.percent(30))) {
            waiver.put("unit", scene.pool().pick(ArtefactType.UNIT, choices));
        } else if (!subjects.isEmpty()) {
            ArtefactType subject = choices.of(subjects);
            waiver.put("subjectType", KebabCaseNames.of(subject));
            waiver.put("subjectId", scene.pool().pick(subject, choices));
        }
        return units || !subjects.isEmpty();
    }

    private boolean answersSomething(ObjectNode target) {
        boolean inside = target.has("in");
        target.remove("in");
        target.put("id", choices.of(MEMBERS));
        List<ActivityTargetKind> possible = new ArrayList<>();
        for (ActivityTargetKind kind : ActivityTargetKind.values()) {
            if (!TARGETS.containsKey(kind) || scene.pool().hasAny(List.of(TARGETS.get(kind)))) {
                possible.add(kind);
            }
        }
        ActivityTargetKind kind = choices.of(possible);
        target.put("kind", KebabCaseNames.of(kind));
        if (TARGETS.containsKey(kind)) {
            target.put("id", scene.pool().pick(TARGETS.get(kind), choices));
        } else if (inside) {
            ArtefactType holder = Objects.requireNonNull(HOLDERS.get(kind));
            if (scene.pool().hasAny(List.of(holder))) {
                target.put("in", scene.pool().pick(holder, choices));
            }
        }
        return true;
    }
}
