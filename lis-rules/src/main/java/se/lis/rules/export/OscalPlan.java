package se.lis.rules.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;

/** An assessment as an OSCAL plan of action and milestones. */
final class OscalPlan {

    private final Assessment assessment;
    private final OscalParts parts;
    private final Texts texts;

    OscalPlan(Texts texts, Assessment assessment) {
        this.texts = texts;
        this.assessment = assessment;
        this.parts = new OscalParts(texts, assessment);
    }

    ObjectNode document() {
        List<Finding> open = assessment.findings().stream()
                .filter(finding -> finding.kind() != FindingKind.UPCOMING)
                .toList();
        ObjectNode document = Documents.object();
        ObjectNode plan = document.putObject("plan-of-action-and-milestones");
        plan.put("uuid", Names.ofRun("plan-of-action", assessment));
        plan.set("metadata", parts.metadata("Plan of action,"));
        plan.putObject("system-id")
                .put("identifier-type", OscalParts.NAMESPACE)
                .put("id", Texts.line(assessment.organisation().id()));
        ObjectNode definitions = plan.putObject("local-definitions");
        parts.subjects(open, definitions);
        definitions.set("assessment-assets", parts.assets());
        if (!open.isEmpty()) {
            ArrayNode observations = plan.putArray("observations");
            open.forEach(finding -> observations.add(parts.observed(finding)));
            List<Finding> broken = open.stream()
                    .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                    .toList();
            if (!broken.isEmpty()) {
                ArrayNode risks = plan.putArray("risks");
                broken.forEach(finding -> risks.add(parts.atRisk(finding)));
            }
            ArrayNode findings = plan.putArray("findings");
            open.forEach(finding -> findings.add(parts.found(finding)));
        }
        ArrayNode items = plan.putArray("poam-items");
        open.forEach(finding -> items.add(item(finding)));
        return document;
    }

    private ObjectNode item(Finding finding) {
        ObjectNode item = Documents.object()
                .put("uuid", Names.of("poam-item", finding.id()))
                .put("title", parts.title(finding))
                .put("description", texts.remediation(finding));
        finding.responsibleRole().ifPresent(role -> OscalParts.property(item, "responsible-role", role));
        finding.waiver().ifPresent(waiver -> OscalParts.property(item, "waiver", waiver.id()));
        item.putArray("origins").add(OscalParts.origin());
        item.putArray("related-findings").addObject().put("finding-uuid", OscalParts.finding(finding));
        item.putArray("related-observations").addObject().put("observation-uuid", OscalParts.observation(finding));
        if (finding.kind() == FindingKind.VIOLATION) {
            item.putArray("related-risks").addObject().put("risk-uuid", OscalParts.risk(finding));
        }
        return item;
    }
}
