package se.lis.rules.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.id.ProcessId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** References, and what is flagged as security-sensitive. */
class DataQualityOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.ofAllTypes().shaped(new Registers.Shape(2, 50, 10, 4, false));
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("DQ-001", "DQ-002", "DQ-003", "DQ-004", "DQ-005", "GOV-011");
    }

    /** Some processes stand twice, with one id and two names, some with days that nobody means. */
    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = each.get1();
        List<BusinessProcess> processes = new ArrayList<>(register.processes());
        for (BusinessProcess process : register.processes()) {
            if (random.nextInt(4) == 0) {
                processes.add(process.withName(
                        random.nextBoolean() ? "another name" : process.name().orElse("same")));
            }
            if (random.nextInt(4) == 0) {
                processes.add(BusinessProcess.builder()
                        .id(ProcessId.of("odd-" + processes.size()))
                        .inventoriedOn(oddDay(register, random))
                        .build());
            }
        }
        return LisSnapshot.builder().copyOf(register).processes(processes).build();
    }

    /** Returns a day at one of the ends of what can be meant, or just beyond. */
    private static LocalDate oddDay(LisSnapshot register, Random random) {
        LocalDate taken =
                LocalDate.ofInstant(register.takenAt(), register.organisation().zone());
        LocalDate end = random.nextBoolean() ? taken.minusYears(75) : taken.plusYears(25);
        return end.plusDays(random.nextInt(3) - 1);
    }
}
