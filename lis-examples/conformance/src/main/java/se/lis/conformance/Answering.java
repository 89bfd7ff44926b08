package se.lis.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;

/**
 * Answers questions, one line of JSON each, by an implementation. The first line that it writes names the rules; then comes one line a
 * question, in the order of the questions.
 */
final class Answering {

    private Answering() {}

    static void run(Implementation implementation, BufferedReader questions, Writer answers) throws IOException {
        ObjectNode hello = Case.JSON.createObjectNode();
        ArrayNode rules = hello.putArray("rules");
        implementation.rules().forEach(rules::add);
        tell(answers, hello);
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            Case each = Case.of(line);
            ObjectNode answer = Case.JSON.createObjectNode().put("id", each.id());
            try {
                answer.set("verdicts", implementation.judge(each).toJson());
            } catch (UnsupportedOperationException unsupported) {
                answer.put("unsupported", unsupported.getMessage());
            }
            tell(answers, answer);
        }
    }

    private static void tell(Writer answers, ObjectNode line) throws IOException {
        answers.write(line + "\n");
        answers.flush();
    }
}
