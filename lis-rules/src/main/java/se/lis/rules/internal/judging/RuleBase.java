package se.lis.rules.internal.judging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.verdict.View;

/**
 * The compiled rules. The one class that knows how Drools is called;
 * {@link se.lis.rules.internal.compiler.RuleCompiler} makes what it calls of a host's own rules.
 *
 * <p>The rules were turned into Java at build time and are loaded directly, never through the class path's container, so
 * that a host with rules of its own is undisturbed. All facts are inserted before the one firing, and no rule feeds
 * another: Drools 10.2 may otherwise lose matches without a word.
 */
public final class RuleBase {

    private static final String GENERATED = "/META-INF/kie/se.lis/lis-rules/drools-model";

    /** More firings than any register gives a rule base; reaching it means that a rule feeds itself. */
    private static final int FIRING_LIMIT = 50_000_000;

    /** How many facts meet their conditions between two looks at the watch. */
    private static final int TOGETHER = 100;

    private final Model model;
    private final SortedMap<String, AskingRules.Scope> scopes;
    private final KieBase base;

    /** Makes a rule base of a model. */
    public RuleBase(Model model) {
        this.model = model;
        AskingRules asking = new AskingRules(model);
        this.scopes = asking.scopes();
        this.base = DroolsLoader.in(() -> KieBaseBuilder.createKieBaseFromModel(asking.collected()));
    }

    /**
     * Loads the rules that were compiled with this library.
     *
     * @throws CatalogueException if they are not there
     */
    public static RuleBase load() {
        try (InputStream in = RuleBase.class.getResourceAsStream(GENERATED)) {
            if (in == null) {
                throw new CatalogueException(GENERATED + " is missing: the library was built without its rules");
            }
            String description = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String generated =
                    description.lines().skip(1).findFirst().orElseThrow().strip();
            Model model = Class.forName(generated, true, RuleBase.class.getClassLoader())
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return new RuleBase(model);
        } catch (IOException | ReflectiveOperationException broken) {
            throw new CatalogueException("the compiled rules can't be loaded", broken);
        }
    }

    /** Returns the network, for a look at how it joins. */
    KieBase base() {
        return base;
    }

    /** Returns the names of the DRL rules. */
    public Set<String> ruleNames() {
        Set<String> names = new TreeSet<>();
        base.getKiePackages().forEach(pack -> pack.getRules().forEach(rule -> names.add(rule.getName())));
        return names;
    }

    /**
     * Judges the subjects in a session of their own.
     *
     * <p>Conditions on single facts are most of the work. Left alone they are met all together when rules fire, where nobody
     * could stop it; so they are met some facts at a time, before any rule fires.
     *
     * @param subjects the facts
     * @param judge who is asked
     * @param between what is done now and then, and may throw to stop
     */
    public void judge(Collection<? extends View> subjects, RuleJudge judge, Runnable between) {
        DroolsLoader.in(() -> {
            judgeHere(subjects, judge, between);
            return true;
        });
    }

    private void judgeHere(Collection<? extends View> subjects, RuleJudge judge, Runnable between) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal(AskingRules.JUDGE, judge);
            int inserted = 0;
            for (View subject : subjects) {
                session.insert(subject);
                inserted++;
                if (inserted % TOGETHER == 0) {
                    ((InternalWorkingMemory) session).flushPropagations();
                    between.run();
                }
            }
            session.fireAllRules(FIRING_LIMIT);
        } finally {
            session.dispose();
        }
    }

    /** Returns a rule base of one rule, which judges as the whole one does. */
    public RuleBase only(String rule) {
        return new RuleBase(new ModelImpl()
                .withRules(model.getRules().stream()
                        .filter(each -> each.getName().equals(rule))
                        .toList())
                .withGlobals(model.getGlobals()));
    }

    /** Returns the kinds of view that its rules look at. */
    public List<Class<?>> views() {
        return scopes.values().stream()
                .<Class<?>>map(AskingRules.Scope::type)
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /** Returns whether it holds a rule. */
    public boolean holds(String rule) {
        return scopes.containsKey(rule);
    }

    /** Returns what keeps views out of a rule, for the one that comes closest; empty where the rule is about another kind of view. */
    public Optional<AskingRules.Outside> unmet(String rule, Collection<? extends View> subjects) {
        return Objects.requireNonNull(scopes.get(rule), rule).unmet(subjects);
    }

    /** Returns a rule base for each rule, by its name, which judges as the whole one does: no rule feeds another. */
    public SortedMap<String, RuleBase> apart() {
        SortedMap<String, RuleBase> bases = new TreeMap<>();
        scopes.keySet().forEach(rule -> bases.put(rule, only(rule)));
        return bases;
    }
}
