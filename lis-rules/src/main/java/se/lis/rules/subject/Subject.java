package se.lis.rules.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.RaisedBecause;
import se.lis.core.id.UnitId;

/**
 * An artefact as rules see it: with what only a look at other artefacts or at the calendar can tell.
 *
 * <p>Accessors are total; an absent value is null, which compares with nothing.
 */
public abstract class Subject {

    private final Artefact artefact;
    private final LocalDate decidingDay;
    private final Surroundings surroundings;
    private final Circumstances circumstances;

    /** Joins an artefact with what surrounds it. */
    protected Subject(Artefact artefact, LocalDate ownDay, Surroundings surroundings, Circumstances circumstances) {
        this.artefact = artefact;
        this.decidingDay = circumstances.decidingDay(ownDay);
        this.surroundings = surroundings;
        this.circumstances = circumstances;
    }

    /** Returns the artefact. */
    public Artefact artefact() {
        return artefact;
    }

    /** Returns the artefact's id. */
    public ArtefactId id() {
        return artefact.id();
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
        return surroundings.unit();
    }

    /** Returns why a finding on this subject weighs more; empty when nothing makes it. */
    public Set<RaisedBecause> raisedBecause() {
        return surroundings.raisedBecause();
    }

    /** Returns what the assessment holds the subject against. */
    protected Circumstances circumstances() {
        return circumstances;
    }

    @Override
    public String toString() {
        return artefact.type().jsonName() + " " + artefact.id();
    }
}
