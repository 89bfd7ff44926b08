package se.lis.rules.internal.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.lis.core.assessment.CatalogueRef;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleExample;
import se.lis.rules.internal.catalogue.CatalogueReader;
import se.lis.rules.internal.judging.RuleBase;
import se.lis.rules.internal.judging.RuleJudge;
import se.lis.rules.internal.own.OwnRules;
import se.lis.rules.verdict.View;

/** The library's rules and a host's own, each catalogue in a rule base of its own. */
final class RuleBases {

    private final List<RuleBase> bases = new ArrayList<>();
    private final RuleCatalogue standard;
    private final List<OwnRules.Bundle> own;

    /**
     * Joins rules.
     *
     * @param standard the library's catalogue
     * @param library the library's rules
     * @param own the host's catalogues, compiled
     * @throws CatalogueException if a rule of the library was lost
     */
    RuleBases(RuleCatalogue standard, RuleBase library, List<OwnRules.Bundle> own) {
        this.standard = standard;
        this.own = own;
        checkNothingIsLost(standard, library);
        bases.add(library);
        own.forEach(bundle -> bases.add(bundle.compiled()));
    }

    /** Judges the subjects, each rule base in a session of its own; see {@link RuleBase#judge}. */
    void judge(Collection<? extends View> subjects, RuleJudge judge, Runnable between) {
        bases.forEach(base -> base.judge(subjects, judge, between));
    }

    /** Returns a rule base of one rule. */
    RuleBase only(String rule) {
        return bases.stream()
                .filter(base -> base.holds(rule))
                .findFirst()
                .map(base -> base.only(rule))
                .orElseThrow(() -> new CatalogueException("rule " + rule + " is in no rule base"));
    }

    /** Returns a rule base for each rule, by id. */
    SortedMap<String, RuleBase> apart() {
        SortedMap<String, RuleBase> rules = new TreeMap<>();
        bases.forEach(base -> rules.putAll(base.apart()));
        return rules;
    }

    /** Returns what assessments state of the catalogues, by id. */
    List<CatalogueRef> catalogues() {
        List<CatalogueRef> catalogues = new ArrayList<>();
        catalogues.add(CatalogueRef.builder()
                .id(standard.id())
                .version(standard.version())
                .digest(standard.digest())
                .build());
        own.forEach(bundle -> catalogues.add(bundle.reference()));
        catalogues.sort(Comparator.comparing(CatalogueRef::id));
        return catalogues;
    }

    /** Returns the ids of the host's rules. */
    Set<String> ofHost() {
        Set<String> rules = new TreeSet<>();
        own.forEach(bundle -> rules.addAll(bundle.compiled().ruleNames()));
        return rules;
    }

    /** Returns the scenarios that a rule is tested with; none for an id that no rule has. */
    List<RuleExample> examples(String rule) {
        return own.stream()
                .filter(bundle -> bundle.examples().containsKey(rule))
                .findFirst()
                .map(bundle -> bundle.examples().get(rule))
                .orElseGet(() -> new CatalogueReader().examples(rule));
    }

    private static void checkNothingIsLost(RuleCatalogue catalogue, RuleBase base) {
        Set<String> expected = new TreeSet<>(catalogue.rules().keySet());
        expected.addAll(catalogue.priorities().keySet());
        Set<String> loaded = base.ruleNames();
        if (!loaded.equals(expected)) {
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(loaded);
            Set<String> unknown = new TreeSet<>(loaded);
            unknown.removeAll(expected);
            throw new CatalogueException(
                    "the compiled rules are not the catalogue's: missing " + missing + ", unknown " + unknown);
        }
    }
}
