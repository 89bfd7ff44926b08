package se.lis.rules.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.lis.core.json.LisJson;
import se.lis.rules.internal.catalogue.YamlNode;

/** Reads a policy from YAML, and reports all that is wrong with its form. */
public final class PolicyReader {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 1_000_000;

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("id", "parameters"));
    private static final Set<String> DECISION_FIELDS = new TreeSet<>(Set.of("from", "until", "value", "provision"));

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
        YamlNode parameters = fields.get("parameters");
        if (parameters == null || parameters.fields() == null) {
            problem(
                    (parameters == null ? root : parameters).line(),
                    "parameters is missing; it holds decided values by the id of a parameter");
        } else {
            parameters.fields().forEach((parameter, values) -> decisions(parameter, values, decisions));
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        decisions.sort(Comparator.comparing(Policy.Decision::parameter).thenComparing(Policy.Decision::from));
        String digest = LisJson.standard()
                .digest(decisions.stream()
                        .map(decision -> List.of(
                                decision.parameter(),
                                decision.from().toString(),
                                decision.until().map(LocalDate::toString).orElse(""),
                                decision.value(),
                                decision.provision()))
                        .toList());
        return new Policy(id, name, digest, decisions);
    }

    private void decisions(String parameter, YamlNode values, List<Policy.Decision> decisions) {
        String path = "parameters." + parameter;
        List<YamlNode> members = values.members();
        if (members == null || members.isEmpty()) {
            problem(values.line(), path + " must be a list of values, each with " + DECISION_FIELDS);
            return;
        }
        List<Policy.Decision> read = new ArrayList<>();
        for (YamlNode member : members) {
            Map<String, YamlNode> fields = member.fields();
            if (fields == null) {
                problem(member.line(), path + ": each value has the fields " + DECISION_FIELDS);
                continue;
            }
            checkFields(path + ": ", fields, DECISION_FIELDS);
            LocalDate from = day(path, member, fields.get("from"), "from");
            YamlNode end = fields.get("until");
            LocalDate until = end == null ? null : day(path, member, end, "until");
            String value = value(path, member, fields.get("value"));
            String provision = text(path + ": ", member, fields, "provision");
            if (from == null || (end != null && until == null)) {
                continue;
            }
            if (until != null && !until.isAfter(from)) {
                problem(member.line(), path + ": until is " + until + ", but it must be after from, " + from);
            }
            read.add(new Policy.Decision(parameter, from, Optional.ofNullable(until), value, provision, member.line()));
        }
        checkDays(path, read);
        decisions.addAll(read);
    }

    private void checkDays(String path, List<Policy.Decision> decisions) {
        List<Policy.Decision> inOrder = decisions.stream()
                .sorted(Comparator.comparing(Policy.Decision::from))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            Policy.Decision before = inOrder.get(i - 1);
            Policy.Decision after = inOrder.get(i);
            if (after.from().equals(before.from())) {
                problem(
                        after.line(),
                        path + ": " + after.from() + " has two values, here and on line " + before.line()
                                + "; a day has one");
            } else if (before.until().filter(end -> end.isAfter(after.from())).isPresent()) {
                problem(
                        after.line(),
                        path + ": the value from " + after.from() + " overlaps the one on line " + before.line()
                                + ", which lasts until " + before.until().orElseThrow());
            }
        }
    }

    /** A list of terms stands for the same terms with commas between them. */
    private String value(String path, YamlNode decision, @Nullable YamlNode value) {
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
