package se.lis.benchmarks.peer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.FindingKind;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.subject.Subject;
import se.lis.rules.verdict.Evidence;
import se.lis.rules.verdict.Urgency;
import se.lis.rules.verdict.Verdicts;

/** Takes verdicts and keeps what a finding is known by: its rule, kind, subject and discriminator. */
public final class VerdictSink implements Verdicts {

    private static final Urgency NOT_URGENT = new Urgency() {
        @Override
        public Urgency by(@Nullable LocalDate lastDay) {
            return this;
        }

        @Override
        public Urgency planned(int year) {
            return this;
        }

        @Override
        public Urgency with(Artefact artefact) {
            return this;
        }
    };

    private static final class Ledger {
        final RuleDescriptor rule;
        final Map<ArtefactId, Integer> open = new HashMap<>();
        final Map<ArtefactId, List<Told>> told = new HashMap<>();

        Ledger(RuleDescriptor rule) {
            this.rule = rule;
        }
    }

    private final Map<String, Ledger> ledgers = new HashMap<>();

    VerdictSink(RuleCatalogue catalogue) {
        catalogue.rules().forEach((id, rule) -> ledgers.put(id, new Ledger(rule)));
    }

    private Ledger ledger(String rule) {
        int space = rule.indexOf(' ');
        return Objects.requireNonNull(ledgers.get(space < 0 ? rule : rule.substring(0, space)));
    }

    void count(String rule, Subject subject, int by) {
        Ledger ledger = ledger(rule);
        if (ledger.rule.inForce(subject.decidingDay())) {
            ledger.open.merge(subject.id(), by, Integer::sum);
        }
    }

    @Override
    public void examined(String rule, Collection<? extends Subject> subjects) {
        subjects.forEach(subject -> count(rule, subject, 1));
    }

    @Override
    public void excluded(String rule, Collection<? extends Subject> subjects) {
        subjects.forEach(subject -> count(rule, subject, -1));
    }

    private Evidence told(String rule, FindingKind kind, Subject subject) {
        Told told = new Told(kind, subject);
        Ledger ledger = ledger(rule);
        if (ledger.rule.inForce(subject.decidingDay())) {
            ledger.told
                    .computeIfAbsent(subject.id(), first -> new ArrayList<>())
                    .add(told);
        }
        return told;
    }

    @Override
    public Evidence violated(String rule, Subject subject) {
        return told(rule, FindingKind.VIOLATION, subject);
    }

    @Override
    public Evidence undetermined(String rule, Subject subject) {
        return told(rule, FindingKind.UNDETERMINED, subject);
    }

    @Override
    public Evidence upcoming(String rule, Subject subject) {
        return told(rule, FindingKind.UPCOMING, subject);
    }

    @Override
    public Urgency prioritised(String rule, Subject subject) {
        return NOT_URGENT;
    }

    /** Returns what was found of some rules as {@code rule kind type id discriminator}, and how many artefacts each counts. */
    public SortedSet<String> lines(Set<String> rules) {
        SortedSet<String> lines = new TreeSet<>();
        for (String rule : rules) {
            Ledger ledger = ledger(rule);
            long examined = ledger.open.entrySet().stream()
                    .filter(open -> open.getValue() > 0 || ledger.told.containsKey(open.getKey()))
                    .count();
            lines.add(rule + " examined " + examined);
            ledger.told.values().forEach(all -> {
                FindingKind strongest =
                        all.stream().map(told -> told.kind).sorted().findFirst().orElseThrow();
                all.stream()
                        .filter(told -> told.kind == strongest)
                        .forEach(told -> lines.add(line(
                                rule,
                                strongest,
                                told.subject.artefact().type().jsonName(),
                                told.subject.id().value(),
                                told.discriminator)));
            });
        }
        return lines;
    }

    /** Returns the same of an assessment. */
    public static SortedSet<String> lines(Assessment assessment, Set<String> rules) {
        SortedSet<String> lines = new TreeSet<>();
        assessment.outcomes().stream()
                .filter(outcome -> rules.contains(outcome.rule()))
                .forEach(outcome -> lines.add(outcome.rule() + " examined " + outcome.examined()));
        assessment.findings().stream()
                .filter(finding -> rules.contains(finding.rule()))
                .forEach(finding -> lines.add(line(
                        finding.rule(),
                        finding.kind(),
                        finding.subject().type(),
                        finding.subject().id(),
                        finding.discriminator().orElse(""))));
        return lines;
    }

    private static String line(String rule, FindingKind kind, String type, String id, String discriminator) {
        return String.join(" ", rule, kind.name(), type, id, discriminator);
    }
}
