package se.lis.rules.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Judge;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Question;
import se.lis.rules.verdict.View;

/** Takes the questions of one rule after another, and hands on what comes of each. Of one thread. */
final class RuleJudge implements Judge {

    /** How many questions are decided between two looks at the watch. */
    private static final int TOGETHER = 100;

    /** Takes what comes of questions. */
    interface Taker {

        /** Takes that a rule begins to ask, and returns it. */
        RuleDescriptor scoped(String rule);

        /**
         * Takes what came of a question.
         *
         * @param inForce whether anything that the rule rests on may be in force on the day that decides
         * @param read what the right side of the rule read
         */
        void decided(
                RuleDescriptor rule, View view, Question.Decision decision, boolean inForce, List<Known<?>> read);
    }

    private final Taker taker;
    private final Watch watch;
    private @Nullable RuleDescriptor rule;
    private @Nullable View subject;
    private @Nullable Question open;
    private int decided;

    RuleJudge(Taker taker, Watch watch) {
        this.taker = taker;
        this.watch = watch;
    }

    /** Takes that a rule begins to ask. */
    void begin(String id) {
        rule = taker.scoped(id);
        watch.check();
    }

    /** Takes that a rule has asked all of its subjects. */
    void end(String id) {
        watch.lap(id);
    }

    @Override
    public Question of(View view) {
        conclude();
        view.startReading();
        subject = view;
        open = Question.about(view);
        return open;
    }

    /** Decides the question that is open, if any. */
    void conclude() {
        Question question = open;
        if (question == null) {
            return;
        }
        open = null;
        View view = Objects.requireNonNull(subject);
        RuleDescriptor asking = Objects.requireNonNull(rule);
        List<Known<?>> read = view.stopReading();
        decided++;
        if (decided % TOGETHER == 0) {
            watch.check();
        }
        Known<LocalDate> lawDay = view.lawDay();
        if (lawDay.given()) {
            LocalDate day = lawDay.value();
            boolean inForce = asking.inForce(day);
            taker.decided(
                    asking,
                    view,
                    question.decision(null, clause -> !inForce || asking.inForce(clause, day)),
                    inForce,
                    read);
        } else {
            Days days = new Days(lawDay.least(), Objects.requireNonNull(lawDay.most(), "a law day ends today"));
            boolean inForce = asking.basis().stream().anyMatch(days::meet);
            taker.decided(
                    asking,
                    view,
                    question.decision(
                            days.all(asking) || !inForce ? null : Answer.doubt(lawDay),
                            clause -> !inForce || days.meet(asking, clause)),
                    inForce,
                    read);
        }
    }

    /** The days that a law day can be, while it is unknown; without a first one, all until the last. */
    private record Days(@Nullable LocalDate first, LocalDate last) {

        /** Returns whether a provision is in force on any of them. */
        boolean meet(RuleDescriptor.Basis provision) {
            LocalDate from = provision.from();
            LocalDate until = provision.until();
            return (from == null || !last.isBefore(from))
                    && (until == null || first == null || first.isBefore(until));
        }

        boolean meet(RuleDescriptor rule, String clause) {
            return rule.basis().stream().anyMatch(provision -> clause.equals(provision.clause()) && meet(provision));
        }

        /** Returns whether the rule is in force on all of them: what ends a provision among them begins another. */
        boolean all(RuleDescriptor rule) {
            LocalDate start = first == null ? LocalDate.MIN : first;
            return rule.inForce(start)
                    && rule.basis().stream()
                            .map(RuleDescriptor.Basis::until)
                            .filter(until -> until != null && until.isAfter(start) && !until.isAfter(last))
                            .allMatch(until -> rule.inForce(Objects.requireNonNull(until)));
        }
    }
}
