package se.lis.rules.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.privacy.Article35Case;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;

/** The register of processing and impact assessment, naively: GDPR Articles 30 and 35. */
class PrivacyOracleTest extends OracleProperties {

    private static final LocalDate GDPR = LocalDate.of(2018, 5, 25);
    private static final LocalDate LIST = LocalDate.of(2019, 1, 16);

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.PROCESS, ArtefactType.PROCESSING_ACTIVITY, ArtefactType.IMPACT_ASSESSMENT)
                .shaped(new Registers.Shape(4, 50, 2, 0, false));
    }

    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        return halfOfControllers(each.get1(), random);
    }

    /** In half of the registers, each processing is a controller's, goes on and is not exempt: chance rarely lets all three be. */
    static LisSnapshot halfOfControllers(LisSnapshot register, Random random) {
        return random.nextBoolean()
                ? register
                : LisSnapshot.builder()
                        .copyOf(register)
                        .processingActivities(register.processingActivities().stream()
                                .map(entry -> entry.withRole(ProcessingRole.CONTROLLER)
                                        .withEndedOn(Optional.empty())
                                        .withLegislativeAssessmentStatement(Optional.empty()))
                                .toList())
                        .build();
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                Oracle.each(
                        "ROP-003",
                        register -> register.processingActivities().stream(),
                        (each, register, past) -> reviewed(each, past)),
                Oracle.each("ROP-004", register -> register.processes().stream(), PrivacyOracleTest::entered),
                Oracle.each(
                        "DPI-003",
                        register -> register.impactAssessments().stream(),
                        (each, register, past) -> complete(each, past)),
                Oracle.each("DPI-004", register -> register.impactAssessments().stream(), PrivacyOracleTest::advised),
                Oracle.organisation("GOV-004", PrivacyOracleTest::officer),
                Oracle.organisation("GOV-014", (register, past) -> contact(register)),
                Oracle.each(
                        "DPI-001", register -> register.processingActivities().stream(), PrivacyOracleTest::assessed));
    }

    private static Optional<Verdict> reviewed(ProcessingActivity entry, Past past) {
        if (!past.began(entry.startedOn()) || past.on(entry.endedOn()) != null) {
            return Optional.empty();
        }
        LocalDate since = past.on(entry.reviewedOn());
        since = since == null ? entry.startedOn().orElse(null) : since;
        if (since == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate due = since.plusMonths(12);
        if (past.today().isAfter(due)) {
            return Optional.of(Verdict.VIOLATION);
        }
        return Optional.of(past.today().isBefore(due.minusDays(30)) ? Verdict.SATISFIED : Verdict.UPCOMING);
    }

    private static Optional<Verdict> entered(BusinessProcess process, LisSnapshot register, Past past) {
        boolean without = process.personalData().equals(Optional.of(PersonalDataKind.NONE));
        if (!Naive.inUse(process, past) || without) {
            return Optional.empty();
        }
        boolean entered = register.processingActivities().stream()
                .anyMatch(entry -> entry.processes().contains(process.id())
                        && past.began(entry.startedOn())
                        && past.on(entry.endedOn()) == null);
        if (entered) {
            return Optional.of(Verdict.SATISFIED);
        }
        return Optional.of(process.personalData().isEmpty() ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> assessed(ProcessingActivity entry, LisSnapshot register, Past past) {
        Boolean required = required(entry, past.today());
        boolean exempt = entry.legislativeAssessmentStatement().isPresent();
        boolean processor = entry.role().equals(Optional.of(ProcessingRole.PROCESSOR));
        if (past.on(entry.endedOn()) != null || exempt || processor || Boolean.FALSE.equals(required)) {
            return Optional.empty();
        }
        boolean assessed = hasAssessment(entry, register, past);
        if (assessed) {
            return Optional.of(Verdict.SATISFIED);
        }
        LocalDate start = entry.startedOn().orElse(null);
        boolean ahead = start != null && start.isAfter(past.today());
        if (ahead && past.today().isBefore(start.minusDays(60))) {
            return Optional.empty();
        }
        if (required == null || entry.role().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (ahead) {
            return Optional.of(Verdict.UPCOMING);
        }
        LocalDate changed = past.on(entry.changedOn());
        boolean since = (start != null && !start.isBefore(GDPR)) || (changed != null && !changed.isBefore(GDPR));
        return Optional.of(since ? Verdict.VIOLATION : Verdict.UNDETERMINED);
    }

    private static Optional<Verdict> complete(ImpactAssessment assessment, Past past) {
        if (past.on(assessment.completedOn()) == null) {
            return Optional.empty();
        }
        if (assessment.contents().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(assessment.contents().size() == 4 ? Verdict.SATISFIED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> advised(ImpactAssessment assessment, LisSnapshot register, Past past) {
        LocalDate completed = past.on(assessment.completedOn());
        if (completed == null) {
            return Optional.empty();
        }
        Boolean authority = register.organisation().publicAuthority().orElse(null);
        boolean officer = register.roleAssignments().stream()
                .anyMatch(each -> each.role() == Role.DATA_PROTECTION_OFFICER
                        && each.from().map(day -> !day.isAfter(completed)).orElse(true)
                        && each.until().map(day -> day.isAfter(completed)).orElse(true));
        if (Boolean.FALSE.equals(authority) && !officer) {
            return Optional.empty();
        }
        LocalDate sought = past.on(assessment.dpoAdviceSoughtOn());
        if (sought != null && !sought.isAfter(completed)) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean open = sought == null || (authority == null && !officer);
        return Optional.of(open ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> officer(LisSnapshot register, Past past) {
        Boolean authority = register.organisation().publicAuthority().orElse(null);
        if (Boolean.FALSE.equals(authority)) {
            return Optional.empty();
        }
        List<RoleAssignment> holders = register.roleAssignments().stream()
                .filter(each -> each.role() == Role.DATA_PROTECTION_OFFICER && past.holds(each.from(), each.until()))
                .toList();
        if (holders.stream().anyMatch(each -> each.person().isPresent())) {
            return Optional.of(Verdict.SATISFIED);
        }
        return Optional.of(authority == null || !holders.isEmpty() ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> contact(LisSnapshot register) {
        Boolean authority = register.organisation().publicAuthority().orElse(null);
        Boolean reachable = Naive.and(
                register.organisation().dpoContactPublished().orElse(null),
                register.organisation().dpoContactGivenToAuthority().orElse(null));
        if (Boolean.FALSE.equals(authority)) {
            return Optional.empty();
        }
        if (Boolean.TRUE.equals(reachable)) {
            return Optional.of(Verdict.SATISFIED);
        }
        return Optional.of(authority == null || reachable == null ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    /** Two of the nine criteria once the authority has listed them, a case of Article 35(3), or judgement; null when nobody knows. */
    static Boolean required(ProcessingActivity entry, LocalDate day) {
        Boolean listed =
                entry.article35Case().map(found -> found != Article35Case.NONE).orElse(null);
        Boolean judged = entry.highRiskLikely().orElse(null);
        if (entry.criteria().size() >= 2) {
            Boolean inForce = day == null ? null : !day.isBefore(LIST);
            return Naive.or(listed, Naive.or(inForce, judged));
        }
        Boolean few = entry.criteriaAssessed().orElse(false) ? Boolean.FALSE : null;
        return Naive.or(listed, Boolean.TRUE.equals(judged) ? Boolean.TRUE : few);
    }

    static boolean hasAssessment(ProcessingActivity entry, LisSnapshot register, Past past) {
        return register.impactAssessments().stream()
                .anyMatch(assessment -> assessment.processingActivities().contains(entry.id())
                        && past.on(assessment.completedOn()) != null);
    }
}
