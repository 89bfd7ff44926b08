package se.lis.rules.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.FindingList;

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
        FindingList open = assessment.findings().filter(finding -> finding.kind() != FindingKind.UPCOMING);
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
            Documents.put(plan, "observations", open, parts::observed);
            FindingList broken = open.filter(finding -> finding.kind() == FindingKind.VIOLATION);
            if (!broken.isEmpty()) {
                Documents.put(plan, "risks", broken, parts::atRisk);
            }
            Documents.put(plan, "findings", open, parts::found);
        }
        Documents.put(plan, "poam-items", open, this::item);
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
