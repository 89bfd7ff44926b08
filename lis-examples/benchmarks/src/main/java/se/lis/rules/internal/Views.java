package se.lis.rules.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.subject.Subject;
import se.lis.rules.verdict.Verdicts;

/** What the engine works with inside, for measurements that need it apart from the whole. */
public final class Views {

    private final Evaluator evaluator = new Evaluator(Evaluator.Setup.plain());

    /** Returns what rules see of a register. */
    public List<Subject> of(LisSnapshot register, Instant asOf) {
        return evaluator.subjects(register, AssessmentRequest.at(asOf)).all();
    }

    /** The compiled rules of some ids, as the engine runs them. */
    public static final class Rules {

        private final RuleBase base;

        /** Loads them. */
        public Rules(Set<String> ids) {
            base = RuleBase.load()
                    .apart(name -> String.valueOf(ids.contains(Collector.idOf(name))))
                    .get("true");
        }

        /** Judges in a session of their own. */
        public void judge(Collection<Subject> subjects, Verdicts verdicts) {
            base.judge(subjects, verdicts, () -> {});
        }
    }
}
