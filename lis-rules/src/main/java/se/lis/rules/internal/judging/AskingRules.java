package se.lis.rules.internal.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.core.base.accumulators.CollectListAccumulateFunction;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.DSL;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.functions.BlockN;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.AccumulatePatternImpl;
import org.drools.model.patterns.CompositePatterns;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;

/**
 * The rules of a model that ask a {@link se.lis.rules.verdict.Judge}: one pattern, whom it concerns, and a right side that asks.
 *
 * <p>As an author writes it, such a rule fires once for each subject. Drools takes nearly twice as long for that as for a list of all
 * subjects at once, so the pattern is wrapped into one that collects them, and the right side is called for each.
 */
public final class AskingRules {

    /** The global that rules ask. */
    static final String JUDGE = "judge";

    private final Model model;
    private final SortedMap<String, Scope> scopes = new TreeMap<>();
    private final List<Rule> rules = new ArrayList<>();

    AskingRules(Model model) {
        this.model = model;
        for (Rule rule : model.getRules()) {
            boolean asks = Arrays.stream(rule.getDefaultConsequence().getVariables())
                    .anyMatch(variable -> variable.getName().equals(JUDGE));
            rules.add(asks ? collected(rule) : rule);
        }
    }

    /** Returns the model with the subjects of each rule that asks collected. */
    Model collected() {
        return new ModelImpl().withRules(rules).withGlobals(model.getGlobals());
    }

    /** Returns whom each rule that asks concerns, by its name. */
    SortedMap<String, Scope> scopes() {
        return scopes;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the model of Drools is written with raw types
    private Rule collected(Rule rule) {
        Pattern<?> pattern = onlyPattern(rule);
        Variable<?> subject = pattern.getPatternVariable();
        Consequence asks = rule.getDefaultConsequence();
        Scope scope = new Scope(subject.getType(), conditions(pattern.getConstraint()));
        scopes.put(rule.getName(), scope);
        Variable<List> all = DSL.declarationOf(List.class, "$all");
        checkAsksOfItsSubject(rule, subject);
        Variable<?> judge = Arrays.stream(asks.getVariables())
                .filter(variable -> variable.getName().equals(JUDGE))
                .findFirst()
                .orElseThrow();
        List<Condition> collecting = new ArrayList<>(rule.getView().getSubConditions());
        collecting.set(
                0,
                new AccumulatePatternImpl<>(
                        pattern,
                        subject,
                        DSL.accFunction(CollectListAccumulateFunction::new, subject)
                                .as(all)));
        Consequence each = new ConsequenceImpl(
                new AskEach(rule.getName(), scope, asks.getBlock(), List.<Variable<?>>of(asks.getVariables())),
                new Variable[] {all, judge},
                false,
                false,
                asks.getLanguage());
        return new RuleImpl(
                rule.getPackage(),
                rule.getName(),
                rule.getUnit(),
                new CompositePatterns(Condition.Type.AND, collecting, Map.of("default", each)));
    }

    /** Artefacts are judged some at a time, and one by one when live: what a rule would join might not be there. */
    private static Pattern<?> onlyPattern(Rule rule) {
        List<Condition> patterns = rule.getView().getSubConditions().stream()
                .filter(condition -> condition.getType() != Condition.Type.CONSEQUENCE)
                .toList();
        if (patterns.size() == 1 && patterns.get(0) instanceof Pattern<?> pattern) {
            Class<?> type = pattern.getPatternVariable().getType();
            if (View.class.isAssignableFrom(type)) {
                return pattern;
            }
        }
        throw new CatalogueException("rule " + rule.getName()
                + " has more than one pattern, or one of no view: a rule looks at one view of one artefact, and what it needs of others"
                + " is a property of that view");
    }

    private static void checkAsksOfItsSubject(Rule rule, Variable<?> subject) {
        Consequence asks = rule.getDefaultConsequence();
        for (Variable<?> variable : asks.getVariables()) {
            if (!variable.equals(subject) && !variable.getName().equals(JUDGE)) {
                throw new CatalogueException("rule " + rule.getName() + " uses " + variable.getName()
                        + " on its right side, which is neither its subject nor the judge: ask the subject for it");
            }
        }
        if (asks.isUsingDrools()) {
            throw new CatalogueException(
                    "rule " + rule.getName() + " uses drools on its right side: ask the judge alone");
        }
    }

    private static List<SingleConstraint> conditions(Constraint constraint) {
        List<SingleConstraint> conditions = new ArrayList<>();
        gather(constraint, conditions);
        return conditions;
    }

    private static void gather(Constraint constraint, List<SingleConstraint> conditions) {
        if (constraint instanceof SingleConstraint single) {
            if (single != SingleConstraint.TRUE) {
                conditions.add(single);
            }
        } else {
            constraint.getChildren().forEach(child -> gather(child, conditions));
        }
    }

    /** Calls a rule's right side for each of its subjects. */
    private record AskEach(String rule, Scope scope, BlockN asks, List<Variable<?>> takes) implements BlockN {

        @Override
        public void execute(Object... given) throws Exception {
            RuleJudge judge = (RuleJudge) given[1];
            judge.begin(rule, scope::read);
            Object[] arguments = new Object[takes.size()];
            for (Object subject : (List<?>) given[0]) {
                for (int place = 0; place < takes.size(); place++) {
                    arguments[place] = takes.get(place).getName().equals(JUDGE) ? judge : subject;
                }
                asks.execute(arguments);
                judge.conclude();
            }
            judge.end(rule);
        }
    }

    /**
     * Whom a rule concerns.
     *
     * @param type the kind of view
     * @param conditions what must be so of it, as the left side says
     */
    record Scope(Class<?> type, List<SingleConstraint> conditions) {

        /** Returns what the conditions read of a subject. */
        List<Known<?>> read(View view) {
            return view.reading(() -> conditions.forEach(condition -> met(condition, view)));
        }

        /** Returns what keeps views out, for the one that comes closest; empty where all are of another kind. */
        Optional<Outside> unmet(Collection<? extends View> subjects) {
            return subjects.stream()
                    .filter(type::isInstance)
                    .map(View.class::cast)
                    .map(this::unmet)
                    .min(Comparator.comparingInt(Outside::conditions));
        }

        private Outside unmet(View view) {
            List<Known<?>> read = new ArrayList<>();
            int unmet = 0;
            for (SingleConstraint condition : conditions) {
                boolean[] met = {false};
                List<Known<?>> looked = view.reading(() -> met[0] = met(condition, view));
                if (!met[0]) {
                    unmet++;
                    read.addAll(looked);
                }
            }
            return new Outside(view, unmet, read);
        }

        private static boolean met(SingleConstraint condition, View view) {
            try {
                return condition.getPredicate().test(view);
            } catch (Exception failed) {
                return false;
            }
        }
    }

    /**
     * A view that a rule does not concern.
     *
     * @param view the view
     * @param conditions how many conditions are not met
     * @param read what those read
     */
    public record Outside(View view, int conditions, List<Known<?>> read) {}
}
