package se.lis.rules.view.classification;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.classification.Aspect;
import se.lis.core.classification.InformationClassification;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.SystemView;

/** A system, of which the processes that it supports demand levels. */
public final class ClassifiedSystem extends SystemView {

    /** Joins a system with the register and the law that it is judged by. */
    public ClassifiedSystem(InformationSystem system, ViewContext context) {
        super(system, context);
    }

    @Override
    protected List<Facts> servedProcesses() {
        return supported().all();
    }

    private Search supported() {
        return once(
                "supported",
                () -> among(
                                ArtefactType.PROCESS,
                                "supportingSystems",
                                register().processesOn(system))
                        .where(this::carriedOn));
    }

    /** Returns whether it supports a process that is carried on today. */
    public Answer supporting() {
        return supported().exists();
    }

    /** Returns whether it has a current classification; unknown where contradictory ones hide which. */
    public Answer classified() {
        return currentClassification(system).isClear();
    }

    /**
     * Returns the aspects to judge each on its own: none where it is not known to be classified, and of those that wait for the
     * classification of a process none, since one answer says it of them all.
     */
    public List<Aspect> aspects() {
        return aspects(false);
    }

    /** Returns whether its levels suffice in the aspects that wait for the classification of a process: one answer, or none. */
    public List<Answer> sufficientOnceClassified() {
        List<Answer> waiting = aspects(true).stream().map(this::sufficient).toList();
        return waiting.isEmpty() ? List.of() : List.of(Answer.all(waiting));
    }

    private List<Aspect> aspects(boolean waiting) {
        boolean classified = supported().all().stream()
                .allMatch(
                        process -> currentClassification(process.id()).isClear().yes());
        return classified().yes()
                ? Stream.of(Aspect.values())
                        .filter(aspect -> waiting == !(classified || decided(sufficient(aspect))))
                        .toList()
                : List.of();
    }

    private static boolean decided(Answer answer) {
        return answer.yes() || answer.no();
    }

    private Answer sufficient(Aspect aspect) {
        return level(aspect).atLeast(demanded(aspect));
    }

    /** Returns its level in an aspect; where it is not set it is one of those that there are, so that the lowest is always reached. */
    public Known<Integer> level(Aspect aspect) {
        return currentClassification(system)
                .<Integer>says(current -> current.fact(attribute(aspect)))
                .notBefore(stated(InformationClassification.LOWEST_LEVEL))
                .notAfter(stated(InformationClassification.HIGHEST_LEVEL));
    }

    /** Returns whether a process that it supports demands a level in an aspect. */
    public Answer demanding(Aspect aspect) {
        List<Answer> demands = demands(aspect).stream()
                .map(demand -> demand.least() == null ? demand.isGiven() : Answer.of(stated(true)))
                .toList();
        return demands.isEmpty()
                ? supporting()
                : Answer.any(demands).unknownWhere(mayBeDemanded(aspect), hidden(ArtefactType.PROCESS));
    }

    /** Whether a process that is hidden may demand a higher level than the system has. */
    private boolean mayBeDemanded(Aspect aspect) {
        return supported().mayHide(process -> demand(process, aspect).after(level(aspect)));
    }

    /** Returns the highest level that the processes demand in an aspect; within bounds where not all is known. */
    public Known<Integer> demanded(Aspect aspect) {
        List<Known<Integer>> demands = demands(aspect);
        Known<Integer> highest =
                demands.isEmpty() ? stated(InformationClassification.LOWEST_LEVEL) : Known.highest(demands);
        boolean hidden = mayBeDemanded(aspect);
        Known<Integer> all =
                highest.unclearWhere(hidden, hidden(ArtefactType.PROCESS)).notBefore(highest);
        return hidden || all.most() == null ? all.notAfter(stated(InformationClassification.HIGHEST_LEVEL)) : all;
    }

    /**
     * Returns the process that demands the highest level in an aspect, the first by id of several; null when none is
     * known.
     */
    public @Nullable ArtefactId setBy(Aspect aspect) {
        ArtefactId setBy = null;
        int highest = InformationClassification.LOWEST_LEVEL - 1;
        for (Facts process : supported().all()) {
            Integer level = demand(process, aspect).least();
            boolean sooner = setBy == null || process.id().value().compareTo(setBy.value()) < 0;
            if (level != null && (level > highest || (level == highest && sooner))) {
                highest = level;
                setBy = process.id();
            }
        }
        return setBy;
    }

    private List<Known<Integer>> demands(Aspect aspect) {
        return once(
                aspect,
                () -> supported().all().stream()
                        .map(process -> demand(process, aspect))
                        .toList());
    }

    /** What is not traced in the system's classification either is taken for a method without that aspect. */
    private Known<Integer> demand(Facts process, Aspect aspect) {
        boolean unused = aspect == Aspect.TRACEABILITY && !level(aspect).given();
        Search current = currentClassification(process.id());
        return current.<Integer>says(one -> unused ? one.act(attribute(aspect)) : one.fact(attribute(aspect)))
                .missingWhere(current.isClear().no(), "classification");
    }

    private static String attribute(Aspect aspect) {
        return Scalar.of(aspect).toString();
    }
}
