package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.core.planning.WorkingMethod;

/** A year's materiality and risk analysis, judged by what the first day of its year asked for. */
public final class MaterialitySubject extends Subject {

    private final MaterialityAndRiskAnalysis analysis;

    /** Joins an analysis with what surrounds it. */
    public MaterialitySubject(MaterialityAndRiskAnalysis analysis, Register register, Circumstances circumstances) {
        super(analysis, LocalDate.ofYearDay(analysis.year(), 1), register, circumstances);
        this.analysis = analysis;
    }

    /** Returns whether it is the analysis of today's year. */
    public boolean ofThisYear() {
        return analysis.year() == today().getYear();
    }

    /** Returns the working methods that it includes. */
    public Set<WorkingMethod> workingMethods() {
        return analysis.workingMethods();
    }

    /** Returns the working methods that its year asks for, in their order. */
    public Set<WorkingMethod> required() {
        return parameters().planning(decidingDay()).workingMethods();
    }

    /** Returns the working methods that its year asks for and that it does not include, in their order. */
    public Set<WorkingMethod> lacking() {
        Set<WorkingMethod> lacking = EnumSet.copyOf(required());
        lacking.removeAll(analysis.workingMethods());
        return lacking;
    }
}
