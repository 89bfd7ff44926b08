package se.lis.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks an implementation the cases of a suite and compares its answers with what is right. */
final class Referee {

    /** How many differences are listed; the others are counted. */
    static final int TOLD = 20;

    /**
     * How an implementation did.
     *
     * @param rules how many of the suite's rules it judges by
     * @param cases how many cases it was asked
     * @param unsupported how many of them it said it can't judge
     * @param differing how many verdicts differ
     * @param differences the first of them, each with its case
     */
    record Result(int rules, long cases, long unsupported, long differing, List<String> differences) {

        /** Returns whether the implementation gave every verdict that is right, and no other. */
        boolean conforms() {
            return differing == 0 && cases > unsupported && rules > 0;
        }
    }

    private Referee() {}

    /**
     * Returns how an implementation did.
     *
     * @param cases the suite
     * @param questions what it reads
     * @param answers what it writes
     * @throws ProtocolException if it ends too early, or answers with something else than the protocol's lines
     */
    static Result compare(Stream<Case> cases, Writer questions, BufferedReader answers) throws IOException {
        Set<String> rules = new TreeSet<>();
        line(answers, "the first line").path("rules").forEach(rule -> rules.add(rule.asText()));
        if (rules.isEmpty()) {
            throw new ProtocolException("the first line names no rules");
        }
        long asked = 0;
        long unsupported = 0;
        long differing = 0;
        List<String> differences = new ArrayList<>();
        for (Iterator<Case> each = cases.iterator(); each.hasNext(); ) {
            Case next = each.next();
            asked++;
            questions.write(next.question() + "\n");
            questions.flush();
            JsonNode answer = line(answers, "the answer to " + next.id());
            if (!answer.path("id").asText().equals(next.id())) {
                throw new ProtocolException("the answer to " + next.id() + " is to '"
                        + answer.path("id").asText() + "'");
            }
            if (answer.has("unsupported")) {
                unsupported++;
                continue;
            }
            List<String> found;
            try {
                found = next.expected().differences(Verdicts.of(answer.path("verdicts")), rules);
            } catch (IllegalArgumentException wrong) {
                throw new ProtocolException("the answer to " + next.id() + ": " + wrong.getMessage());
            }
            differing += found.size();
            found.stream()
                    .limit(TOLD - differences.size())
                    .forEach(difference -> differences.add(next.id() + ": " + difference));
        }
        return new Result(rules.size(), asked, unsupported, differing, differences);
    }

    private static JsonNode line(BufferedReader answers, String what) throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new ProtocolException(what + " did not come: the program has ended");
        }
        try {
            return Case.JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new ProtocolException(what + " is no JSON: " + broken.getOriginalMessage());
        }
    }
}
