package se.lis.rules.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.SubjectRef;
import se.lis.rules.catalogue.RuleDescriptor;

/**
 * The parts that OSCAL documents of an assessment share.
 *
 * @param texts the words
 * @param assessment the assessment
 */
record OscalParts(Texts texts, Assessment assessment) {

    /** The namespace of the properties that are ours. */
    static final String NAMESPACE = "urn:se.lis:oscal";

    private static final String TOOL = Names.of("tool", "lis");

    /** Returns the metadata of a document. */
    static ObjectNode metadata(String title, String lastModified, String version) {
        return Documents.object()
                .put("title", Texts.line(title))
                .put("last-modified", lastModified)
                .put("version", Texts.line(version))
                .put("oscal-version", OscalExport.VERSION);
    }

    ObjectNode metadata(String title) {
        ObjectNode metadata = metadata(
                title + " " + assessment.organisation().id(), assessment.asOf().toString(), assessment.schemaVersion());
        property(metadata, "organisation", assessment.organisation().id());
        property(metadata, "zone", assessment.organisation().zone().getId());
        property(metadata, "library-version", assessment.libraryVersion());
        property(metadata, "snapshot-digest", assessment.snapshotDigest());
        property(metadata, "policy-digest", assessment.policyDigest());
        assessment.lawAsOf().ifPresent(day -> property(metadata, "law-as-of", day.toString()));
        assessment.locale().ifPresent(locale -> property(metadata, "language", locale));
        assessment
                .catalogues()
                .forEach(used ->
                        property(metadata, "catalogue", used.id() + " " + used.version() + " " + used.digest()));
        return metadata;
    }

    /** Adds a property of ours; OSCAL has no blank values, so that a blank one is left out. */
    static void property(ObjectNode holder, String name, String value) {
        String line = Texts.line(value);
        if (!line.isEmpty()) {
            holder.withArrayProperty("props")
                    .addObject()
                    .put("name", name)
                    .put("ns", NAMESPACE)
                    .put("value", line);
        }
    }

    /** Returns the tool as a component, and the platform it is. */
    ObjectNode assets() {
        ObjectNode assets = Documents.object();
        ObjectNode component = assets.putArray("components")
                .addObject()
                .put("uuid", TOOL)
                .put("type", "software")
                .put("title", "LIS")
                .put("description", "Evaluates registers of information security management by rules.");
        property(component, "version", assessment.libraryVersion());
        component.putObject("status").put("state", "operational");
        assets.putArray("assessment-platforms")
                .addObject()
                .put("uuid", Names.of("platform", "lis"))
                .putArray("uses-components")
                .addObject()
                .put("component-uuid", TOOL);
        return assets;
    }

    /** Adds the artefacts that findings are about. */
    void subjects(List<Finding> findings, ObjectNode definitions) {
        Set<SubjectRef> seen = new TreeSet<>(SubjectRef.ORDER);
        List<SubjectRef> subjects =
                findings.stream().map(Finding::subject).filter(seen::add).toList();
        if (!subjects.isEmpty()) {
            Documents.put(definitions, "inventory-items", subjects, subject -> {
                ObjectNode item = Documents.object()
                        .put("uuid", Names.ofSubject(assessment, subject))
                        .put("description", Texts.named(subject));
                property(item, "type", subject.type());
                property(item, "id", subject.id());
                return item;
            });
        }
    }

    static ObjectNode origin() {
        ObjectNode origin = Documents.object();
        origin.putArray("actors").addObject().put("type", "tool").put("actor-uuid", TOOL);
        return origin;
    }

    static String observation(Finding finding) {
        return Names.of("observation", finding.id());
    }

    static String risk(Finding finding) {
        return Names.of("risk", finding.id());
    }

    static String finding(Finding finding) {
        return Names.of("finding", finding.id());
    }

    /** Returns what was seen: the proof of a finding. */
    ObjectNode observed(Finding finding) {
        ObjectNode observation = Documents.object()
                .put("uuid", observation(finding))
                .put("title", title(finding))
                .put("description", texts.message(finding));
        finding.missing().forEach(name -> property(observation, "missing", name));
        finding.proof().comparison().ifPresent(each -> property(observation, "comparison", Texts.said(each)));
        observation.putArray("methods").add("EXAMINE");
        observation.putArray("types").add("finding");
        observation.putArray("origins").add(origin());
        observation
                .putArray("subjects")
                .addObject()
                .put("subject-uuid", Names.ofSubject(assessment, finding.subject()))
                .put("type", "inventory-item");
        List<String> evidence = Stream.concat(
                        finding.proof().facts().stream().map(Texts::said),
                        finding.proof().parameters().stream().map(Texts::said))
                .toList();
        if (!evidence.isEmpty()) {
            ArrayNode relevant = observation.putArray("relevant-evidence");
            evidence.forEach(said -> relevant.addObject().put("description", said));
        }
        return observation.put("collected", assessment.asOf().toString());
    }

    /** Returns what a violation puts at risk. A waived one is a deviation that was approved, and stays a violation. */
    ObjectNode atRisk(Finding finding) {
        ObjectNode risk = Documents.object()
                .put("uuid", risk(finding))
                .put("title", title(finding))
                .put("description", texts.message(finding))
                .put("statement", statement(finding));
        finding.waiver().ifPresent(waiver -> {
            property(risk, "waiver", waiver.id());
            property(risk, "waiver-expires-on", waiver.expiresOn().toString());
        });
        risk.put("status", finding.waiver().isPresent() ? "deviation-approved" : "open");
        ObjectNode characterization = risk.putArray("characterizations").addObject();
        characterization.set("origin", origin());
        characterization
                .putArray("facets")
                .addObject()
                .put("name", "severity")
                .put("system", NAMESPACE)
                .put("value", Texts.constant(finding.severity()));
        deadline(finding).ifPresent(moment -> risk.put("deadline", moment));
        risk.putArray("remediations")
                .addObject()
                .put("uuid", Names.of("remediation", finding.id()))
                .put("lifecycle", "recommendation")
                .put("title", title(finding))
                .put("description", texts.remediation(finding));
        risk.putArray("related-observations").addObject().put("observation-uuid", observation(finding));
        return risk;
    }

    private String statement(Finding finding) {
        return finding.legalBasis().isEmpty()
                ? Texts.constant(finding.force())
                : String.join(
                        "; ", finding.legalBasis().stream().map(texts::cited).toList());
    }

    private Optional<String> deadline(Finding finding) {
        return finding.dueAt()
                .or(() -> finding.dueBy()
                        .map(day -> AsOf.lastInstantOf(
                                day, assessment.organisation().zone())))
                .map(String::valueOf);
    }

    /** Returns the finding, about the objective that its rule is. */
    ObjectNode found(Finding finding) {
        RuleDescriptor rule = texts.rule(finding.rule());
        ObjectNode found = Documents.object()
                .put("uuid", finding(finding))
                .put("title", title(finding))
                .put("description", texts.message(finding));
        properties(found, finding);
        found.putArray("origins").add(origin());
        ObjectNode target = found.putObject("target")
                .put("type", "objective-id")
                .put("target-id", OscalCatalog.objective(rule))
                .put("title", Texts.line(texts.title(rule)));
        ObjectNode status = target.putObject("status");
        switch (finding.kind()) {
            case VIOLATION -> status.put("state", "not-satisfied").put("reason", "fail");
            case UNDETERMINED -> status.put("state", "not-satisfied").put("reason", "other");
            case UPCOMING -> status.put("state", "satisfied").put("reason", "other");
        }
        status.put("remarks", Texts.constant(finding.kind()));
        found.putArray("related-observations").addObject().put("observation-uuid", observation(finding));
        if (finding.kind() == FindingKind.VIOLATION) {
            found.putArray("related-risks").addObject().put("risk-uuid", risk(finding));
        }
        return found.put("remarks", texts.remediation(finding));
    }

    private void properties(ObjectNode holder, Finding finding) {
        property(holder, "fingerprint", finding.id());
        property(holder, "rule", finding.rule());
        property(holder, "rule-version", finding.ruleVersion());
        property(holder, "area", finding.area());
        property(holder, "kind", Texts.constant(finding.kind()));
        property(holder, "severity", Texts.constant(finding.severity()));
        Texts.constants(finding.raisedBecause()).forEach(reason -> property(holder, "raised-because", reason));
        property(holder, "force", Texts.constant(finding.force()));
        finding.unit().ifPresent(unit -> property(holder, "unit", unit));
        finding.discriminator().ifPresent(text -> property(holder, "discriminator", text));
        finding.dueAt().ifPresent(moment -> property(holder, "due-at", moment.toString()));
        finding.dueBy().ifPresent(day -> property(holder, "due-by", day.toString()));
        finding.waiver().ifPresent(waiver -> {
            property(holder, "waiver", waiver.id());
            property(holder, "waiver-expires-on", waiver.expiresOn().toString());
        });
        finding.legalBasis()
                .forEach(basis -> property(holder, "legal-basis", basis.source() + " " + basis.provision()));
        finding.controls().forEach(control -> property(holder, "control", control));
        finding.responsibleRole().ifPresent(role -> property(holder, "responsible-role", role));
        property(holder, "message-key", finding.messageKey());
        finding.arguments().forEach((name, value) -> property(holder, "argument", name + "=" + value));
    }

    /** Returns the title of a finding: its rule and what it is about. */
    String title(Finding finding) {
        return Texts.line(finding.rule() + " " + Texts.named(finding.subject()) + ": " + texts.title(finding));
    }
}
