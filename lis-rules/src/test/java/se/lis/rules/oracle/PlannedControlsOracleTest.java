package se.lis.rules.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.InformationClassification;
import se.lis.core.planning.ActivityTarget;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.PlannedActivity;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** Whether what classifications ask for is planned, on registers whose activities answer a control that is there. */
class PlannedControlsOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.PROCESS, ArtefactType.CLASSIFICATION, ArtefactType.ACTIVITY)
                .shaped(new Registers.Shape(7, 90, 1, 0, false));
    }

    /** Lets classifications ask for one control that is not implemented, and the first activity answer one of them. */
    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = each.get1();
        boolean told = random.nextBoolean();
        List<InformationClassification> classifications = register.classifications().stream()
                .map(classification -> classification.withRequiredControls(classification.requiredControls().stream()
                        .limit(1)
                        .map(control -> control.withImplementedOn(Optional.empty()))
                        .toList()))
                .toList();
        Optional<InformationClassification> asking = classifications.stream()
                .filter(classification -> classification.approvedOn().isPresent()
                        && !classification.requiredControls().isEmpty())
                .findFirst();
        List<PlannedActivity> activities = new ArrayList<>(register.activities());
        if (asking.isPresent() && !activities.isEmpty()) {
            activities.set(
                    0,
                    activities
                            .get(0)
                            .withAnswers(ActivityTarget.builder()
                                    .kind(ActivityTargetKind.CONTROL)
                                    .id(asking.get().requiredControls().get(0).id())
                                    .in(
                                            told
                                                    ? asking.map(classification ->
                                                            classification.id().value())
                                                    : Optional.empty())
                                    .build()));
        }
        return LisSnapshot.builder()
                .copyOf(register)
                .classifications(classifications)
                .activities(activities)
                .build();
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("CLS-011");
    }
}
