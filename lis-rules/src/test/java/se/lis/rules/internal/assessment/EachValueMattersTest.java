package se.lis.rules.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;
import se.lis.core.json.RegisterFormatException;
import se.lis.rules.LibraryScenarios;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.catalogue.parameter.Parameter;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.internal.catalogue.CatalogueReader;
import se.lis.rules.internal.judging.RuleBase;
import se.lis.rules.testing.Scenario;

/**
 * No figure, severity or force of the catalogue can change unnoticed: with any of them changed, a scenario of a rule that
 * uses it fails.
 */
class EachValueMattersTest {

    private static final CatalogueReader.Content CONTENT = new CatalogueReader().read();
    private static final Parameters PARAMETERS = new Parameters(CONTENT.parameters());
    private static final RuleBase RULES = RuleBase.load();
    private static final Pattern CHOICE = Pattern.compile("[a-z]{2,}(?:-[a-z]+)+");

    /** One rule, or all: {@code -Dlis.rule=CLS-002}. */
    private static final String ONLY = System.getProperty("lis.rule", "");

    private static List<RuleDescriptor> rules() {
        return CONTENT.catalogue().rules().values().stream()
                .filter(rule -> ONLY.isEmpty() || rule.id().equals(ONLY))
                .toList();
    }

    @Test
    void eachValueOfEachParameter() {
        List<String> unnoticed = new ArrayList<>();
        parameters().forEach((id, parameter) -> {
            for (int i = 0; i < parameter.values().size(); i++) {
                DatedValue value = parameter.values().get(i);
                for (String nudged : Nudges.of(PARAMETERS, id, value.value())) {
                    if (!noticed(with(id, parameter, i, value.from(), nudged), users(id))) {
                        unnoticed.add(id + " from " + value.from() + ": " + value.value() + " -> " + nudged);
                    }
                }
            }
        });
        assertThat(unnoticed)
                .as(
                        "changes of a parameter that no scenario notices: a rule that asks for it has one on both sides of it. "
                                + "The only one that is to be here, if any: 14 is no product of two numbers from 1 to 5")
                .containsExactlyElementsOf(ofThese("risk.highScore from 2018-05-25: 15 -> 14"));
    }

    @Test
    void theFirstDayOfEachValueThatFollowsAnother() {
        List<String> unnoticed = new ArrayList<>();
        parameters().forEach((id, parameter) -> {
            for (int i = 1; i < parameter.values().size(); i++) {
                DatedValue value = parameter.values().get(i);
                for (int days : List.of(-1, 1)) {
                    LocalDate from = value.from().plusDays(days);
                    if (!noticed(with(id, parameter, i, from, value.value()), users(id))) {
                        unnoticed.add(id + " " + value.value() + ": from " + value.from() + " -> " + from);
                    }
                }
            }
        });
        assertThat(unnoticed)
                .as(
                        "changes of a value's first day that no scenario notices: a rule that asks for it has one on it, and one on the day before. "
                                + "The only ones that are to be here: an analysis is judged by the first day of its year, and what a year asks for by its last day for it; "
                                + "two criteria and a year are as many before as after")
                .containsExactlyElementsOf(ofThese(
                        "governance.review P12M: from 2024-01-01 -> 2023-12-31",
                        "governance.review P12M: from 2024-01-01 -> 2024-01-02",
                        "planning.workingMethods access-management, incident-management, information-classification,"
                                + " information-security-in-procurement, local-instruction: from 2024-01-01 -> 2023-12-31",
                        "planning.yearDocuments materiality-analysis, internal-control-plan: from 2024-01-01 -> 2023-12-31",
                        "privacy.assessmentCriteria 2: from 2019-01-16 -> 2019-01-15",
                        "privacy.assessmentCriteria 2: from 2019-01-16 -> 2019-01-17",
                        "risk.analysis P12M: from 2026-01-15 -> 2026-01-14",
                        "risk.analysis P12M: from 2026-01-15 -> 2026-01-16"));
    }

    /** The parameters that those rules ask for, or all. */
    private static SortedMap<String, Parameter> parameters() {
        SortedMap<String, Parameter> parameters = new TreeMap<>(CONTENT.parameters());
        parameters.keySet().removeIf(id -> !ONLY.isEmpty() && !users(id).contains(ONLY));
        return parameters;
    }

    private static List<String> ofThese(String... values) {
        return Arrays.stream(values)
                .filter(value -> parameters().containsKey(value.substring(0, value.indexOf(' '))))
                .toList();
    }

    /** The rules that ask for a parameter; one that none asks for is about waivers, which scenarios of any rule may hold. */
    private static List<String> users(String parameter) {
        List<String> users = CONTENT.catalogue().rules().values().stream()
                .filter(rule -> rule.parameters().contains(parameter))
                .map(RuleDescriptor::id)
                .toList();
        return users.isEmpty()
                ? CONTENT.catalogue().rules().keySet().stream()
                        .filter(rule -> LibraryScenarios.of(rule).stream()
                                .anyMatch(scenario -> scenario.content()
                                        .at("/register/waivers")
                                        .isArray()))
                        .toList()
                : users;
    }

    @Test
    void theSeverityOfEachRule() {
        List<String> unnoticed = new ArrayList<>();
        rules().stream()
                .filter(rule -> rule.basis().stream().anyMatch(basis -> basis.severity() == null))
                .forEach(rule -> others(rule.severity(), Severity.values()).forEach(other -> {
                    if (!noticed(with(severe(rule, other)), List.of(rule.id()))) {
                        unnoticed.add(rule.id() + ": " + rule.severity() + " -> " + other);
                    }
                }));
        assertThat(unnoticed)
                .as("severities that no scenario of the rule pins: one that finds a violation says severity:")
                .isEmpty();
    }

    @Test
    void theSeverityOfEachClause() {
        List<String> unnoticed = new ArrayList<>();
        for (RuleDescriptor rule : rules()) {
            for (RuleDescriptor.Basis basis : rule.basis()) {
                Severity own = basis.severity();
                if (own != null) {
                    for (Severity other : others(own, Severity.values())) {
                        RuleDescriptor.Basis swapped = swapped(basis, basis.force(), other);
                        if (!noticed(with(rested(rule, basis, swapped)), List.of(rule.id()))) {
                            unnoticed.add(rule.id() + " " + basis.clause() + ": " + own + " -> " + other);
                        }
                    }
                }
            }
        }
        assertThat(unnoticed)
                .as("severities that no scenario of the rule pins: one for each clause says severity:")
                .isEmpty();
    }

    @Test
    void theForceOfEachProvision() {
        List<String> unnoticed = new ArrayList<>();
        for (RuleDescriptor rule : rules()) {
            for (RuleDescriptor.Basis basis : rule.basis()) {
                for (Force other : others(basis.force(), Force.values())) {
                    RuleDescriptor.Basis swapped = swapped(basis, other, basis.severity());
                    if (!noticed(with(rested(rule, basis, swapped)), List.of(rule.id()))) {
                        unnoticed.add(rule.id() + " " + basis.source() + " " + basis.provision() + " " + basis.clause()
                                + ": " + basis.force() + " -> " + other);
                    }
                }
            }
        }
        assertThat(unnoticed)
                .as(
                        "forces that no scenario of the rule pins: one that finds a violation says force:, and forces: where the rule rests on several provisions")
                .isEmpty();
    }

    @Test
    void whatLowersASeverity() {
        assertThat(rules().stream()
                        .filter(rule -> rule.loweredWhen() != null)
                        .filter(rule ->
                                !noticed(with(changed(rule, rule.severity(), rule.basis(), null)), List.of(rule.id())))
                        .map(RuleDescriptor::id))
                .as("rules whose loweredWhen no scenario notices: one in which it lowers the severity says severity:")
                .isEmpty();
    }

    /** Each attribute that scenarios state, and each of its choices, matters to one of them: without it, it fails. */
    @Test
    void eachAttributeAndChoiceThatScenariosState() {
        SortedMap<String, List<Scenario>> stated = new TreeMap<>();
        LibraryScenarios.all()
                .values()
                .forEach(scenarios -> scenarios.forEach(scenario -> stated(scenario)
                        .forEach(what -> stated.computeIfAbsent(what, first -> new ArrayList<>())
                                .add(scenario))));
        Evaluator evaluator = new Evaluator(CONTENT, RULES);
        List<String> unnoticed = stated.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .noneMatch(scenario -> failsWithout(scenario, each.getKey(), evaluator)))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(unnoticed)
                .as(
                        "what scenarios state though it changes no verdict: leave it out of them, or show in one that it matters. The only ones"
                                + " that are to be here: names, what says no more than a blank does, and what shows that it does not matter")
                .containsExactly(
                        "activities.name",
                        "impactAssessments.residualRisk not-assessed",
                        "incidents.significantIncident.informingReason",
                        "incidents.significantIncident.significant not-assessed",
                        "internalControls.name",
                        "processes.exemptFromRecords false",
                        "processingActivities.jointControllerContact not-applicable",
                        "processingActivities.onAuthorityList false",
                        "processingActivities.purposes not-applicable",
                        "processingActivities.retention not-applicable",
                        "procurements.riskAnalysis",
                        "systems.name",
                        "systems.supplier",
                        "takenAt",
                        "waivers.requestedByRole head-of-administration");
    }

    private static Set<String> stated(Scenario scenario) {
        Set<String> stated = new TreeSet<>();
        without(scenario.content().get("register"), "", "", stated);
        return stated;
    }

    /** Returns a part of a register without an attribute, or a choice of it, and adds what it states otherwise. */
    private static JsonNode without(JsonNode part, String path, String left, Set<String> stated) {
        if (part.isArray()) {
            ArrayNode members = JsonNodeFactory.instance.arrayNode();
            for (JsonNode member : part) {
                JsonNode kept = without(member, path, left, stated);
                if (!kept.isMissingNode()) {
                    members.add(kept);
                }
            }
            return members;
        }
        if (part.isObject()) {
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            part.properties().forEach(attribute -> {
                JsonNode kept = without(
                        attribute.getValue(),
                        path.isEmpty() ? attribute.getKey() : path + "." + attribute.getKey(),
                        left,
                        stated);
                if (!kept.isMissingNode()) {
                    whole.set(attribute.getKey(), kept);
                }
            });
            return whole;
        }
        String what = part.isBoolean() || CHOICE.matcher(part.asText()).matches() ? path + " " + part.asText() : path;
        stated.add(what);
        return what.equals(left) ? MissingNode.getInstance() : part;
    }

    private static boolean failsWithout(Scenario scenario, String left, Evaluator evaluator) {
        JsonNode changed = without(scenario.content().get("register"), "", left, new TreeSet<>());
        try {
            scenario.withRegister(changed).check(evaluator::assess);
            return false;
        } catch (AssertionError | RegisterFormatException noticed) {
            return true;
        }
    }

    private static <E> List<E> others(E one, E[] all) {
        return Arrays.stream(all).filter(other -> !other.equals(one)).toList();
    }

    private static RuleDescriptor.Basis swapped(RuleDescriptor.Basis basis, Force force, @Nullable Severity severity) {
        return new RuleDescriptor.Basis(
                basis.source(), basis.provision(), force, basis.clause(), severity, basis.from(), basis.until());
    }

    /** Whether a scenario of some rules fails when they are judged by another content. */
    private static boolean noticed(CatalogueReader.Content content, List<String> rules) {
        Evaluator changed = new Evaluator(content, RULES);
        return rules.stream()
                .flatMap(rule -> LibraryScenarios.of(rule).stream())
                .anyMatch(scenario -> {
                    try {
                        scenario.check(changed::assess);
                        return false;
                    } catch (AssertionError failed) {
                        return true;
                    }
                });
    }

    private static CatalogueReader.Content with(
            String id, Parameter parameter, int index, LocalDate from, String value) {
        List<DatedValue> values = new ArrayList<>(parameter.values());
        DatedValue old = values.get(index);
        values.set(
                index,
                new DatedValue(from, value, old.force(), old.source(), old.provision(), old.verified(), old.note()));
        SortedMap<String, Parameter> parameters = new TreeMap<>(CONTENT.parameters());
        parameters.put(id, parameter.with(values));
        return new CatalogueReader.Content(CONTENT.catalogue(), CONTENT.covered(), parameters, CONTENT.worklists());
    }

    private static CatalogueReader.Content with(RuleDescriptor rule) {
        RuleCatalogue catalogue = CONTENT.catalogue();
        SortedMap<String, RuleDescriptor> rules = new TreeMap<>(catalogue.rules());
        rules.put(rule.id(), rule);
        return new CatalogueReader.Content(
                new RuleCatalogue(
                        catalogue.id(),
                        catalogue.version(),
                        catalogue.digest(),
                        rules,
                        catalogue.priorities(),
                        catalogue.legislation(),
                        catalogue.duties(),
                        catalogue.controls()),
                CONTENT.covered(),
                CONTENT.parameters(),
                CONTENT.worklists());
    }

    private static RuleDescriptor severe(RuleDescriptor rule, Severity severity) {
        return changed(rule, severity, rule.basis(), rule.loweredWhen());
    }

    private static RuleDescriptor rested(RuleDescriptor rule, RuleDescriptor.Basis old, RuleDescriptor.Basis swapped) {
        UnaryOperator<RuleDescriptor.Basis> swap = basis -> basis.equals(old) ? swapped : basis;
        return changed(rule, rule.severity(), rule.basis().stream().map(swap).toList(), rule.loweredWhen());
    }

    private static RuleDescriptor changed(
            RuleDescriptor rule, Severity severity, List<RuleDescriptor.Basis> basis, @Nullable String loweredWhen) {
        return new RuleDescriptor(
                rule.id(),
                rule.version(),
                rule.area(),
                rule.subject(),
                severity,
                basis,
                rule.controls(),
                rule.responsible(),
                rule.parameters(),
                rule.occasion(),
                rule.becomes(),
                loweredWhen,
                rule.title(),
                rule.failureTitle(),
                rule.repairability(),
                rule.messages(),
                rule.remediation(),
                rule.decided());
    }
}
