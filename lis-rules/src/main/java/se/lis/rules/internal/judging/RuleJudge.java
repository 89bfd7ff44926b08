package se.lis.rules.internal.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Judge;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Placement;
import se.lis.rules.verdict.Question;
import se.lis.rules.verdict.View;

/** Takes the questions of one rule after another, and hands on what comes of each. Of one thread. */
public final class RuleJudge implements Judge {

    /** How many questions are decided between two looks at the watch. */
    private static final int TOGETHER = 100;

    /** Takes what comes of questions. */
    public interface Taker {

        /** Takes that a rule begins to ask, and returns it; empty for a reason for places in a worklist. */
        Optional<RuleDescriptor> asked(String rule);

        /**
         * Takes what came of a question.
         *
         * @param inForce whether anything that the rule rests on may be in force on the day that decides
         */
        void decided(RuleDescriptor rule, View view, Question.Decision decision, boolean inForce, Readings readings);

        /** Takes a reason for a place in a worklist. */
        void placed(String reason, View view, Placement placement, Readings readings);
    }

    /**
     * What a rule read of a subject.
     *
     * @param right what its right side read, until it asks again
     * @param conditions gives what its left side reads: most of what is judged needs no proof, so it is asked for when one is made
     * @param view the subject
     */
    public record Readings(List<Known<?>> right, Function<View, List<Known<?>>> conditions, View view) {

        /** Returns what the left side reads. */
        public List<Known<?>> left() {
            return conditions.apply(view);
        }
    }

    private final Taker taker;
    private final AssessmentBudget watch;
    private String asking = "";
    private Function<View, List<Known<?>>> conditions = view -> List.of();
    private @Nullable RuleDescriptor rule;
    private @Nullable Placement place;
    private @Nullable View subject;
    private @Nullable Question open;
    private int decided;

    /** What the right side reads while it asks: one list for all questions, since most need no proof. */
    private final List<Known<?>> reading = new ArrayList<>();

    public RuleJudge(Taker taker, AssessmentBudget watch) {
        this.taker = taker;
        this.watch = watch;
    }

    /**
     * Takes that a rule begins to ask.
     *
     * @param reads gives what its left side reads of a subject
     */
    void begin(String id, Function<View, List<Known<?>>> reads) {
        asking = id;
        conditions = reads;
        rule = taker.asked(id).orElse(null);
        watch.check();
    }

    /** Takes that a rule has asked all of its subjects. */
    void end(String id) {
        watch.lap(id);
    }

    @Override
    public Question of(View view) {
        conclude();
        reading.clear();
        view.startReading(reading);
        subject = view;
        open = Question.about(view);
        return open;
    }

    @Override
    public Placement place(View view) {
        conclude();
        reading.clear();
        view.startReading(reading);
        subject = view;
        place = new Placement();
        return place;
    }

    /** Decides the question that is open, if any, and takes the reason that is given, if any. */
    void conclude() {
        if (open != null) {
            Question question = open;
            open = null;
            decide(question, Objects.requireNonNull(subject));
        } else if (place != null) {
            Placement given = place;
            place = null;
            View view = Objects.requireNonNull(subject);
            view.stopReading();
            taker.placed(asking, view, given, new Readings(reading, conditions, view));
        }
    }

    private void decide(Question question, View view) {
        RuleDescriptor asked = Objects.requireNonNull(rule, "a reason asks nothing");
        view.stopReading();
        Readings readings = new Readings(reading, conditions, view);
        decided++;
        if (decided % TOGETHER == 0) {
            watch.check();
        }
        View.LawDays days = view.lawDays(day -> turnsBy(asked, day));
        Known<LocalDate> lawDay = view.lawDay();
        if (lawDay.given()) {
            LocalDate day = days.last();
            boolean inForce = asked.inForce(day);
            taker.decided(
                    asked,
                    view,
                    question.decision(null, clause -> !inForce || asked.inForce(clause, day)),
                    inForce,
                    readings);
        } else {
            Days any = new Days(days.first(), days.last());
            boolean inForce = asked.basis().stream().anyMatch(any::meet);
            taker.decided(
                    asked,
                    view,
                    question.decision(
                            any.all(asked) || !inForce ? null : Answer.doubt(lawDay),
                            clause -> !inForce || any.meet(asked, clause)),
                    inForce,
                    readings);
        }
    }

    /** How many of the days on which a provision of a rule begins or ends have come: between two of them its law is the same. */
    private static int turnsBy(RuleDescriptor rule, LocalDate day) {
        int turns = 0;
        for (RuleDescriptor.Basis provision : rule.basis()) {
            LocalDate from = provision.from();
            LocalDate until = provision.until();
            turns += from != null && !from.isAfter(day) ? 1 : 0;
            turns += until != null && !until.isAfter(day) ? 1 : 0;
        }
        return turns;
    }

    /** The days that a law day can be, while it is unknown; without a first one, all until the last. */
    private record Days(@Nullable LocalDate first, LocalDate last) {

        /** Returns whether a provision is in force on any of them. */
        boolean meet(RuleDescriptor.Basis provision) {
            LocalDate from = provision.from();
            LocalDate until = provision.until();
            return (from == null || !last.isBefore(from)) && (until == null || first == null || first.isBefore(until));
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
