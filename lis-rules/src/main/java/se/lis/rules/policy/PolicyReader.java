package se.lis.rules.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.lis.core.json.LisJson;
import se.lis.core.yaml.YamlNode;

/** Reads a policy from YAML, and reports all that is wrong with its form. */
public final class PolicyReader {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 1_000_000;

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("id", "parameters", "rules"));
    private static final Set<String> DECISION_FIELDS = new TreeSet<>(Set.of("from", "until", "value", "provision"));
    private static final Set<String> ADOPTION_FIELDS = new TreeSet<>(Set.of("from", "until", "provision"));

    private final String name;
    private final List<String> problems = new ArrayList<>();

    /** Reads a policy that messages call by a name. */
    public PolicyReader(String name) {
        this.name = name;
    }

    /**
     * Returns the policy.
     *
     * @throws PolicyException if the content has not the form of a policy
     */
    public Policy read(byte[] content) {
        if (content.length > LARGEST) {
            throw new PolicyException(
                    List.of(name + " is larger than " + LARGEST + " bytes, which no policy needs to be"));
        }
        YamlNode root = YamlNode.read(content, (line, reason) -> new PolicyException(List.of(at(line) + reason)));
        Map<String, YamlNode> fields = root.fields();
        if (fields == null) {
            throw new PolicyException(List.of(at(root.line()) + "a policy has the fields " + FIELDS));
        }
        checkFields("", fields, FIELDS);
        String id = text("", root, fields, "id");
        List<Policy.Decision> decisions = new ArrayList<>();
        read(fields, "parameters", DECISION_FIELDS).forEach(row -> decisions.add(row.decision(value(row))));
        List<Policy.Adoption> adopted = new ArrayList<>();
        read(fields, "rules", ADOPTION_FIELDS).forEach(row -> adopted.add(row.adoption()));
        if (!fields.containsKey("parameters") && !fields.containsKey("rules")) {
            problem(
                    root.line(),
                    "parameters and rules are missing; a policy decides values by the id of a parameter, or rules by their id");
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        decisions.sort(Comparator.comparing(Policy.Decision::parameter).thenComparing(Policy.Decision::from));
        adopted.sort(Comparator.comparing(Policy.Adoption::rule).thenComparing(Policy.Adoption::from));
        return new Policy(id, name, digest(decisions, adopted), decisions, adopted);
    }

    private static String digest(List<Policy.Decision> decisions, List<Policy.Adoption> adopted) {
        List<List<String>> decided = new ArrayList<>();
        decisions.forEach(decision -> decided.add(List.of(
                decision.parameter(),
                decision.from().toString(),
                decision.until().map(LocalDate::toString).orElse(""),
                decision.value(),
                decision.provision())));
        adopted.forEach(adoption -> decided.add(List.of(
                adoption.rule(),
                adoption.from().toString(),
                adoption.until().map(LocalDate::toString).orElse(""),
                adoption.provision())));
        return LisJson.standard().digest(decided);
    }

    /**
     * A decision as the file states it.
     *
     * @param id the parameter or rule that it is on
     * @param path where it stands, for messages
     * @param from the first day
     * @param until the first day after it, or empty
     * @param provision where the city decided it
     * @param node what the file holds
     */
    private record Decided(
            String id, String path, LocalDate from, Optional<LocalDate> until, String provision, YamlNode node) {

        Policy.Decision decision(String value) {
            return new Policy.Decision(id, from, until, value, provision, node.line());
        }

        Policy.Adoption adoption() {
            return new Policy.Adoption(id, from, until, provision, node.line());
        }
    }

    /** Returns what a section decides, by id and day; nothing where it is left out. */
    private List<Decided> read(Map<String, YamlNode> root, String section, Set<String> allowed) {
        YamlNode node = root.get(section);
        if (node == null) {
            return List.of();
        }
        if (node.fields() == null) {
            problem(node.line(), section + " must hold decisions by id, each a list with " + allowed);
            return List.of();
        }
        List<Decided> all = new ArrayList<>();
        node.fields().forEach((id, rows) -> {
            List<Decided> read = rows(id, section + "." + id, rows, allowed);
            checkDays(section + "." + id, read);
            all.addAll(read);
        });
        return all;
    }

    private List<Decided> rows(String id, String path, YamlNode rows, Set<String> allowed) {
        List<YamlNode> members = rows.members();
        if (members == null || members.isEmpty()) {
            problem(rows.line(), path + " must be a list of decisions, each with " + allowed);
            return List.of();
        }
        List<Decided> read = new ArrayList<>();
        for (YamlNode member : members) {
            Map<String, YamlNode> fields = member.fields();
            if (fields == null) {
                problem(member.line(), path + ": each decision has the fields " + allowed);
                continue;
            }
            checkFields(path + ": ", fields, allowed);
            LocalDate from = day(path, member, fields.get("from"), "from");
            YamlNode end = fields.get("until");
            LocalDate until = end == null ? null : day(path, member, end, "until");
            String provision = text(path + ": ", member, fields, "provision");
            if (from == null || (end != null && until == null)) {
                continue;
            }
            if (until != null && !until.isAfter(from)) {
                problem(member.line(), path + ": until is " + until + ", but it must be after from, " + from);
            }
            read.add(new Decided(id, path, from, Optional.ofNullable(until), provision, member));
        }
        return read;
    }

    private void checkDays(String path, List<Decided> decisions) {
        List<Decided> inOrder =
                decisions.stream().sorted(Comparator.comparing(Decided::from)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            Decided before = inOrder.get(i - 1);
            Decided after = inOrder.get(i);
            if (after.from().equals(before.from())) {
                problem(
                        after.node().line(),
                        path + ": " + after.from() + " has two values, here and on line "
                                + before.node().line()
                                + "; a day has one");
            } else if (before.until().filter(end -> end.isAfter(after.from())).isPresent()) {
                problem(
                        after.node().line(),
                        path + ": the value from " + after.from() + " overlaps the one on line "
                                + before.node().line()
                                + ", which lasts until " + before.until().orElseThrow());
            }
        }
    }

    /** A list of terms stands for the same terms with commas between them. */
    private String value(Decided row) {
        String path = row.path();
        YamlNode decision = row.node();
        YamlNode value = Objects.requireNonNull(decision.fields()).get("value");
        if (value != null && value.members() != null) {
            return String.join(
                    ", ",
                    value.members().stream()
                            .map(member -> {
                                if (member.text() == null) {
                                    problem(member.line(), path + ": value must be a list of terms");
                                }
                                return String.valueOf(member.text());
                            })
                            .toList());
        }
        if (value == null || value.text() == null) {
            problem(decision.line(), path + ": value is missing; write a scalar or a list of terms");
            return "";
        }
        return value.text();
    }

    private @Nullable LocalDate day(String path, YamlNode decision, @Nullable YamlNode field, String called) {
        String text = field == null ? null : field.text();
        if (field == null || text == null) {
            problem(decision.line(), path + ": " + called + " is missing; write a day such as 2026-01-01");
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrongForm) {
            problem(field.line(), path + ": " + called + " is '" + text + "', but it must be a day such as 2026-01-01");
            return null;
        }
    }

    private String text(String path, YamlNode owner, Map<String, YamlNode> fields, String called) {
        YamlNode field = fields.get(called);
        String text = field == null ? null : field.text();
        if (text == null || text.isBlank()) {
            problem(owner.line(), path + called + " is missing; write a text");
            return "";
        }
        return text;
    }

    private void checkFields(String path, Map<String, YamlNode> fields, Set<String> known) {
        fields.forEach((field, node) -> {
            if (!known.contains(field)) {
                problem(node.line(), path + "there is no field '" + field + "'; the fields are " + known);
            }
        });
    }

    private void problem(int line, String reason) {
        problems.add(at(line) + reason);
    }

    private String at(int line) {
        return name + ":" + line + ": ";
    }
}
