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
import se.lis.core.planning.ActivityTarget;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.PlannedActivity;

/** Whether what classifications ask for is planned, on registers whose activities answer a control that is there. */
class PlannedControlsOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.PROCESS, ArtefactType.CLASSIFICATION, ArtefactType.ACTIVITY)
                .shaped(new Registers.Shape(4, 88, 1, 0, false));
    }

    @Override
    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> cases() {
        return super.cases()
                .flatMap(each ->
                        Arbitraries.of(true, false).map(told -> Tuple.of(aimed(each.get1(), told), each.get2())));
    }

    /** Lets the first activity answer the first control that the first classification asks for. */
    private static LisSnapshot aimed(LisSnapshot register, boolean told) {
        return register.classifications().stream()
                .filter(classification -> !classification.requiredControls().isEmpty())
                .findFirst()
                .filter(classification -> !register.activities().isEmpty())
                .map(classification -> {
                    ActivityTarget target = ActivityTarget.builder()
                            .kind(ActivityTargetKind.CONTROL)
                            .id(classification.requiredControls().get(0).id())
                            .in(told ? Optional.of(classification.id().value()) : Optional.empty())
                            .build();
                    List<PlannedActivity> activities = new ArrayList<>(register.activities());
                    activities.set(0, activities.get(0).withAnswers(target));
                    return LisSnapshot.builder()
                            .copyOf(register)
                            .activities(activities)
                            .build();
                })
                .orElse(register);
    }

    @Override
    List<Oracle> oracles() {
        return List.of(Oracle.each(
                "CLS-011", register -> register.classifications().stream(), ClassificationWorkOracleTest::planned));
    }
}
