package se.lis.harness;

import java.util.EnumMap;
import java.util.Map;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Repairability;
import se.lis.core.assessment.Severity;
import se.lis.rules.priority.WorkOrder;

/** How many findings there are of each sort, counted in one go: there may be very many. */
final class FindingCounts {

    private final Map<FindingKind, Long> kinds = new EnumMap<>(FindingKind.class);
    private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);
    private final Map<Force, Long> forces = new EnumMap<>(Force.class);
    private final Map<Repairability, Long> repairabilities = new EnumMap<>(Repairability.class);
    private long unwaived;

    private FindingCounts() {}

    static FindingCounts of(Iterable<Finding> findings) {
        FindingCounts counts = new FindingCounts();
        findings.forEach(counts::add);
        return counts;
    }

    private void add(Finding finding) {
        kinds.merge(finding.kind(), 1L, Long::sum);
        if (finding.kind() == FindingKind.VIOLATION && finding.waiver().isEmpty()) {
            unwaived++;
            severities.merge(finding.severity(), 1L, Long::sum);
            forces.merge(finding.force(), 1L, Long::sum);
            repairabilities.merge(WorkOrder.repairability(finding), 1L, Long::sum);
        }
    }

    long of(FindingKind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    /** Returns how many violations no waiver accepts. */
    long unwaived() {
        return unwaived;
    }

    long unwaived(Severity severity) {
        return severities.getOrDefault(severity, 0L);
    }

    long unwaived(Force force) {
        return forces.getOrDefault(force, 0L);
    }

    long unwaived(Repairability repairability) {
        return repairabilities.getOrDefault(repairability, 0L);
    }
}
