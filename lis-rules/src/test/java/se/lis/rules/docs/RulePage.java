package se.lis.rules.docs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.Control;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.RuleExample;
import se.lis.rules.catalogue.legislation.Authority;
import se.lis.rules.catalogue.parameter.DatedValue;

/** The page on a rule: Swedish first, English below, examples at the end. */
final class RulePage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[\\w.]+(?:\\|\\w+)?}");

    private final ComplianceEngine engine;
    private final RuleCatalogue catalogue;
    private final RuleDescriptor rule;
    private final StringBuilder page = new StringBuilder();

    private RulePage(ComplianceEngine engine, RuleDescriptor rule) {
        this.engine = engine;
        this.catalogue = engine.catalogue();
        this.rule = rule;
    }

    /** Returns the page on a rule. */
    static String of(ComplianceEngine engine, RuleDescriptor rule) {
        RulePage page = new RulePage(engine, rule);
        page.told(Language.SWEDISH);
        page.told(Language.ENGLISH);
        page.examples();
        return page.page.toString();
    }

    private void told(Language language) {
        line((language == Language.SWEDISH ? "# " : "## In English: ") + rule.id() + ", " + language.of(rule.title()));
        line("");
        line(language.of("Gäller: ", "About: ") + language.artefact(rule.subject()) + ". "
                + language.of("Område: ", "Area: ") + language.term(rule.area()) + ". "
                + language.of("Version: ", "Version: ") + rule.version() + "."
                + (rule.responsible() == null
                        ? ""
                        : language.of(" Ansvarig: ", " Responsible: ")
                                + language.term(Scalar.of(rule.responsible()).toString()) + "."));
        if (unverified()) {
            line("");
            line(language.of(
                    "**Ej verifierad:** minst en källa eller ett värde nedan är inte kontrollerat mot källan själv.",
                    "**Unverified:** at least one source or value below was not checked in the source itself."));
        }
        basis(language);
        toWhom(language);
        values(language);
        severity(language);
        messages(language);
        line("");
    }

    private void heading(Language language, String swedish, String english) {
        line("");
        line((language == Language.SWEDISH ? "## " : "### ") + language.of(swedish, english));
        line("");
    }

    private void basis(Language language) {
        heading(language, "Grund", "Basis");
        row(
                language.of("bestämmelse", "provision"),
                language.of("kraft", "force"),
                language.of("gäller", "in force"),
                language.of("kontrollerad i källan", "checked in the source"));
        row("---", "---", "---", "---");
        for (RuleDescriptor.Basis basis : rule.basis()) {
            row(
                    catalogue.cited(basis.source(), basis.provision(), language.code()),
                    language.of(basis.force()),
                    period(language, basis.from(), basis.until()),
                    verified(
                            language,
                            catalogue.legislation().source(basis.source()).verified()));
        }
        if (!rule.controls().isEmpty()) {
            line("");
            line(language.of(
                    "ISO/IEC 27001:2022, med våra egna ord (numren ej verifierade mot standarden):",
                    "ISO/IEC 27001:2022, in our own words (numbers not checked in the standard):"));
            line("");
            rule.controls().forEach(number -> {
                Control control = catalogue.controls().get(number);
                line("- " + number + (control == null ? "" : ": " + language.of(control.title())));
            });
        }
    }

    private void toWhom(Language language) {
        List<Authority> authorities = rule.basis().stream()
                .flatMap(basis -> catalogue.toWhom(basis.source(), basis.provision()).stream())
                .distinct()
                .toList();
        if (!authorities.isEmpty()) {
            heading(language, "Till vem", "To whom");
            Maps.authorities(catalogue, language, authorities).forEach(this::line);
        }
    }

    private void values(Language language) {
        if (rule.parameters().isEmpty()) {
            return;
        }
        heading(language, "Värden över tid", "Values over time");
        row(
                language.of("värde", "value"),
                language.of("från", "from"),
                language.of("är", "is"),
                language.of("kraft", "force"),
                language.of("källa", "source"),
                language.of("kontrollerad i källan", "checked in the source"));
        row("---", "---", "---", "---", "---", "---");
        for (String id : rule.parameters().stream().sorted().toList()) {
            for (DatedValue value : engine.parameter(id).values()) {
                row(
                        language.of(engine.parameter(id).title()) + " (`" + id + "`)",
                        value.from().toString(),
                        language.value(value.value()),
                        language.of(value.force()),
                        catalogue.cited(value.source(), value.provision(), language.code()),
                        verified(language, value.verified()));
            }
        }
    }

    private void severity(Language language) {
        heading(language, "Allvarlighet", "Severity");
        line(capital(language.of(rule.severity())) + ".");
        List<String> own = new ArrayList<>();
        for (RuleDescriptor.Basis basis : rule.basis()) {
            Severity severity = basis.severity();
            if (severity != null) {
                own.add(catalogue.cited(basis.source(), basis.provision(), language.code()) + ": "
                        + language.of(severity));
            }
        }
        if (!own.isEmpty()) {
            line(language.of("Egen allvarlighet: ", "A severity of its own: ") + String.join("; ", own) + ".");
        }
        line(language.of(
                "Höjs ett steg när det som bedöms hör till en NIS-sektor, är prioriterat i RSA eller rymmer känsliga"
                        + " uppgifter i stor mängd, för brister och för det som snart förfaller.",
                "Raised one step where the subject is in a NIS sector, prioritised in the RSA or holds special categories"
                        + " at large volume, for violations and for what falls due soon."));
        if (rule.loweredWhen() != null) {
            line(language.of(
                            "En brist sänks ett steg när registret har ",
                            "A violation is lowered one step where the register has ")
                    + "`" + rule.loweredWhen() + "`.");
        }
        if (rule.messages().containsKey("undetermined")) {
            line(language.of(
                    "Saknas uppgifter går det inte att avgöra, och det räknas aldrig som uppfyllt.",
                    "Where data are missing it can't be decided, which never counts as satisfied."));
        }
    }

    private void messages(Language language) {
        heading(language, "Vad en anmärkning säger", "What a finding says");
        rule.messages().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(message -> line("- `" + message.getKey() + "`: "
                        + PLACEHOLDER
                                .matcher(language.of(message.getValue())
                                        .replace("{authority|authority}", language.of("myndigheten", "the authority")))
                                .replaceAll("…")));
        line("");
        line(language.of("Åtgärd: ", "What to do: ") + language.of(rule.remediation()));
    }

    private void examples() {
        line("## Exempel / Examples");
        line("");
        line("Reglens provfall, på engelska. The scenarios that the rule is tested with.");
        line("");
        row("scenario", "utfall", "outcome");
        row("---", "---", "---");
        for (RuleExample example : engine.examples(rule.id())) {
            row(
                    example.name(),
                    Language.SWEDISH.outcome(example.outcome()),
                    Language.ENGLISH.outcome(example.outcome()));
        }
    }

    private boolean unverified() {
        return rule.basis().stream()
                        .anyMatch(basis ->
                                !catalogue.legislation().source(basis.source()).verified())
                || rule.parameters().stream()
                        .flatMap(id -> engine.parameter(id).values().stream())
                        .anyMatch(value -> !value.verified());
    }

    private static String verified(Language language, boolean verified) {
        return verified ? language.of("ja", "yes") : language.of("**nej, ej verifierad**", "**no, unverified**");
    }

    private static String period(Language language, @Nullable LocalDate from, @Nullable LocalDate until) {
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
