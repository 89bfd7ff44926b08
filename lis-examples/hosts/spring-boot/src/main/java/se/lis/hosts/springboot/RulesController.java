package se.lis.hosts.springboot;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;

/** Tells of the rules that registers are assessed by. */
@RestController
class RulesController {

    private final RuleCatalogue catalogue;

    RulesController(ComplianceEngine engine) {
        this.catalogue = engine.catalogue();
    }

    /**
     * A rule in a list.
     *
     * @param id the id
     * @param version major.minor
     * @param area the area
     * @param severity how much a violation matters
     * @param title what it asks for, by language
     */
    record Summary(String id, String version, String area, String severity, SortedMap<String, String> title) {

        static Summary of(RuleDescriptor rule) {
            return new Summary(
                    rule.id(), rule.version(), rule.area(), word(rule.severity()), new TreeMap<>(rule.title()));
        }
    }

    /**
     * A rule.
     *
     * @param rule what lists tell of it
     * @param subject the kind of artefact that it judges
     * @param basis what it rests on, strongest first
     * @param controls the clauses and controls of ISO/IEC 27001:2022 concerned
     * @param parameters the dated parameters that it asks for
     * @param remediation what to do, by language
     */
    record Description(
            Summary rule,
            String subject,
            List<Provision> basis,
            List<String> controls,
            List<String> parameters,
            SortedMap<String, String> remediation) {}

    /**
     * A provision that a rule rests on.
     *
     * @param source the id of its source
     * @param provision the provision within it
     * @param force what stands behind it
     * @param cited how it is cited, by language
     */
    record Provision(String source, String provision, String force, SortedMap<String, String> cited) {}

    /** Returns the rules, sorted by id. */
    @Operation(summary = "Lists the rules")
    @GetMapping(path = "/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Summary> rules() {
        return catalogue.rules().values().stream().map(Summary::of).toList();
    }

    /** Returns one rule. */
    @Operation(summary = "Tells of a rule: its basis, parameters and remedy")
    @GetMapping(path = "/rules/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Description rule(@PathVariable String id) {
        RuleDescriptor rule = catalogue.rules().get(id);
        if (rule == null) {
            throw new RuleNotFoundException(id);
        }
        return new Description(
                Summary.of(rule),
                rule.subject(),
                rule.basis().stream().map(this::provision).toList(),
                rule.controls(),
                rule.parameters(),
                new TreeMap<>(rule.remediation()));
    }

    private Provision provision(RuleDescriptor.Basis basis) {
        return new Provision(basis.source(), basis.provision(), word(basis.force()), cited(basis));
    }

    private SortedMap<String, String> cited(RuleDescriptor.Basis basis) {
        SortedMap<String, String> cited = new TreeMap<>();
        for (String language : List.of("en", "sv")) {
            cited.put(language, catalogue.cited(basis.source(), basis.provision(), language));
        }
        return cited;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
