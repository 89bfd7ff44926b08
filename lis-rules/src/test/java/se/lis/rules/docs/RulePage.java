package se.lis.rules.docs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LibraryScenarios;
import se.lis.rules.catalogue.Control;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.legislation.Authority;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.testing.Scenario;

/** The page on a rule in one language: what it rests on, its figures, and one register on which it finds something. */
final class RulePage {

    private static final List<String> FINDS = List.of("violated", "undetermined", "upcoming");

    private final ComplianceEngine engine;
    private final RuleCatalogue catalogue;
    private final RuleDescriptor rule;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    private RulePage(ComplianceEngine engine, RuleDescriptor rule, Language language) {
        this.engine = engine;
        this.catalogue = engine.catalogue();
        this.rule = rule;
        this.language = language;
    }

    /** Returns the page on a rule in a language. */
    static String of(ComplianceEngine engine, RuleDescriptor rule, Language language) {
        RulePage page = new RulePage(engine, rule, language);
        page.about();
        page.basis();
        page.values();
        page.toWhom();
        page.turns();
        page.line("");
        page.line(language.of("Åtgärd: ", "What to do: ") + language.of(rule.remediation()));
        page.decided();
        page.example();
        return page.page.toString();
    }

    private void about() {
        line("# " + rule.id() + ": " + language.of(rule.title()));
        line("");
        Language other = language == Language.SWEDISH ? Language.ENGLISH : Language.SWEDISH;
        line(capital(language.term(rule.area())) + ". "
                + language.of("Gäller ", "About ") + language.artefact(rule.subject()) + ". "
                + (rule.responsible() == null
                        ? ""
                        : language.of("Ansvarig: ", "Responsible: ")
                                + language.term(Scalar.of(rule.responsible()).toString()) + ". ")
                + severity()
                + language.of("Version ", "Version ") + rule.version() + ". "
                + "[" + language.of("In English", "På svenska") + "](../" + other.code() + "/" + rule.id() + ".md)");
    }

    private String severity() {
        String severity = language.of("Allvarlighet: ", "Severity: ") + language.of(rule.severity());
        String own = rule.basis().stream()
                .flatMap(basis -> Optional.ofNullable(basis.severity())
                        .map(each -> cited(basis.source(), basis.provision()) + " " + language.of(each))
                        .stream())
                .collect(Collectors.joining(", "));
        String lowered = rule.loweredWhen() == null
                ? ""
                : language.of(", ett steg lägre när registret har `", ", a step lower where the register has `")
                        + rule.loweredWhen() + "`";
        return severity + (own.isEmpty() ? "" : " (" + own + ")") + lowered + ". ";
    }

    private void basis() {
        line("");
        row(language.of("grund", "basis"), language.of("kraft", "force"), language.of("gäller", "in force"));
        row("---", "---", "---");
        for (RuleDescriptor.Basis basis : rule.basis()) {
            boolean verified = catalogue.legislation().source(basis.source()).verified();
            row(
                    cited(basis.source(), basis.provision()) + unverified(verified),
                    language.of(basis.force()),
                    period(basis.from(), basis.until()));
        }
        if (!rule.controls().isEmpty()) {
            line("");
            line(language.of("ISO/IEC 27001:2022, med egna ord: ", "ISO/IEC 27001:2022, in words of our own: ")
                    + rule.controls().stream().map(this::control).collect(Collectors.joining("; ")) + ".");
        }
    }

    private String control(String number) {
        Control control = catalogue.controls().get(number);
        return number + (control == null ? "" : " " + language.of(control.title()));
    }

    private void values() {
        if (rule.parameters().isEmpty()) {
            return;
        }
        line("");
        row(
                language.of("värde", "value"),
                language.of("är", "is"),
                language.of("från", "from"),
                language.of("kraft", "force"),
                language.of("källa", "source"));
        row("---", "---", "---", "---", "---");
        for (String id : rule.parameters().stream().sorted().toList()) {
            for (DatedValue value : engine.parameter(id).values()) {
                row(
                        language.of(engine.parameter(id).title()) + " (`" + id + "`)",
                        language.value(value.value()),
                        value.from().toString(),
                        language.of(value.force()),
                        cited(value.source(), value.provision()) + unverified(value.verified()));
            }
        }
    }

    private void toWhom() {
        List<Authority> authorities = rule.basis().stream()
                .flatMap(basis -> catalogue.toWhom(basis.source(), basis.provision()).stream())
                .distinct()
                .toList();
        if (!authorities.isEmpty()) {
            line("");
            Maps.authorities(catalogue, language, authorities).forEach(this::line);
        }
    }

    private void turns() {
        List<String> before = catalogue.rules().values().stream()
                .filter(other -> other.becomes().contains(rule.id()))
                .map(RuleDescriptor::id)
                .toList();
        turn(language.of("Kan övergå i ", "Can turn into "), rule.becomes());
        turn(language.of("Kan ha varit ", "Can have been "), before);
    }

    private void turn(String how, List<String> rules) {
        if (!rules.isEmpty()) {
            line("");
            line(how
                    + rules.stream().map(id -> "[" + id + "](" + id + ".md)").collect(Collectors.joining(", "))
                    + language.of(
                            ", och räknas då i en jämförelse varken som åtgärdad eller ny.",
                            ", and counts in a comparison as neither put right nor new then."));
        }
    }

    private void decided() {
        if (!rule.decided().isEmpty()) {
            line("");
            line(language.of("Där lagen och modellen inget säger: ", "Where law and model say nothing: ")
                    + language.of(rule.decided()));
        }
    }

    /** Shows the smallest register of the rule's scenarios on which it finds something, a violation where it can find one. */
    private void example() {
        Scenario smallest = FINDS.stream()
                .flatMap(kind -> LibraryScenarios.of(rule.id()).stream()
                        .filter(scenario -> scenario.content().path(kind).size() > 0)
                        .min(Comparator.comparing(scenario ->
                                scenario.content().get("register").toString().length()))
                        .stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        rule.id() + " has no scenario in which it is violated, which its page would show"));
        line("");
        line(language.of("Exempel, ", "Example, ")
                + smallest.content().get("asOf").asText() + ":");
        line("");
        line("    " + smallest.content().get("register"));
        line("");
        engine
                .assess(smallest.register(), smallest.request().in(Locale.forLanguageTag(language.code())))
                .findings()
                .stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .forEach(finding -> line(capital(language.outcome(outcome(finding))) + ": "
                        + finding.message().orElseThrow()));
    }

    private static String outcome(Finding finding) {
        return finding.kind() == FindingKind.VIOLATION
                ? "violated"
                : Scalar.of(finding.kind()).toString();
    }

    private String cited(String source, String provision) {
        return catalogue.cited(source, provision, language.code());
    }

    private String unverified(boolean verified) {
        return verified ? "" : language.of(" **(ej kontrollerad i källan)**", " **(not checked in the source)**");
    }

    private String period(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null && until == null) {
            return language.of("tills vidare", "until further notice");
        }
        return (from == null ? "" : language.of("från ", "from ") + from)
                + (until == null ? "" : language.of(" till (ej med) ", " until (exclusive) ") + until);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void row(String... cells) {
        line(Markdown.row(cells));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
