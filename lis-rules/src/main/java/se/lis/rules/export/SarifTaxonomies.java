package se.lis.rules.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.lis.core.assessment.Finding;
import se.lis.rules.catalogue.RuleDescriptor;

/** The taxonomies of a SARIF log: the controls of ISO/IEC 27001 and the provisions that rules rest on. */
final class SarifTaxonomies {

    private final Taxonomy controls = new Taxonomy("ISO/IEC 27001:2022", 0);
    private final Taxonomy provisions = new Taxonomy("provisions", 1);
    private final Texts texts;

    /** Takes in what the rules and the findings rest on: only then does a taxon have its place. */
    SarifTaxonomies(Texts texts, Collection<Finding> findings) {
        this.texts = texts;
        texts.catalogue().rules().values().forEach(rule -> {
            rule.controls().forEach(number -> controls.put(number, texts.control(number)));
            rule.basis().forEach(basis -> provision(basis.source(), basis.provision()));
        });
        findings.forEach(finding -> {
            finding.controls().forEach(number -> controls.put(number, texts.control(number)));
            finding.legalBasis().forEach(basis -> provision(basis.source(), basis.provision()));
        });
    }

    private void provision(String source, String provision) {
        provisions.put(id(source, provision), texts.cited(source, provision));
    }

    private static String id(String source, String provision) {
        return source + " " + provision;
    }

    private List<Taxonomy> all() {
        return List.of(controls, provisions);
    }

    /** Writes the taxonomies, each whole. */
    void write(ArrayNode taxonomies) {
        all().forEach(taxonomy -> taxonomy.write(taxonomies.addObject(), texts.language()));
    }

    /** Adds references to the taxonomies as such. */
    void supported(ArrayNode references) {
        all().forEach(taxonomy -> taxonomy.refer(references.addObject()));
    }

    /** Adds what a rule belongs to. */
    void relationships(RuleDescriptor rule, ObjectNode into) {
        ArrayNode relationships = into.putArray("relationships");
        Stream.concat(
                        rule.basis().stream()
                                .map(basis -> id(basis.source(), basis.provision()))
                                .distinct()
                                .map(provisions::taxon),
                        rule.controls().stream().map(controls::taxon))
                .forEach(target -> {
                    ObjectNode relationship = relationships.addObject();
                    relationship.set("target", target);
                    relationship.putArray("kinds").add("relevant");
                });
    }

    /** Adds what a finding belongs to, strongest provision first. */
    void taxa(Finding finding, ObjectNode into) {
        ArrayNode references = into.putArray("taxa");
        Stream.concat(
                        finding.legalBasis().stream()
                                .map(basis -> id(basis.source(), basis.provision()))
                                .distinct()
                                .map(provisions::taxon),
                        finding.controls().stream().map(controls::taxon))
                .forEach(references::add);
    }
}
