package se.lis.rules.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.RaisedBecause;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.assessment.proof.Looked;
import se.lis.core.id.SystemId;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Role;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.catalogue.parameter.Parameter;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.register.Register;

/**
 * An artefact as rules see it, in the words of its field: what it says, and what only a look at other artefacts or at the calendar can
 * show.
 *
 * <p>A view answers two kinds of questions. The left side of a rule asks for plain values: whether a process is in use, which risk a
 * breach has. Its right side asks for {@link Known} values and {@link Answer}s, which remember where they come from. Both read
 * attributes through {@link Facts} alone, when they are asked: what a view reads while a rule looks at it is in the proof. So a view
 * keeps no value in a field; what several questions need is worked out {@link #once}.
 *
 * <p>A view may be one question about its artefact among several, such as one system's review of one kind of rights; an artefact then
 * has several views of a kind, and one verdict. Accessors are total.
 */
public abstract class View {

    /** Why it can't be decided: artefacts that contradict each other hide the answer. */
    public static final String CONTRADICTION = "contradiction";

    /** Why it can't be decided: the list that would answer isn't kept. */
    public static final String NOT_KEPT = "not-kept";

    /** Why it can't be decided: several things of one day say different things, and it is unknown which of them came last. */
    public static final String SEVERAL_OF_ONE_DAY = "several-of-one-day";

    /** Why it can't be decided: the register names only the last day, which was later than the moment asked about. */
    public static final String HIDDEN_BY_LATER = "hidden-by-later";

    /** How many other artefacts a view remembers what they say of: most look at few. */
    private static final int REMEMBERED = 8;

    private static final Facts[] NOBODY = {};

    private final Artefact artefact;
    private final ViewContext context;
    private final Facts facts;
    private int seat;
    private @Nullable Known<LocalDate> thisDay;
    private @Nullable Known<LocalDate> lawDay;
    private Facts[] others = NOBODY;
    private @Nullable Map<Object, Remembered> remembered;
    private @Nullable List<Known<?>> recorder;

    /** Joins an artefact with the register and the law that it is judged by. */
    protected View(Artefact artefact, ViewContext context) {
        this.artefact = artefact;
        this.context = context;
        this.facts = new Facts(this, artefact);
    }

    // ---------------------------------------------------------------- what it is

    /** Returns the artefact. */
    public final Artefact artefact() {
        return artefact;
    }

    /** Returns the artefact's id. */
    public final ArtefactId id() {
        return artefact.id();
    }

    /** Returns what the view is a part of when the organisation is judged as a whole; nothing for most. */
    public List<Object> parts() {
        return List.of();
    }

    /** Takes the place of its artefact among those that are judged together. */
    public final void take(int place) {
        seat = place;
    }

    /** Returns the place of its artefact among those that are judged together, from 0. */
    public final int seat() {
        return seat;
    }

    /**
     * Returns the moment at which the register is judged. What is decided by it may turn at every later moment; where that is not so,
     * compare {@link #thisMoment()}, or ask {@link Register#asks}.
     */
    public final Instant now() {
        return register().asks(AsOf::instant);
    }

    /** Returns the local day of that moment; what is decided by it may turn each day: compare {@link #thisDay()} where it can. */
    public final LocalDate today() {
        return register().asks(AsOf::day);
    }

    /** Returns the register that the artefact stands in. */
    public final Register register() {
        return context.register();
    }

    /** Returns what the register is held against. */
    public final JudgingContext judging() {
        return context.judging();
    }

    private Parameters parameters() {
        return judging().parameters();
    }

    @Override
    public final String toString() {
        return artefact.type().jsonName() + " " + artefact.id();
    }

    // ---------------------------------------------------------------- reading

    /** Returns what an attribute says; unknown where it is blank. See {@link Facts#fact}. */
    protected final <T> Known<T> fact(String path) {
        return facts.fact(path);
    }

    /** Returns the moment or day of an act; none where it is blank. See {@link Facts#act}. */
    protected final <T> Known<T> act(String path) {
        return facts.act(path);
    }

    /**
     * Returns the last day on which something was done; none where it is blank. An artefact names only the last one, so a register that
     * was taken after a later one can't show those before: unknown then.
     */
    protected final <T> Known<T> last(String path) {
        return last(facts, path);
    }

    /** Returns the last day on which something was done, which another artefact names; see {@link #last(String)}. */
    protected final <T> Known<T> last(Facts other, String path) {
        return other.<T>act(path).unclearWhere(hiddenByLater(other.id(), path), HIDDEN_BY_LATER);
    }

    private boolean hiddenByLater(ArtefactId of, String path) {
        return register()
                .registered(of)
                .map(whole -> Attributes.value(whole, path))
                .map(LocalDate.class::cast)
                .filter(day -> register()
                        .asks(moment -> !moment.reached(day)
                                && !day.isAfter(moment.dayOf(register().takenAt(moment)))))
                .isPresent();
    }

    /** Returns whether an attribute says yes; unknown where it is blank. */
    protected final Answer yes(String path) {
        return facts.yes(path);
    }

    /** Returns whether an attribute has a value: a blank is none. */
    protected final Answer given(String path) {
        return facts.given(path);
    }

    /** Returns what the artefact itself says. */
    public final Facts facts() {
        return facts;
    }

    /** Returns what another artefact says. */
    public final Facts of(Artefact other) {
        if (other == artefact) {
            return facts;
        }
        for (Facts before : others) {
            if (before.artefact() == other) {
                return before;
            }
        }
        Facts said = new Facts(this, other);
        if (others.length < REMEMBERED) {
            others = Arrays.copyOf(others, others.length + 1);
            others[others.length - 1] = said;
        }
        return said;
    }

    /** Returns the artefact that a reference leads to. See {@link Facts#refer}. */
    protected final Known<Facts> refer(String path) {
        return facts.refer(path);
    }

    /** Returns the artefact that one of several references leads to. See {@link Facts#refer(String, ArtefactId)}. */
    protected final Known<Facts> refer(String path, ArtefactId member) {
        return facts.refer(path, member);
    }

    /**
     * Returns whether an artefact names a role that somebody holds today; unknown where the reference leads nowhere or nobody is named.
     */
    protected final Answer held(String path) {
        return refer(path)
                .answers(role -> during(role.act("from"), role.act("until"), thisDay())
                        .and(role.fact("person").isKnown()))
                .because(path);
    }

    /**
     * Looks through the current classification of a process or system: that of the last day on which an approved one was made, of which
     * there may be several.
     */
    protected final Search currentClassification(ArtefactId target) {
        return once(
                List.of("current", target),
                () -> among(
                                ArtefactType.CLASSIFICATION,
                                target.type() == ArtefactType.SYSTEM ? "system" : "process",
                                target,
                                register().classifications(target))
                        .where(each -> each.given("approvedOn"))
                        .last("classifiedOn"));
    }

    /** Returns why artefacts of a kind that are not found may be there all the same. */
    protected final String hidden(ArtefactType type) {
        return register().keeps(type) ? CONTRADICTION : NOT_KEPT;
    }

    /** Looks through the artefacts that refer to this one by an attribute. */
    protected final Search among(ArtefactType type, String by, Collection<? extends Artefact> referring) {
        return among(type, by, id(), referring);
    }

    /** Looks through all artefacts of a kind. */
    protected final Search among(ArtefactType type, Collection<? extends Artefact> all) {
        return new Search(this, type, null, all, register().contradictory(type));
    }

    /** Looks through all artefacts of a kind of which an organisation has a few. */
    protected final Search among(ArtefactType type) {
        return among(type, register().known(type, Artefact.class));
    }

    /** Looks through the artefacts that refer to another one by an attribute. */
    public final Search among(
            ArtefactType type, String by, ArtefactId target, Collection<? extends Artefact> referring) {
        return new Search(this, type, by, referring, register().contradictory(target, type));
    }

    /** Looks through who has, had or will have a role. */
    protected final Search assignments(Role role) {
        return among(ArtefactType.ROLE_ASSIGNMENT, register().assignments(role))
                .where(assignment -> assignment.<Role>fact("role").is(role));
    }

    /**
     * Looks through the activities that answer something within this artefact; one that does not state within which may.
     *
     * @param name what names it there
     */
    protected final Search answering(ActivityTargetKind kind, Known<String> name) {
        return among(ArtefactType.ACTIVITY, register().answering(kind, name.value(), id()))
                .where(activity ->
                        activity.<ActivityTargetKind>act("answers.kind").is(kind))
                .where(activity -> activity.<String>act("answers.id").same(name))
                .where(activity -> activity.<String>fact("answers.in").is(id().value()));
    }

    /**
     * Returns what artefacts of a kind might be parts of that were left out because their entries contradict each other: of each that
     * might be any, what any of its entries would be, as it stands.
     */
    protected final <P> Collection<Set<P>> hiddenParts(ArtefactType type, Class<P> part, ViewFactory views) {
        Map<ArtefactId, Set<P>> parts = new LinkedHashMap<>();
        for (Artefact entry : register().contradictory(type)) {
            views.of(
                    entry,
                    context,
                    view -> view.parts().stream()
                            .filter(part::isInstance)
                            .forEach(one -> parts.computeIfAbsent(entry.id(), id -> new LinkedHashSet<>())
                                    .add(part.cast(one))));
        }
        return parts.values();
    }

    // ---------------------------------------------------------------- clock, law and limits

    /** Returns the moment at which the register is judged, as a known value. */
    public final Known<Instant> thisMoment() {
        return Known.read(this, DerivationStep.AS_OF, AsOf::instant);
    }

    /** Returns the local day of that moment, as a known value. */
    public final Known<LocalDate> thisDay() {
        if (thisDay == null) {
            thisDay = Known.read(this, DerivationStep.DAY, AsOf::day, thisMoment());
        }
        return thisDay;
    }

    private Known<LocalDate> thisDayOfLaw() {
        return judging().zone().equals(Legislation.ZONE)
                ? thisDay()
                : thisMoment().dayOfLaw();
    }

    /** Returns the moment at which the register was taken, as a known value. */
    public final Known<Instant> takenMoment() {
        return Known.read(this, DerivationStep.TAKEN_AT, register().taking());
    }

    /** Returns what the rule itself states: what the law or the standard lists, or a mark on a scale. */
    public final <T> Known<T> stated(T value) {
        return Known.leaf(this, DerivationStep.STATED, value, null);
    }

    /** Returns the first day of a source of law. */
    public final Known<LocalDate> startOf(String source) {
        return Known.leaf(this, DerivationStep.LAW_FROM, judging().legislation().start(source), source);
    }

    /** Returns the day whose law decides, unless the assessment names another: today, for a state; an event has its own. */
    protected Known<LocalDate> ownDay() {
        return thisDayOfLaw();
    }

    /** Returns the day of something that its own day did not come after, where that is unknown; empty where today alone bounds it. */
    protected Optional<Known<LocalDate>> lastOwnDay() {
        return Optional.empty();
    }

    /** Returns the day whose law and parameters decide; where it is unknown, within bounds that end today. */
    public final Known<LocalDate> lawDay() {
        if (lawDay == null) {
            lawDay = judging()
                    .lawAsOf()
                    .map(day -> Known.leaf(this, DerivationStep.LAW_AS_OF, day, null))
                    .orElseGet(() -> ownDay().notAfter(lastOwnDay().orElseGet(this::thisDayOfLaw)));
        }
        return lawDay;
    }

    /** Returns that day as a finding states it: where it is unknown, the last that it can be, unless that is today. */
    public final Known<LocalDate> statedLawDay() {
        return lawDay().unknown() ? lastOwnDay().orElse(lawDay()) : lawDay();
    }

    /** Returns what was read for that day while it is unknown: also what would bound it, and is blank. */
    public final List<Known<?>> readForLawDay() {
        return lawDay().unknown() ? reading(this::ownDay) : List.of();
    }

    /** Returns that day, or the last that it can be. */
    public final LocalDate decidingDay() {
        return Objects.requireNonNull(lawDay().upper(), "a law day ends today").value();
    }

    /**
     * The days that the day whose law decides can be.
     *
     * @param first the first, or null where there is none
     * @param last the last
     */
    public record LawDays(@Nullable LocalDate first, LocalDate last) {}

    /**
     * Returns the days that the day whose law decides can be; one, where it is known.
     *
     * @param question what is decided by them, as {@link Known#decidesBy} takes it
     */
    public final LawDays lawDays(Function<LocalDate, ?> question) {
        Known<LocalDate> day = lawDay();
        day.decidesBy(question);
        Known<LocalDate> first = day.lower();
        return new LawDays(
                first == null ? null : first.plain(),
                Objects.requireNonNull(day.upper(), "a law day ends today").plain());
    }

    /**
     * Returns a dated parameter on the day whose law decides. Where that day is unknown, the value is known if it is the same on every
     * day that it can be.
     *
     * @param id the id, a literal, so that it can be checked when the engine is built
     * @throws IllegalArgumentException if there is none with that id
     */
    public final <P> Known<P> limit(String id) {
        return limit(id, lawDay());
    }

    /** Returns a dated parameter on a day of its own, such as the first day of a year that is planned. */
    @SuppressWarnings("unchecked") // the form of a parameter is checked when the catalogue is read
    protected final <P> Known<P> limit(String id, Known<LocalDate> day) {
        Parameter parameter = parameters().parameter(id);
        day.decidesBy(parameter::on);
        LocalDate last =
                Objects.requireNonNull(day.upper(), "a law day has an end").plain();
        DatedValue dated = parameter.on(last);
        boolean same = day.given()
                || parameter.values().stream()
                        .filter(value -> value.from().isAfter(earliest(day))
                                && !value.from().isAfter(last))
                        .allMatch(value ->
                                value.value().equals(parameter.on(earliest(day)).value()));
        Known<P> limit = new Known<>(
                this,
                DerivationStep.PARAMETER,
                same ? Known.State.GIVEN : Known.State.UNKNOWN,
                same ? (P) parameters().value(id, last) : null,
                new Limit(id, dated),
                null,
                null,
                null,
                day);
        reads(limit);
        return limit;
    }

    /**
     * Returns a dated parameter on the day from which a time runs, or on which it ends: what had its last day before a figure held is not
     * judged by it. While that day lies ahead, or where there is none, it is today's.
     */
    protected final <P> Known<P> limitOn(String id, Known<LocalDate> day) {
        if (day.none() || judging().lawAsOf().isPresent()) {
            return limit(id);
        }
        if (day.given()) {
            return limit(id, Known.earliest(day, thisDay()));
        }
        Known<LocalDate> last = day.upper();
        boolean past = last != null && last.atMost(thisDay()).yes();
        return limit(id, past ? day : day.notAfter(thisDay()));
    }

    private static LocalDate earliest(Known<LocalDate> day) {
        Known<LocalDate> lower = day.lower();
        return lower == null ? LocalDate.MIN : lower.plain();
    }

    /**
     * A parameter with the value that it has on a day.
     *
     * @param id the id
     * @param dated the value
     */
    public record Limit(String id, DatedValue dated) {}

    /** Returns whether a day lies in a period; see {@link Known#within}. */
    protected static Answer during(Known<LocalDate> from, Known<LocalDate> until, Known<LocalDate> day) {
        return day.within(from, until);
    }

    /** Returns whether a process is carried on today: begun, as far as known, and not ended. */
    protected final Answer carriedOn(Facts process) {
        return during(process.act("startedOn"), process.act("endedOn"), thisDay());
    }

    /** Returns whether a system is used today: taken into use, as far as known, and not retired. */
    protected final Answer inUse(Facts system) {
        return during(system.act("inUseFrom"), system.act("inUseUntil"), thisDay());
    }

    /**
     * Returns whether what a reference leads to goes on: it has not ended today, though it may begin later. Yes where nothing is named,
     * and unknown because of the attribute where it leads nowhere or to a contradiction.
     */
    protected final Answer goesOn(String path) {
        Answer there = facts.leads(path);
        return (there.yes() ? refer(path).answers(this::ended) : there).negate();
    }

    /** Returns whether any of what an attribute lists goes on, likewise; yes where it lists nothing. */
    protected final Answer anyGoesOn(String path) {
        Known<Collection<ArtefactId>> listed = fact(path);
        return listed.given()
                ? Answer.any(listed.value().stream()
                        .map(one -> refer(path, one).answers(this::ended).negate())
                        .toList())
                : given(path).negate();
    }

    private Answer ended(Facts one) {
        String until = one.id().type() == ArtefactType.SYSTEM ? "inUseUntil" : "endedOn";
        return one.<LocalDate>act(until).atMost(thisDay());
    }

    /** Returns how many artefacts of a kind were counted, which other views were asked for one by one. */
    protected final Known<Integer> counted(ArtefactType type, int number) {
        return Known.leaf(
                        this,
                        DerivationStep.COUNT,
                        number,
                        Looked.builder().type(type.jsonName()).count(number).build())
                .unclearWhere(!register().keeps(type), NOT_KEPT);
    }

    /**
     * Returns those for which an answer is yes. While it is unknown for some, the set is unknown within bounds: without those, and with
     * them.
     */
    protected final <M> Known<Set<M>> thoseWhere(Map<M, Answer> answers) {
        Known<Set<M>> sure = those(answers, Answer::yes);
        if (answers.values().stream().noneMatch(Answer::unknown)) {
            return sure;
        }
        Known<?>[] all = answers.values().toArray(new Answer[0]);
        return Known.<Set<M>>unknown(DerivationStep.WORKED_OUT, all)
                .notBefore(sure)
                .notAfter(those(answers, answer -> !answer.no()));
    }

    private <M> Known<Set<M>> those(Map<M, Answer> answers, Predicate<Answer> picked) {
        Set<M> members = new LinkedHashSet<>();
        answers.forEach((member, answer) -> {
            if (picked.test(answer)) {
                members.add(member);
            }
        });
        return new Known<>(
                this,
                DerivationStep.WORKED_OUT,
                Known.State.GIVEN,
                members,
                null,
                null,
                null,
                null,
                answers.values().toArray(new Answer[0]));
    }

    // ---------------------------------------------------------------- what a finding weighs

    /** Returns the processes that the subject is, serves or hits, with what led to them read; none for most. */
    protected List<Facts> servedProcesses() {
        return List.of();
    }

    /** Returns what the processes with some ids say, those that are there; an attribute of the subject names them. */
    protected final List<Facts> processesIn(String path) {
        List<Facts> there = new ArrayList<>();
        Known<Collection<ArtefactId>> ids = fact(path);
        for (ArtefactId id : ids.orNull() == null ? List.<ArtefactId>of() : ids.value()) {
            register().find(id).ifPresent(process -> there.add(of(process)));
        }
        return there;
    }

    /** Returns the processes that a system supports. */
    protected final List<Facts> processesOn(SystemId system) {
        List<Facts> supported = new ArrayList<>();
        for (BusinessProcess process : register().processesOn(system)) {
            Facts one = of(process);
            one.fact("supportingSystems");
            supported.add(one);
        }
        return supported;
    }

    /** Returns the processes that the subject is, serves or hits. */
    public final List<BusinessProcess> processes() {
        return servedProcesses().stream()
                .map(Facts::artefact)
                .map(BusinessProcess.class::cast)
                .toList();
    }

    /**
     * Returns the units that carry the subject: those that its processes name. A finding belongs to the unit that alone carries its artefact;
     * of several, which of them comes first by id says nothing.
     */
    public Set<UnitId> units() {
        Set<UnitId> units = new LinkedHashSet<>();
        for (Facts process : servedProcesses()) {
            Known<UnitId> unit = process.act("unit");
            if (unit.given()) {
                units.add(unit.value());
            }
        }
        return units;
    }

    /** Returns how much depends on processes, as this view sees them. */
    protected final ProcessImportance processImportance() {
        return new ProcessImportance(this);
    }

    /** Returns what raises the severity of a finding on this subject: it weighs as much as its weightiest process. */
    public final ProcessImportance.Raised raised() {
        return once(ProcessImportance.class, () -> processImportance().raised(servedProcesses()));
    }

    /** Returns why a finding on this subject weighs more; none where nothing raises it. */
    public final Set<RaisedBecause> raisedBecause() {
        return raised().reasons();
    }

    // ---------------------------------------------------------------- what was read

    /** Returns whether it looks at the register as it was handed in, not as it was known; most look at what was known. */
    public boolean entered() {
        return false;
    }

    /** What was worked out, with what was read for it. */
    private record Remembered(Object value, List<Known<?>> read) {}

    /**
     * Returns what is worked out once, when it is first asked for. What was read for it is read again each time.
     *
     * @param which distinguishes it from what else the view works out once
     */
    @SuppressWarnings("unchecked") // of one name is one kind of value
    protected final <T> T once(Object which, Supplier<T> working) {
        if (remembered == null) {
            remembered = new HashMap<>();
        }
        Remembered before = remembered.get(which);
        if (before == null) {
            List<Known<?>> outer = recorder;
            List<Known<?>> read = new ArrayList<>();
            recorder = read;
            try {
                before = new Remembered(working.get(), List.copyOf(read));
            } finally {
                recorder = outer;
            }
            remembered.put(which, before);
        }
        if (recorder != null) {
            recorder.addAll(before.read());
        }
        return (T) before.value();
    }

    /** Takes that a value was read. */
    final void reads(Known<?> read) {
        if (recorder != null) {
            recorder.add(read);
        }
    }

    /** Begins to take what is read of the register and the parameters, in its order. */
    public final void startReading(List<Known<?>> read) {
        recorder = read;
    }

    /** Takes no more of what is read. */
    public final void stopReading() {
        recorder = null;
    }

    /** Runs something and returns what it read of the register and the parameters, each reading in its order. */
    public final List<Known<?>> reading(Runnable work) {
        List<Known<?>> outer = recorder;
        List<Known<?>> read = new ArrayList<>();
        recorder = read;
        try {
            work.run();
        } finally {
            recorder = outer;
        }
        return read;
    }

    /** Returns the words of some values, sorted. */
    protected static Set<String> words(Collection<?> values) {
        Set<String> words = new TreeSet<>();
        values.forEach(value -> words.add(value.toString()));
        return words;
    }
}
