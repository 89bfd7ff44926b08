package se.lis.rules.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;

/** An assessment as OSCAL assessment results. */
final class OscalResults {

    private final Texts texts;
    private final Assessment assessment;
    private final OscalParts parts;

    OscalResults(Texts texts, Assessment assessment) {
        this.texts = texts;
        this.assessment = assessment;
        this.parts = new OscalParts(texts, assessment);
    }

    ObjectNode document() {
        ObjectNode document = Documents.object();
        ObjectNode results = document.putObject("assessment-results");
        results.put("uuid", Names.ofRun("assessment-results", assessment));
        results.set("metadata", parts.metadata("Assessment of information security management,"));
        String plan = Names.of("plan", texts.catalogue().id());
        results.putObject("import-ap").put("href", "#" + plan);
        result(results.putArray("results").addObject());
        results.putObject("back-matter")
                .putArray("resources")
                .addObject()
                .put("uuid", plan)
                .put("title", "Rules of catalogue " + texts.catalogue().id())
                .put(
                        "description",
                        "Every rule of the catalogue is asked of every subject in the register; there is no other plan.");
        return document;
    }

    private void result(ObjectNode result) {
        result.put("uuid", Names.ofRun("result", assessment))
                .put("title", "Assessment as of " + assessment.asOf())
                .put("description", "All rules of the catalogue, evaluated over one register.")
                .put("start", assessment.asOf().toString())
                .put("end", assessment.asOf().toString());
        OscalParts.property(result, "complete", String.valueOf(assessment.complete()));
        ObjectNode definitions = result.putObject("local-definitions");
        parts.subjects(assessment.findings(), definitions);
        definitions.set("assessment-assets", parts.assets());
        reviewed(result.putObject("reviewed-controls"));
        put(
                result,
                "observations",
                () -> Stream.concat(
                        assessment.outcomes().stream().map(this::observed),
                        assessment.findings().stream().map(parts::observed)));
        put(
                result,
                "risks",
                () -> assessment.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                        .map(parts::atRisk));
        put(result, "findings", () -> assessment.findings().stream().map(parts::found));
    }

    /** Puts a list, which OSCAL has no empty one of. */
    private static void put(ObjectNode holder, String name, Documents.Source<ObjectNode> members) {
        if (members.stream().findFirst().isPresent()) {
            Documents.put(holder, name, members, member -> member);
        }
    }

    private void reviewed(ObjectNode reviewed) {
        ObjectNode selection = reviewed.putArray("control-selections").addObject();
        selection.put("description", "The rules that judged at least one subject.");
        ArrayNode judged = Documents.object().putArray("include-controls");
        assessment.outcomes().stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.ASSESSED)
                .forEach(outcome ->
                        judged.addObject().put("control-id", OscalCatalog.control(texts.rule(outcome.rule()))));
        if (judged.isEmpty()) {
            // A selection of none can't be written, and a selection of all but each can.
            selection.putObject("include-all");
            ArrayNode left = selection.putArray("exclude-controls");
            texts.catalogue()
                    .rules()
                    .values()
                    .forEach(rule -> left.addObject().put("control-id", OscalCatalog.control(rule)));
        } else {
            selection.set("include-controls", judged);
        }
    }

    private ObjectNode observed(Outcome outcome) {
        ObjectNode observation = Documents.object()
                .put("uuid", Names.of("outcome", assessment.organisation().id(), outcome.rule()))
                .put("title", Texts.line(outcome.rule() + ": " + texts.title(outcome)))
                .put("description", outcome.rule() + " " + Texts.constant(outcome.status()));
        OscalParts.property(observation, "rule", outcome.rule());
        OscalParts.property(observation, "rule-version", outcome.version());
        OscalParts.property(observation, "area", outcome.area());
        OscalParts.property(observation, "status", Texts.constant(outcome.status()));
        outcome.reason().ifPresent(reason -> OscalParts.property(observation, "reason", reason));
        count(observation, "examined", outcome.examined());
        count(observation, "satisfied", outcome.satisfied());
        count(observation, "violated", outcome.violated());
        count(observation, "undetermined", outcome.undetermined());
        count(observation, "upcoming", outcome.upcoming());
        count(observation, "waived", outcome.waived());
        count(observation, "not-yet-due", outcome.notYetDue());
        observation.putArray("methods").add("EXAMINE");
        observation.putArray("types").add("control-objective");
        observation.putArray("origins").add(OscalParts.origin());
        return observation.put("collected", assessment.asOf().toString());
    }

    private static void count(ObjectNode observation, String name, int number) {
        OscalParts.property(observation, name, String.valueOf(number));
    }
}
