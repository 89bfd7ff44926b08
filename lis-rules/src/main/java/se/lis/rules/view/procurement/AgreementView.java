package se.lis.rules.view.procurement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.lis.core.artefact.Artefact;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** What several views have to state of agreements with suppliers. */
abstract class AgreementView extends View {

    AgreementView(Artefact artefact, ViewContext context) {
        super(artefact, context);
    }

    /** Returns whether the period of an agreement holds today. */
    final Answer inForce(Facts agreement) {
        return during(agreement.act("from"), agreement.act("until"), thisDay());
    }

    /** Returns the processes that an agreement supports, itself or through systems, each once. */
    final Set<Facts> supportedBy(Facts agreement) {
        Set<Facts> supported = new LinkedHashSet<>();
        for (ProcessId process : agreement.<ProcessId>members("processes").value()) {
            register().find(process).ifPresent(there -> supported.add(of(there)));
        }
        for (SystemId system : agreement.<SystemId>members("systems").value()) {
            supported.addAll(processesOn(system));
        }
        return supported;
    }

    /** Returns the same of an agreement that is the subject itself. */
    final List<Facts> supported() {
        return List.copyOf(supportedBy(facts()));
    }
}
