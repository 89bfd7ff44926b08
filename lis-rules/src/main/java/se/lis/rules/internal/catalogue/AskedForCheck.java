package se.lis.rules.internal.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.legislation.Source;
import se.lis.rules.catalogue.parameter.Parameter;

/** Checks that the files of sources, parameters and controls hold what rules ask for and nothing else, and that duties name rules that are there. */
final class AskedForCheck {

    private static final Pattern WORDS = Pattern.compile("\\p{L}{5,}");

    private final RuleCatalogue catalogue;
    private final Map<String, Parameter> parameters;
    private final Set<String> ofWaivers;

    /** Checks a catalogue with its parameters, some of which waivers ask for. */
    AskedForCheck(RuleCatalogue catalogue, Map<String, Parameter> parameters, Set<String> ofWaivers) {
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.ofWaivers = ofWaivers;
    }

    /** Adds all that is wrong. */
    void check(List<String> problems) {
        checkSources(problems);
        checkProvisionsHaveEnglishNames(problems);
        checkParameters(problems);
        checkControls(problems);
        Set<String> gone = new TreeSet<>();
        catalogue.duties().forEach(duty -> gone.addAll(duty.rules()));
        gone.removeAll(catalogue.rules().keySet());
        if (!gone.isEmpty()) {
            problems.add("/legislation/duties.yaml names rules that are not there: " + gone);
        }
    }

    private void checkSources(List<String> problems) {
        SortedMap<String, Set<String>> cited = new TreeMap<>();
        catalogue
                .rules()
                .forEach((id, rule) -> rule.basis().forEach(basis -> add(cited, basis.source(), "rule " + id)));
        catalogue.priorities().forEach((id, reason) -> reason.basis().forEach(basis -> add(cited, basis.source(), id)));
        parameters.forEach(
                (id, parameter) -> parameter.values().forEach(value -> add(cited, value.source(), "parameter " + id)));
        catalogue.duties().forEach(duty -> add(cited, duty.source(), "a duty"));
        catalogue
                .legislation()
                .authorities()
                .forEach((id, dated) -> dated.forEach(authority -> add(cited, authority.source(), "authority " + id)));
        Set<String> held = catalogue.legislation().sources().keySet();
        cited.forEach((source, citing) -> {
            if (!held.contains(source)) {
                problems.add("/legislation/sources.yaml lacks '" + source + "', which is cited by " + joined(citing));
            }
        });
        held.stream()
                .filter(source -> !cited.containsKey(source))
                .forEach(source ->
                        problems.add("/legislation/sources.yaml holds '" + source + "', which nothing cites"));
    }

    /** A provision that is words, and no number of an article, is read in English too. */
    private void checkProvisionsHaveEnglishNames(List<String> problems) {
        SortedMap<String, Set<String>> unnamed = new TreeMap<>();
        catalogue
                .rules()
                .forEach((id, rule) -> rule.basis()
                        .forEach(basis -> addUnnamed(unnamed, basis.source(), basis.provision(), "rule " + id)));
        parameters.forEach((id, parameter) -> parameter
                .values()
                .forEach(value -> addUnnamed(unnamed, value.source(), value.provision(), "parameter " + id)));
        unnamed.forEach((provision, citing) -> problems.add("/legislation/sources.yaml has no English name for "
                + provision + " under named, which is cited by " + joined(citing)));
    }

    private void addUnnamed(Map<String, Set<String>> unnamed, String id, String provision, String who) {
        Source source = catalogue.legislation().sources().get(id);
        if (source != null
                && source.named() != null
                && WORDS.matcher(provision).find()
                && !source.named().containsKey(provision)) {
            add(unnamed, id + " '" + provision + "'", who);
        }
    }

    private void checkParameters(List<String> problems) {
        SortedMap<String, Set<String>> asked = new TreeMap<>();
        catalogue
                .rules()
                .forEach((id, rule) -> rule.parameters().forEach(parameter -> add(asked, parameter, "rule " + id)));
        ofWaivers.forEach(parameter -> add(asked, parameter, "waivers"));
        asked.forEach((parameter, asking) -> {
            if (!parameters.containsKey(parameter)) {
                problems.add(
                        file(parameter) + " lacks '" + name(parameter) + "', which is asked for by " + joined(asking));
            }
        });
        parameters.keySet().stream()
                .filter(parameter -> !asked.containsKey(parameter))
                .forEach(parameter -> problems.add(file(parameter) + " holds '" + name(parameter)
                        + "', but no rule of /rules/catalogue.yaml has '" + parameter + "' among its parameters"));
    }

    private static String file(String parameter) {
        int point = parameter.indexOf('.');
        return point < 0 ? "/parameters" : "/parameters/" + parameter.substring(0, point) + ".yaml";
    }

    private static String name(String parameter) {
        return parameter.substring(parameter.indexOf('.') + 1);
    }

    private void checkControls(List<String> problems) {
        SortedMap<String, Set<String>> named = new TreeMap<>();
        catalogue.rules().forEach((id, rule) -> {
            rule.controls().forEach(control -> add(named, control, "rule " + id));
            rule.basis().stream()
                    .filter(basis -> basis.source().equals(Legislation.ISO_27001))
                    .forEach(basis -> add(named, basis.provision(), "rule " + id));
        });
        named.forEach((control, naming) -> {
            if (!catalogue.controls().containsKey(control)) {
                problems.add(
                        "/controls/iso-27001-2022.yaml lacks '" + control + "', which is named by " + joined(naming));
            }
        });
    }

    private static void add(Map<String, Set<String>> by, String what, String who) {
        by.computeIfAbsent(what, first -> new TreeSet<>()).add(who);
    }

    private static String joined(Set<String> several) {
        return String.join(", ", several);
    }
}
