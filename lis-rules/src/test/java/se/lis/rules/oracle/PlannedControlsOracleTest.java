package se.lis.rules.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.InformationClassification;
import se.lis.core.planning.ActivityTarget;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.PlannedActivity;

/** Whether what classifications ask for is planned, on registers whose activities answer a control that is there. */
class PlannedControlsOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.PROCESS, ArtefactType.CLASSIFICATION, ArtefactType.ACTIVITY)
                .shaped(new Registers.Shape(7, 90, 1, 0, false));
    }

    @Override
    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> cases() {
        return super.cases()
                .flatMap(each ->
                        Arbitraries.of(true, false).map(told -> Tuple.of(aimed(each.get1(), told), each.get2())));
    }

    /** Lets classifications ask for one control that is not implemented, and the first activity answer one of them. */
    private static LisSnapshot aimed(LisSnapshot register, boolean told) {
        List<InformationClassification> classifications = register.classifications().stream()
                .map(each -> each.withRequiredControls(each.requiredControls().stream()
                        .limit(1)
                        .map(control -> control.withImplementedOn(Optional.empty()))
                        .toList()))
                .toList();
        Optional<InformationClassification> asking = classifications.stream()
                .filter(each -> each.approvedOn().isPresent()
                        && !each.requiredControls().isEmpty())
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
                                    .in(told ? asking.map(each -> each.id().value()) : Optional.empty())
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
        return List.of(Oracle.each(
                "CLS-011", register -> register.classifications().stream(), ClassificationWorkOracleTest::planned));
    }
}
