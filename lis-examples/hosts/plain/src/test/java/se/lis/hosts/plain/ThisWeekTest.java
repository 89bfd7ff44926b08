package se.lis.hosts.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;

class ThisWeekTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);
    private static final Path SAMPLE = Path.of("../../harness/src/main/resources/se/lis/harness/sample-register.json");

    @TempDir
    Path folder;

    @Test
    void theWorkOfTheWeekIsReported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ThisWeek.print(SAMPLE, SUNDAY, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("information-security-coordinator", "information-owner")
                .as("a violation, when it was due and what to do")
                .containsPattern("  ! \\d{4}-\\d{2}-\\d{2}  [A-Z]{2,3}-\\d{3} [a-z-]+/\\S+: \\S+");
    }

    @Test
    void onlyWhatIsBrokenOrDueThisWeekIsIn() {
        var register = LisJson.standard().readSnapshot(SAMPLE);
        var zone = register.organisation().zone();
        Assessment assessment = ComplianceEngine.standard().assess(register, SUNDAY);
        List<Finding> tasks = ThisWeek.tasks(assessment, SUNDAY, zone).values().stream()
                .flatMap(List::stream)
                .toList();
        assertThat(tasks)
                .filteredOn(task -> task.kind() == FindingKind.UPCOMING)
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.dueBy()
                                .or(() -> task.dueAt().map(moment -> LocalDate.ofInstant(moment, zone))))
                        .hasValueSatisfying(day -> assertThat(day).isBefore(LocalDate.of(2026, 11, 8))));
        assertThat(tasks)
                .filteredOn(task -> task.kind() == FindingKind.VIOLATION)
                .containsExactlyInAnyOrderElementsOf(assessment.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                        .filter(finding -> finding.waiver().isEmpty())
                        .toList());
        assertThat(assessment.findings())
                .as("there is something to leave out")
                .anyMatch(finding -> finding.waiver().isPresent())
                .anyMatch(finding -> finding.kind() == FindingKind.UPCOMING && !tasks.contains(finding));
    }

    @Test
    void aWrongRegisterIsReportedWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("register.json"), "{\"takenAt\":\"yesterday\"}");
        assertThatThrownBy(() -> ThisWeek.main(new String[] {file.toString(), "2026-11-01"}))
                .hasMessageContainingAll("register.json:1:", "/takenAt", "'yesterday'");
    }
}
