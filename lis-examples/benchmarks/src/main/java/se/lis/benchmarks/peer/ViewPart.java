package se.lis.benchmarks.peer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.risk.RiskTreatment;
import se.lis.core.training.TrainingKind;
import se.lis.rules.subject.ArtefactSubject;
import se.lis.rules.subject.ProcessSubject;
import se.lis.rules.subject.ProcessingSubject;
import se.lis.rules.subject.RiskSubject;
import se.lis.rules.subject.Subject;
import se.lis.rules.subject.SystemRecovery;
import se.lis.rules.subject.UnitCourse;

/**
 * A part of one of six rules in plain Java, for engines that take no DRL: on one artefact, on what an artefact is joined
 * with, on each of a list, with dates that warn before they are past, and the count of whom a rule concerns.
 *
 * @param name the DRL rule that says the same
 * @param type what it judges
 * @param when when it holds of one that is of the type
 * @param then what it tells
 */
record ViewPart(
        String name, Class<? extends Subject> type, Predicate<Subject> when, BiConsumer<VerdictSink, Subject> then) {

    static final List<ViewPart> ALL = List.of(
            violated("CLS-001", ProcessSubject.class, one -> one.inUse() && one.classified() == Answer.NO),
            undetermined("CLS-001", ProcessSubject.class, one -> one.inUse() && one.classified() == Answer.UNKNOWN),
            scope("CLS-001", ProcessSubject.class, ProcessSubject::inUse),
            violated("RSK-004", RiskSubject.class, one -> untreated(one) && after(one.today(), one.treatmentDueBy())),
            undetermined("RSK-004", RiskSubject.class, one -> untreated(one) && one.treatmentDueBy() == null),
            upcoming(
                    "RSK-004",
                    RiskSubject.class,
                    one -> untreated(one)
                            && notAfter(one.today(), one.treatmentDueBy())
                            && notBefore(one.today(), one.treatmentReminder())),
            excluded(
                    "RSK-004",
                    RiskSubject.class,
                    one -> untreated(one) && before(one.today(), one.treatmentReminder())),
            scope("RSK-004", RiskSubject.class, ViewPart::toTreat),
            violated(
                    "ROP-003",
                    ProcessingSubject.class,
                    one -> !one.ended() && !one.reviewHidden() && after(one.today(), one.reviewDue())),
            undetermined(
                    "ROP-003",
                    ProcessingSubject.class,
                    one -> !one.ended()
                            && (one.reviewDue() == null
                                    || (one.reviewHidden() && after(one.today(), one.reviewDue())))),
            upcoming(
                    "ROP-003",
                    ProcessingSubject.class,
                    one -> !one.ended()
                            && notAfter(one.today(), one.reviewDue())
                            && notBefore(one.today(), one.reviewReminder())),
            scope("ROP-003", ProcessingSubject.class, one -> !one.ended()),
            violated(
                    "TRN-002",
                    UnitCourse.class,
                    one -> one.kind() == TrainingKind.NANO
                            && (after(one.managerTrainedOn(), one.dueBy())
                                    || (one.managerTrainedOn() == null && after(one.today(), one.dueBy())))),
            undetermined(
                    "TRN-002",
                    UnitCourse.class,
                    one -> one.kind() == null || (one.kind() == TrainingKind.NANO && one.dueBy() == null)),
            upcoming(
                    "TRN-002",
                    UnitCourse.class,
                    one -> one.kind() == TrainingKind.NANO
                            && one.managerTrainedOn() == null
                            && notAfter(one.today(), one.dueBy())
                            && notBefore(one.today(), one.firstDay())),
            excluded(
                    "TRN-002",
                    UnitCourse.class,
                    one -> one.kind() == TrainingKind.NANO
                            && one.managerTrainedOn() == null
                            && notAfter(one.today(), one.dueBy())
                            && (one.firstDay() == null || before(one.today(), one.firstDay()))),
            scope("TRN-002", UnitCourse.class, one -> one.kind() == null || one.kind() == TrainingKind.NANO),
            of(
                    "CON-004",
                    SystemRecovery.class,
                    one -> one.inUse()
                            && one.recovery() != null
                            && one.tolerable() != null
                            && one.recovery().compareTo(one.tolerable()) > 0,
                    (sink, one) -> sink.violated("CON-004", one).about(one.systemId())),
            of(
                    "CON-004 undetermined",
                    SystemRecovery.class,
                    one -> one.inUse() && one.demanding() && (one.recovery() == null || one.tolerable() == null),
                    (sink, one) -> sink.undetermined("CON-004", one).about(one.systemId())),
            scope("CON-004", SystemRecovery.class, one -> one.inUse() && one.demanding()),
            of(
                    "DQ-001",
                    ArtefactSubject.class,
                    one -> !one.dangling().isEmpty(),
                    (sink, one) -> one.dangling()
                            .forEach(target -> sink.violated("DQ-001", one).about(target.toString()))),
            scope("DQ-001", ArtefactSubject.class, one -> true));

    /** The rules that the parts belong to. */
    static final Set<String> RULES =
            ALL.stream().map(part -> part.name.split(" ", 2)[0]).collect(Collectors.toCollection(TreeSet::new));

    boolean holds(Subject subject) {
        return type.isInstance(subject) && when.test(subject);
    }

    private static <S extends Subject> ViewPart of(
            String name, Class<S> type, Predicate<S> when, BiConsumer<VerdictSink, S> then) {
        return new ViewPart(
                name,
                type,
                subject -> when.test(type.cast(subject)),
                (sink, subject) -> then.accept(sink, type.cast(subject)));
    }

    private static <S extends Subject> ViewPart violated(String rule, Class<S> type, Predicate<S> when) {
        return of(rule, type, when, (sink, one) -> sink.violated(rule, one));
    }

    private static <S extends Subject> ViewPart undetermined(String rule, Class<S> type, Predicate<S> when) {
        return of(rule + " undetermined", type, when, (sink, one) -> sink.undetermined(rule, one));
    }

    private static <S extends Subject> ViewPart upcoming(String rule, Class<S> type, Predicate<S> when) {
        return of(rule + " upcoming", type, when, (sink, one) -> sink.upcoming(rule, one));
    }

    private static <S extends Subject> ViewPart excluded(String rule, Class<S> type, Predicate<S> when) {
        return of(rule + " excluded", type, when, (sink, one) -> sink.count(rule, one, -1));
    }

    private static <S extends Subject> ViewPart scope(String rule, Class<S> type, Predicate<S> when) {
        return of(rule + " scope", type, when, (sink, one) -> sink.count(rule, one, 1));
    }

    private static boolean toTreat(RiskSubject risk) {
        return risk.treatment() != null && risk.treatment() != RiskTreatment.ACCEPT;
    }

    private static boolean untreated(RiskSubject risk) {
        return toTreat(risk) && risk.treatedOn() == null;
    }

    private static boolean after(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    private static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
        return after(other, one);
    }

    private static boolean notAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && !one.isAfter(other);
    }

    private static boolean notBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return notAfter(other, one);
    }
}
