package se.lis.rules.subject;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.planning.ClassificationFocus;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;

/** How far classification has come in what this year's plan is about. */
public final class FocusProgress extends Subject {

    private final ClassificationPlan plan;
    private final ClassificationPlanYear year;
    private int all;
    private int classified;
    private int perhapsAll;
    private int perhapsClassified;

    private FocusProgress(
            ClassificationPlan plan,
            ClassificationPlanYear year,
            Parts parts,
            Register register,
            Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
        this.plan = plan;
        this.year = year;
        parts.forEach(Part.class, (part, times) -> count(part.member(year.focus()), part.classified(), times));
    }

    /** Returns what the plans hold for this year. */
    public static List<FocusProgress> of(Parts parts, Register register, Circumstances circumstances) {
        int now = circumstances.asOf().day().getYear();
        return register.known(ArtefactType.CLASSIFICATION_PLAN, ClassificationPlan.class).stream()
                .flatMap(plan -> plan.years().stream()
                        .filter(year -> year.year() == now)
                        .map(year -> new FocusProgress(plan, year, parts, register, circumstances)))
                .toList();
    }

    /**
     * A process that is carried on, as plans see it.
     *
     * @param sensitive whether it handles sensitive data at large volume
     * @param nis whether it is in a NIS sector
     * @param prioritised whether the risk and vulnerability analysis prioritises it
     * @param classified whether it has an approved classification
     */
    record Part(Answer sensitive, Answer nis, Answer prioritised, Answer classified) {

        Answer member(ClassificationFocus focus) {
            return switch (focus) {
                case LARGE_VOLUME_SENSITIVE_DATA -> sensitive;
                case NIS -> nis;
                case RSA -> prioritised;
            };
        }
    }

    private void count(Answer member, Answer done, int times) {
        if (member == Answer.NO) {
            return;
        }
        boolean sure = member == Answer.YES;
        // At worst only what is sure counts as done; at best all that may be done is, and is among them.
        if (sure || done != Answer.YES) {
            all += times;
        }
        if (sure && done == Answer.YES) {
            classified += times;
        }
        if (sure || done != Answer.NO) {
            perhapsAll += times;
        }
        if (done != Answer.NO) {
            perhapsClassified += times;
        }
    }

    /** Returns the plan. */
    public ClassificationPlan plan() {
        return plan;
    }

    /** Returns what the year is about. */
    public ClassificationFocus focus() {
        return year.focus();
    }

    /** Returns what tells it from others of the same plan. */
    public String place() {
        return plan.id().value() + " " + year.focus() + " " + year.end();
    }

    /** Returns whether anything belongs to it, as far as known. */
    public boolean relevant() {
        return all > 0 || perhapsAll > 0;
    }

    /** Returns how many processes belong to it, at most as many as are not classified. */
    public int all() {
        return perhapsAll;
    }

    /** Returns how many of them may be classified. */
    public int classified() {
        return perhapsClassified;
    }

    /** Returns whether more is left than the plan allows for; unknown where what is not known could change that. */
    public Answer behind() {
        if (behind(perhapsClassified, perhapsAll)) {
            return Answer.YES;
        }
        return behind(classified, all) ? Answer.UNKNOWN : Answer.NO;
    }

    private boolean behind(int done, int of) {
        LocalDate first = LocalDate.of(year.year(), 1, 1);
        long length = ChronoUnit.DAYS.between(first, year.end()) + 1;
        long passed = Math.min(length, ChronoUnit.DAYS.between(first, today()));
        long tolerance = parameters().classification(decidingDay()).planTolerance();
        return 100 * length * done < of * (100 * passed - tolerance * length);
    }
}
