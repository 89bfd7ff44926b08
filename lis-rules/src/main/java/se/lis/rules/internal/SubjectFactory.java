package se.lis.rules.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.RaisedBecause;
import se.lis.core.id.UnitId;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.rules.subject.BreachSubject;
import se.lis.rules.subject.Circumstances;
import se.lis.rules.subject.Subject;
import se.lis.rules.subject.Surroundings;

/** Joins the artefacts of a register with what it takes to judge them. */
final class SubjectFactory {

    private final LisSnapshot register;
    private final Circumstances circumstances;

    SubjectFactory(LisSnapshot register, Circumstances circumstances) {
        this.register = register;
        this.circumstances = circumstances;
    }

    List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (Incident incident : register.incidents()) {
            incident.personalDataBreach()
                    .ifPresent(breach ->
                            subjects.add(new BreachSubject(incident, breach, surroundings(incident), circumstances)));
        }
        return subjects;
    }

    /** An incident weighs as much as the weightiest process that it hit, itself or through a system. */
    private Surroundings surroundings(Incident incident) {
        List<BusinessProcess> processes = Stream.concat(
                        incident.processes().stream()
                                .flatMap(id -> register.find(id).stream())
                                .map(BusinessProcess.class::cast),
                        incident.systems().isEmpty()
                                ? Stream.empty()
                                : register.processes().stream()
                                        .filter(process ->
                                                !Collections.disjoint(process.supportingSystems(), incident.systems())))
                .distinct()
                .toList();
        Optional<UnitId> unit = processes.stream()
                .map(BusinessProcess::unit)
                .flatMap(Optional::stream)
                .findFirst();
        return new Surroundings(unit, raisedBecause(processes));
    }

    private Set<RaisedBecause> raisedBecause(List<BusinessProcess> processes) {
        Set<RaisedBecause> reasons = EnumSet.noneOf(RaisedBecause.class);
        for (BusinessProcess process : processes) {
            if (process.nisSector(circumstances.asOf().day()).isPresent()) {
                reasons.add(RaisedBecause.NIS_SECTOR);
            }
            if (process.rsaPrioritisedOn().isPresent()) {
                reasons.add(RaisedBecause.RSA_PRIORITISED);
            }
        }
        return reasons;
    }
}
