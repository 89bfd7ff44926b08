package se.lis.rules.view;

import java.util.List;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** What the views of a system have in common: a finding on one weighs as much as the processes that it supports. */
public abstract class SystemView extends View {

    /** The system. */
    protected final SystemId system;

    /** Joins a system with the register and the law that it is judged by. */
    protected SystemView(InformationSystem system, ViewContext context) {
        super(system, context);
        this.system = system.id();
    }

    @Override
    protected List<Facts> servedProcesses() {
        return processesOn(system);
    }

    /** Returns whether the confidentiality of what it holds is serious: by the current classification, which there must be. */
    protected final Answer serious() {
        return currentClassification(system)
                .<Integer>says(current -> current.fact("confidentiality"))
                .needed("classification")
                .atLeast(limit("access.seriousLevel"))
                .because("classification");
    }

    /** Returns whether it is in use today. */
    public final boolean isInUse() {
        return inUse(facts()).yes();
    }
}
