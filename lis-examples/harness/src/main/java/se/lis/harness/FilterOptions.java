package se.lis.harness;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.organisation.Role;
import se.lis.rules.catalogue.RuleDescriptor;

/** The options that say which findings are shown: those that all of them hold for. Each takes several values with commas between. */
final class FilterOptions {

    static final String BASIS = "--basis";

    @Option(names = "--rule", split = ",", paramLabel = "ID", description = "Show findings of these rules only.")
    List<String> rules = List.of();

    @Option(
            names = "--area",
            split = ",",
            paramLabel = "AREA",
            description = "Show findings of these areas only, such as data-protection or dataskydd.")
    List<String> areas = List.of();

    @Option(
            names = "--unit",
            split = ",",
            paramLabel = "UNIT",
            description = "Show findings of these units only, by id or name; a unit includes those below it.")
    List<String> units = List.of();

    @Option(
            names = "--role",
            split = ",",
            paramLabel = "ROLE",
            description = "Show findings that these roles act on, such as information-owner or informationsägare.")
    List<String> roles = List.of();

    @Option(
            names = BASIS,
            split = ",",
            paramLabel = "BASIS",
            description =
                    "Show findings that rest on these: law, regulation, standard, agreement, policy (own decision), practice."
                            + " --force=law means the same.")
    List<String> bases = List.of();

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            description = "Show only findings at or above it: low, medium, high, critical.")
    @Nullable
    Severity severity;

    /** Returns whether any of them was given. */
    boolean given() {
        return severity != null
                || !(rules.isEmpty() && areas.isEmpty() && units.isEmpty() && roles.isEmpty() && bases.isEmpty());
    }

    /**
     * Returns which findings are shown.
     *
     * @param input the register and the rules that were asked
     * @param words what things are called in the reader's language
     * @param forces what forces are called in it
     * @throws UnknownIdException if an option names what there is none of
     */
    Predicate<Finding> chosen(JudgingInput input, RegisterWords words, Words forces) {
        SortedMap<String, RuleDescriptor> known = input.engine().catalogue().rules();
        Set<String> ofRules = chosen("there is no rule", rules, labels(known.keySet(), id -> id));
        Set<String> ofAreas = chosen(
                "there is no area",
                areas,
                labels(known.values().stream().map(RuleDescriptor::area).toList(), words::term));
        Set<String> ofRoles = chosen(
                "there is no role",
                roles,
                labels(
                        Arrays.stream(Role.values())
                                .map(role -> Scalar.of(role).toString())
                                .toList(),
                        words::term));
        Set<String> ofBases = chosen(
                "there is no basis",
                bases,
                labels(
                        Arrays.stream(Force.values())
                                .map(force -> Scalar.of(force).toString())
                                .toList(),
                        forces::of));
        Set<String> ofUnits = units(input.register());
        return finding -> (rules.isEmpty() || ofRules.contains(finding.rule()))
                && (areas.isEmpty() || ofAreas.contains(finding.area()))
                && (roles.isEmpty()
                        || finding.responsibleRole().filter(ofRoles::contains).isPresent())
                && (bases.isEmpty()
                        || ofBases.contains(Scalar.of(finding.force()).toString()))
                && (units.isEmpty() || finding.unit().filter(ofUnits::contains).isPresent())
                && (severity == null || finding.severity().compareTo(severity) >= 0);
    }

    /** A unit holds those below it, however they are stacked. */
    private Set<String> units(LisSnapshot register) {
        Map<String, String> labels = new TreeMap<>();
        register.units().forEach(unit -> {
            labels.put(lower(unit.id().value()), unit.id().value());
            unit.name()
                    .ifPresent(name -> labels.putIfAbsent(lower(name), unit.id().value()));
        });
        Set<String> chosen = chosen("there is no unit", units, labels);
        boolean grown = !chosen.isEmpty();
        while (grown) {
            grown = false;
            for (OrganisationalUnit unit : register.units()) {
                grown |= unit.parent()
                                .map(UnitId::value)
                                .filter(chosen::contains)
                                .isPresent()
                        && chosen.add(unit.id().value());
            }
        }
        return chosen;
    }

    private static Map<String, String> labels(Collection<String> codes, UnaryOperator<String> label) {
        Map<String, String> labels = new TreeMap<>();
        codes.forEach(code -> {
            labels.put(lower(code), code);
            labels.putIfAbsent(lower(label.apply(code)), code);
        });
        return labels;
    }

    /**
     * Returns the codes of what was asked for.
     *
     * @param labels the codes, by what each is called, in small letters
     * @throws UnknownIdException if something is called none of those
     */
    static Set<String> chosen(String unknown, List<String> asked, Map<String, String> labels) {
        Set<String> chosen = new HashSet<>();
        for (String one : asked) {
            String code = labels.get(lower(one.strip()));
            if (code == null) {
                throw new UnknownIdException(
                        unknown + " '" + one + "'",
                        Nearest.to(one, labels.keySet()),
                        "known are "
                                + String.join(
                                        ", ",
                                        labels.values().stream()
                                                .distinct()
                                                .limit(20)
                                                .toList()));
            }
            chosen.add(code);
        }
        return chosen;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
