package se.lis.rules.view.classification;

import java.util.List;
import java.util.Optional;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.InformationClassification;
import se.lis.core.id.SystemId;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A classification, joined with the process or system that it is of. */
abstract sealed class ClassificationView extends View permits MadeClassification, RequiredControls {

    ClassificationView(InformationClassification classification, ViewContext context) {
        super(classification, context);
    }

    @Override
    protected final List<Facts> servedProcesses() {
        ArtefactId target = of().value();
        if (target instanceof SystemId system) {
            return processesOn(system);
        }
        Known<Facts> process = refer("process");
        return process.given() ? List.of(process.value()) : List.of();
    }

    private String attribute() {
        return given("process").yes() ? "process" : "system";
    }

    /** Returns the process or system that was classified; a classification always has one. */
    public final Known<ArtefactId> of() {
        return fact(attribute());
    }

    /** Returns what that process or system says; unknown where the reference leads nowhere. */
    protected final Known<Facts> target() {
        return refer(attribute());
    }

    /** Returns whether the process or system is in use today: not one that the register holds but that begins later. */
    private Answer targetInUse() {
        Optional<Artefact> later = register().registered(of().value());
        Known<Facts> target = target();
        return target.unknown() && later.isPresent() ? used(of(later.get())) : target.answers(this::used);
    }

    private Answer used(Facts target) {
        return target.id().type() == ArtefactType.SYSTEM ? inUse(target) : carriedOn(target);
    }

    /** Returns whether it is a current classification of a process or system in use: no other that is approved was made on a later day. */
    public final Answer current() {
        return once(
                "current",
                () -> targetInUse().and(currentClassification(of().value()).has(facts())));
    }

    /** Returns whether no other classification of the process or system, which is in use, was made on a later day, approved or not. */
    public final Answer latest() {
        ArtefactId target = of().value();
        return targetInUse()
                .and(among(
                                ArtefactType.CLASSIFICATION,
                                attribute(),
                                target,
                                register().classifications(target))
                        .last("classifiedOn")
                        .has(facts()));
    }
}
