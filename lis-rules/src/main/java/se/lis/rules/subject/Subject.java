package se.lis.rules.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.RaisedBecause;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.rules.parameter.ParameterValue;
import se.lis.rules.parameter.Parameters;

/**
 * An artefact as rules see it: with what only a look at other artefacts or at the calendar can tell.
 *
 * <p>A subject may be one question about its artefact among several, such as one system's review of one kind of rights;
 * an artefact then has several subjects, and one verdict. Accessors are total; an absent value is null, which compares
 * with nothing.
 */
public abstract class Subject {

    /** Why it can't be told: artefacts that contradict each other hide the answer. */
    protected static final String CONTRADICTION = "contradiction";

    private final Artefact artefact;
    private final LocalDate decidingDay;
    private final Register register;
    private final Circumstances circumstances;

    /** Told once, before anything is judged. */
    private int seat;

    /**
     * Joins an artefact with what surrounds it.
     *
     * @param artefact what is judged
     * @param ownDay the day whose law decides, unless the assessment names another
     * @param register the register it stands in
     * @param circumstances what the assessment holds it against
     */
    protected Subject(Artefact artefact, LocalDate ownDay, Register register, Circumstances circumstances) {
        this.artefact = artefact;
        this.decidingDay = circumstances.decidingDay(ownDay);
        this.register = register;
        this.circumstances = circumstances;
    }

    /** Joins a state, which today's law decides, with what surrounds it. */
    protected Subject(Artefact artefact, Register register, Circumstances circumstances) {
        this(artefact, circumstances.asOf().day(), register, circumstances);
    }

    /** Returns what the subject is a part of when the organisation is judged as a whole; nothing for most. */
    public List<Object> parts() {
        return List.of();
    }

    /** Returns the artefact. */
    public Artefact artefact() {
        return artefact;
    }

    /** Returns the artefact's id. */
    public ArtefactId id() {
        return artefact.id();
    }

    /** Takes the seat of its artefact among those that are judged together. */
    final void take(int artefactsSeat) {
        seat = artefactsSeat;
    }

    /** Returns the seat of its artefact among those that are judged together; see {@link Subjects}. */
    public final int seat() {
        return seat;
    }

    /** Returns the day whose law and parameters decide for this subject. */
    public LocalDate decidingDay() {
        return decidingDay;
    }

    /** Returns the moment at which the register is judged. */
    public Instant now() {
        return circumstances.asOf().instant();
    }

    /** Returns the local day of that moment. */
    public LocalDate today() {
        return circumstances.asOf().day();
    }

    /** Returns the unit that carries the subject, or empty when none is registered. */
    public Optional<UnitId> unit() {
        for (BusinessProcess process : processes()) {
            if (process.unit().isPresent()) {
                return process.unit();
            }
        }
        return Optional.empty();
    }

    /** Returns why a finding on this subject weighs more: it weighs as much as its weightiest process. */
    public Set<RaisedBecause> raisedBecause() {
        Set<RaisedBecause> reasons = EnumSet.noneOf(RaisedBecause.class);
        for (BusinessProcess process : processes()) {
            if (process.nisSector(decidingDay).isPresent()) {
                reasons.add(RaisedBecause.NIS_SECTOR);
            }
            if (process.rsaPrioritisedOn().isPresent()) {
                reasons.add(RaisedBecause.RSA_PRIORITISED);
            }
            if (process.personalData().equals(Optional.of(PersonalDataKind.SPECIAL_CATEGORIES))
                    && largeVolume(process) == Answer.YES) {
                reasons.add(RaisedBecause.SPECIAL_CATEGORIES_AT_LARGE_VOLUME);
            }
        }
        return reasons;
    }

    /** Returns the processes that the subject is, serves or hits. */
    public final List<BusinessProcess> concernedProcesses() {
        return List.copyOf(processes());
    }

    /** Returns the processes that the subject is, serves or hits; none unless a kind of subject says otherwise. */
    protected Collection<BusinessProcess> processes() {
        return List.of();
    }

    /** Returns whether a process handles personal data at large volume: by decision, else by the number of people. */
    protected Answer largeVolume(BusinessProcess process) {
        int threshold = parameters().classification(decidingDay).largeVolume();
        return process.largeVolume()
                .map(Answer::of)
                .or(() -> process.approximateDataSubjects().map(people -> Answer.of(people >= threshold)))
                .orElse(Answer.UNKNOWN);
    }

    /** Returns whether a process handles privacy-sensitive data or special categories at large volume. */
    protected Answer sensitiveAtLargeVolume(BusinessProcess process) {
        Answer sensitive = process.personalData()
                .map(kind -> Answer.of(kind.compareTo(PersonalDataKind.PRIVACY_SENSITIVE) >= 0))
                .orElse(Answer.UNKNOWN);
        return sensitive.and(largeVolume(process));
    }

    /** Returns the attributes that {@link #sensitiveAtLargeVolume} lacks. */
    protected List<String> missingOfVolume(BusinessProcess process) {
        List<String> missing = new ArrayList<>();
        if (process.personalData().isEmpty()) {
            missing.add("personalData");
        }
        if (largeVolume(process) == Answer.UNKNOWN) {
            missing.add("approximateDataSubjects");
        }
        return sensitiveAtLargeVolume(process) == Answer.UNKNOWN ? missing : List.of();
    }

    /**
     * Returns whether a later day hides earlier ones: an artefact names only the last day on which something was done, so a
     * register that was taken after it can't tell of those before.
     */
    protected <A extends Artefact> boolean hidden(Class<A> type, Function<A, Optional<LocalDate>> lastDay) {
        LocalDate taken = circumstances.asOf().dayOf(register.takenAt());
        return register.registered(artefact.id()).map(type::cast).flatMap(lastDay).stream()
                .anyMatch(day -> day.isAfter(today()) && !day.isAfter(taken));
    }

    /** Returns the register that the subject stands in. */
    public Register register() {
        return register;
    }

    /** Returns what the assessment holds the subject against. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /**
     * Returns a parameter's value on the deciding day, for rules of a host's own. The id stands in the rule as a literal, so
     * that it can be checked when the engine is built.
     *
     * @throws IllegalArgumentException if there is none with that id
     */
    public ParameterValue parameter(String id) {
        return new ParameterValue(id, parameters().value(id, decidingDay));
    }

    /** Returns the dated parameters. */
    protected Parameters parameters() {
        return circumstances.parameters();
    }

    @Override
    public String toString() {
        return artefact.type().jsonName() + " " + artefact.id();
    }
}
