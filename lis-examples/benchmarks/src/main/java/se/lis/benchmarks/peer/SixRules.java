package se.lis.benchmarks.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.internal.Views;
import se.lis.rules.subject.Subject;

/** Six rules of the catalogue on the same views of a register, by each engine and by none. */
public final class SixRules {

    private static final String SUBJECT = "subject";
    private static final String VERDICTS = "verdicts";

    private final RuleCatalogue catalogue;
    private final Views.Rules compiled = new Views.Rules(ViewPart.RULES);
    private final Map<Class<?>, List<ViewPart>> byType = new HashMap<>();
    private final Rules easyRules = new Rules();

    /** Prepares what each of them prepares once. */
    public SixRules(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
        for (ViewPart part : ViewPart.ALL) {
            byType.computeIfAbsent(part.type(), type -> new ArrayList<>()).add(part);
            easyRules.register(new RuleBuilder()
                    .name(part.name())
                    .when(facts -> part.holds(facts.get(SUBJECT)))
                    .then(facts -> part.then().accept(facts.get(VERDICTS), facts.get(SUBJECT)))
                    .build());
        }
    }

    /** Returns the ids of the six. */
    public static Set<String> ids() {
        return ViewPart.RULES;
    }

    /** Judges as this library's engine does: rules compiled at build time, one session. */
    public VerdictSink engine(List<Subject> subjects) {
        VerdictSink sink = new VerdictSink(catalogue);
        compiled.judge(subjects, sink);
        return sink;
    }

    /** Judges in a loop that knows which parts ask for which type. */
    public VerdictSink loop(List<Subject> subjects) {
        VerdictSink sink = new VerdictSink(catalogue);
        for (Subject subject : subjects) {
            for (ViewPart part : byType.getOrDefault(subject.getClass(), List.of())) {
                if (part.when().test(subject)) {
                    part.then().accept(sink, subject);
                }
            }
        }
        return sink;
    }

    /** Judges with a stream a part. */
    public VerdictSink streams(List<Subject> subjects) {
        VerdictSink sink = new VerdictSink(catalogue);
        ViewPart.ALL.forEach(part -> subjects.stream()
                .filter(part::holds)
                .forEach(subject -> part.then().accept(sink, subject)));
        return sink;
    }

    /** Judges with Easy Rules, which looks at all rules for one subject at a time. */
    public VerdictSink easyRules(List<Subject> subjects) {
        VerdictSink sink = new VerdictSink(catalogue);
        RulesEngine engine = new DefaultRulesEngine(new RulesEngineParameters());
        for (Subject subject : subjects) {
            Facts facts = new Facts();
            facts.put(SUBJECT, subject);
            facts.put(VERDICTS, sink);
            engine.fire(easyRules, facts);
        }
        return sink;
    }

    /** Evrete's rules, which are bound to who takes the verdicts. */
    public static final class Evrete implements AutoCloseable {

        private static final Set<Class<?>> TYPES =
                ViewPart.ALL.stream().map(ViewPart::type).collect(Collectors.toSet());

        private final KnowledgeService service = new KnowledgeService();
        private final RuleCatalogue catalogue;
        private final Knowledge knowledge;
        private VerdictSink sink;

        /** Builds them. */
        public Evrete(RuleCatalogue catalogue) {
            this.catalogue = catalogue;
            this.sink = new VerdictSink(catalogue);
            RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
            for (ViewPart part : ViewPart.ALL) {
                builder = builder.newRule(part.name())
                        .forEach("$" + SUBJECT, part.type())
                        .where((Object[] values) -> part.when().test((Subject) values[0]), "$" + SUBJECT)
                        .execute(context -> part.then().accept(sink, context.get("$" + SUBJECT)));
            }
            knowledge = builder.build();
        }

        /** Judges in a session of its own. */
        public VerdictSink judged(List<Subject> subjects) {
            sink = new VerdictSink(catalogue);
            StatelessSession session = knowledge.newStatelessSession();
            // It warns of each fact that no rule asks for, at length.
            for (Subject subject : subjects) {
                if (TYPES.contains(subject.getClass())) {
                    session.insert(subject);
                }
            }
            session.fire();
            return sink;
        }

        @Override
        public void close() {
            service.shutdown();
        }
    }
}
