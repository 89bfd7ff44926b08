package se.lis.rules.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;

/** The catalogue as an OSCAL catalog. */
final class OscalCatalog {

    private final Texts texts;
    private final RuleCatalogue catalogue;

    OscalCatalog(Texts texts) {
        this.texts = texts;
        this.catalogue = texts.catalogue();
    }

    /** Returns the id of the control that a rule is. */
    static String control(RuleDescriptor rule) {
        return rule.id();
    }

    /** Returns the id of the objective of that control, which findings are about. */
    static String objective(RuleDescriptor rule) {
        return rule.id() + "_obj";
    }

    ObjectNode document(String lastModified) {
        ObjectNode document = Documents.object();
        ObjectNode catalog = document.putObject("catalog");
        catalog.put(
                "uuid", Names.of("catalog", catalogue.id(), catalogue.version(), catalogue.digest(), texts.language()));
        ObjectNode metadata = OscalParts.metadata(
                "Rules of information security management, catalogue " + catalogue.id(),
                lastModified,
                catalogue.version());
        OscalParts.property(metadata, "digest", catalogue.digest());
        OscalParts.property(metadata, "language", texts.language());
        catalog.set("metadata", metadata);
        ArrayNode groups = catalog.putArray("groups");
        Map<String, List<RuleDescriptor>> areas = catalogue.rules().values().stream()
                .collect(Collectors.groupingBy(RuleDescriptor::area, TreeMap::new, Collectors.toList()));
        areas.forEach((area, rules) -> {
            ObjectNode group = groups.addObject().put("id", area).put("title", area);
            ArrayNode controls = group.putArray("controls");
            rules.forEach(rule -> controls.add(control(rule, area)));
        });
        resources(catalog.putObject("back-matter").putArray("resources"));
        return document;
    }

    private ObjectNode control(RuleDescriptor rule, String area) {
        ObjectNode control = Documents.object()
                .put("id", control(rule))
                .put("class", area)
                .put("title", Texts.line(texts.title(rule)));
        OscalParts.property(control, "version", rule.version());
        OscalParts.property(control, "subject", rule.subject());
        OscalParts.property(control, "severity", Texts.constant(rule.severity()));
        if (rule.responsible() != null) {
            OscalParts.property(control, "responsible-role", Texts.constant(rule.responsible()));
        }
        rule.controls().forEach(number -> OscalParts.property(control, "iso-27001-2022", number));
        rule.parameters().forEach(id -> OscalParts.property(control, "parameter", id));
        rule.basis().forEach(basis -> OscalParts.property(control, "basis", said(basis)));
        ArrayNode links = control.putArray("links");
        rule.basis().stream()
                .map(RuleDescriptor.Basis::source)
                .distinct()
                .forEach(source ->
                        links.addObject().put("href", "#" + resource(source)).put("rel", "reference"));
        ArrayNode parts = control.putArray("parts");
        parts.addObject().put("id", rule.id() + "_smt").put("name", "statement").put("prose", texts.title(rule));
        parts.addObject().put("id", rule.id() + "_gdn").put("name", "guidance").put("prose", texts.remediation(rule));
        parts.addObject()
                .put("id", objective(rule))
                .put("name", "assessment-objective")
                .put("prose", texts.title(rule));
        return control;
    }

    private static String said(RuleDescriptor.Basis basis) {
        StringBuilder said = new StringBuilder(basis.source() + " " + basis.provision());
        said.append(" [").append(Texts.constant(basis.force())).append(']');
        if (basis.from() != null) {
            said.append(" from ").append(basis.from());
        }
        if (basis.until() != null) {
            said.append(" until ").append(basis.until());
        }
        return said.toString();
    }

    private static String resource(String source) {
        return Names.of("source", source);
    }

    private void resources(ArrayNode resources) {
        Map<String, String> sources = new LinkedHashMap<>();
        catalogue.rules().values().stream()
                .flatMap(rule -> rule.basis().stream())
                .map(RuleDescriptor.Basis::source)
                .distinct()
                .sorted()
                .forEach(source -> sources.put(source, Texts.line(texts.cited(source, ""))));
        sources.forEach((source, cited) -> {
            ObjectNode resource =
                    resources.addObject().put("uuid", resource(source)).put("title", cited);
            resource.putObject("citation").put("text", cited);
        });
    }
}
