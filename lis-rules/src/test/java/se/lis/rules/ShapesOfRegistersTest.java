package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.lis.core.LisSnapshot;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationalUnit;

/**
 * What an assessment takes grows with the register, whatever its shape: counted in bytes that the thread takes, which no other work on the
 * machine changes.
 */
class ShapesOfRegistersTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int FEW = 1_250;
    private static final int TIMES = 4;

    /** What grows with the register takes four times as much for four times as many, and what is taken once less. */
    private static final double MOST = 1.5 * TIMES;

    static Stream<Arguments> shapes() {
        return Stream.of(
                shape("units below one another", ShapesOfRegistersTest::chain),
                shape("units in a circle", ShapesOfRegistersTest::circle),
                shape("units below one", ShapesOfRegistersTest::star),
                shape("one process on many systems", ShapesOfRegistersTest::processOnSystems),
                shape("many processes on one system", ShapesOfRegistersTest::processesOnSystem));
    }

    private static Arguments shape(String name, IntFunction<LisSnapshot> register) {
        return Arguments.of(name, register);
    }

    private static LisSnapshot.Builder register() {
        return LisSnapshot.builder()
                .takenAt(Instant.parse("2026-06-01T10:00:00Z"))
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("d"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build());
    }

    private static UnitId unit(int number) {
        return UnitId.of("u" + number);
    }

    private static LisSnapshot chain(int units) {
        return register()
                .addAllUnits(IntStream.range(0, units)
                        .mapToObj(each ->
                                OrganisationalUnit.builder().id(unit(each)).parent(unit(Math.max(0, each - 1))))
                        .map(OrganisationalUnit.Builder::build)
                        .toList())
                .build();
    }

    private static LisSnapshot circle(int units) {
        return register()
                .addAllUnits(IntStream.range(0, units)
                        .mapToObj(each ->
                                OrganisationalUnit.builder().id(unit(each)).parent(unit((each + 1) % units)))
                        .map(OrganisationalUnit.Builder::build)
                        .toList())
                .build();
    }

    private static LisSnapshot star(int units) {
        return register()
                .addAllUnits(IntStream.range(0, units)
                        .mapToObj(each ->
                                OrganisationalUnit.builder().id(unit(each)).parent(unit(0)))
                        .map(OrganisationalUnit.Builder::build)
                        .toList())
                .build();
    }

    private static LisSnapshot processOnSystems(int systems) {
        return register()
                .addProcesses(BusinessProcess.builder()
                        .id(ProcessId.of("p"))
                        .addAllSupportingSystems(IntStream.range(0, systems)
                                .mapToObj(each -> SystemId.of("s" + each))
                                .toList())
                        .build())
                .addAllSystems(IntStream.range(0, systems)
                        .mapToObj(each -> InformationSystem.builder()
                                .id(SystemId.of("s" + each))
                                .build())
                        .toList())
                .build();
    }

    private static LisSnapshot processesOnSystem(int processes) {
        return register()
                .addAllProcesses(IntStream.range(0, processes)
                        .mapToObj(each -> BusinessProcess.builder()
                                .id(ProcessId.of("p" + each))
                                .addSupportingSystems(SystemId.of("s"))
                                .build())
                        .toList())
                .addSystems(InformationSystem.builder().id(SystemId.of("s")).build())
                .build();
    }

    private static long taken(LisSnapshot register) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(ENGINE.assess(register, DAY).complete()).isTrue();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void whatItTakesGrowsWithTheRegister(String name, IntFunction<LisSnapshot> shape) {
        taken(shape.apply(1));
        long few = taken(shape.apply(FEW));
        long more = taken(shape.apply(FEW * TIMES));
        assertThat((double) more / few)
                .as("%s: %s bytes and %s", name, few, more)
                .isLessThan(MOST);
    }
}
