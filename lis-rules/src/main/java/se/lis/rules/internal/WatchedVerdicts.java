package se.lis.rules.internal;

import java.util.Collection;
import se.lis.rules.subject.Subject;
import se.lis.rules.verdict.Evidence;
import se.lis.rules.verdict.Urgency;
import se.lis.rules.verdict.Verdicts;

/**
 * Passes verdicts on, and looks at the watch at each: every rule tells its scope, so that no rule goes unwatched. Listening to
 * the engine of rules instead would cost more than most rules do.
 *
 * @param verdicts who takes them
 * @param watch what tells whether to go on
 */
record WatchedVerdicts(Verdicts verdicts, Watch watch) implements Verdicts {

    @Override
    public void examined(String rule, Collection<? extends Subject> subjects) {
        watch.lap(rule);
        verdicts.examined(rule, subjects);
    }

    @Override
    public void excluded(String rule, Collection<? extends Subject> subjects) {
        watch.lap(rule);
        verdicts.excluded(rule, subjects);
    }

    @Override
    public Evidence violated(String rule, Subject subject) {
        watch.lap(rule);
        return verdicts.violated(rule, subject);
    }

    @Override
    public Evidence undetermined(String rule, Subject subject) {
        watch.lap(rule);
        return verdicts.undetermined(rule, subject);
    }

    @Override
    public Evidence upcoming(String rule, Subject subject) {
        watch.lap(rule);
        return verdicts.upcoming(rule, subject);
    }

    @Override
    public Urgency prioritised(String rule, Subject subject) {
        watch.lap(rule);
        return verdicts.prioritised(rule, subject);
    }
}
