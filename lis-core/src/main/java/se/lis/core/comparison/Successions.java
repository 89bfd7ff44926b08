package se.lis.core.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.lis.core.assessment.SubjectRef;

/** What became of findings: of one that is gone and one that is there in its place, one change is made. */
final class Successions {

    /** What a finding is about, whatever rule found it. */
    private record About(SubjectRef subject, Optional<String> discriminator) {

        static About of(FindingChange change) {
            return new About(change.subject(), change.discriminator());
        }
    }

    /** A finding that is gone, and one that can have come of it. */
    private record Pair(FindingChange gone, FindingChange come) {

        /** What says the same before and after goes first; then the rules decide, the same way in both directions. */
        static final Comparator<Pair> ORDER = Comparator.comparing(
                        (Pair pair) -> pair.before().kind() != pair.after().kind())
                .thenComparing(pair -> min(pair.gone.rule(), pair.come.rule()))
                .thenComparing(pair -> max(pair.gone.rule(), pair.come.rule()));

        FindingState before() {
            return gone.before().orElseThrow();
        }

        FindingState after() {
            return come.after().orElseThrow();
        }

        FindingChange asOne() {
            Set<Cause> causes = EnumSet.noneOf(Cause.class);
            causes.addAll(gone.causes());
            causes.addAll(come.causes());
            return come.withChange(ChangeClass.TURNED)
                    .withTurnedFrom(FindingRef.builder()
                            .id(gone.id())
                            .rule(gone.rule())
                            .area(gone.area())
                            .build())
                    .withBefore(gone.before())
                    .withDifferences(before().differences(after()))
                    .withCauses(causes);
        }

        private static String min(String one, String other) {
            return one.compareTo(other) <= 0 ? one : other;
        }

        private static String max(String one, String other) {
            return one.compareTo(other) <= 0 ? other : one;
        }
    }

    private Successions() {}

    /** Returns the changes, in their order, with each finding still in exactly one of them. */
    static List<FindingChange> joined(List<FindingChange> changes, RuleRelations relations) {
        Map<About, List<FindingChange>> gone = new HashMap<>();
        changes.stream()
                .filter(change -> change.change() == ChangeClass.RESOLVED)
                .forEach(change -> gone.computeIfAbsent(About.of(change), first -> new ArrayList<>())
                        .add(change));
        Set<String> replaced = new HashSet<>();
        Map<String, FindingChange> turned = new HashMap<>();
        changes.stream()
                .filter(change -> change.change() == ChangeClass.NEW || change.change() == ChangeClass.REOPENED)
                .flatMap(come -> pairs(gone.getOrDefault(About.of(come), List.of()), come, relations))
                .sorted(Pair.ORDER)
                .forEach(pair -> {
                    if (!turned.containsKey(pair.come.id()) && replaced.add(pair.gone.id())) {
                        turned.put(pair.come.id(), pair.asOne());
                    }
                });
        return changes.stream()
                .filter(change -> !replaced.contains(change.id()))
                .map(change -> turned.getOrDefault(change.id(), change))
                .toList();
    }

    private static Stream<Pair> pairs(List<FindingChange> gone, FindingChange come, RuleRelations relations) {
        return gone.stream()
                .filter(change -> relations.related(change.rule(), come.rule()))
                .map(change -> new Pair(change, come));
    }
}
