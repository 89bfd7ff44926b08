package se.lis.harness;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.lis.core.csv.table.Labels;

/** Asks questions, and asks again where somebody is there to answer. */
final class Questions {

    private final Words words;
    private final Answers answers;
    private final PrintWriter printer;

    Questions(Words words, Answers answers, PrintWriter printer) {
        this.words = words;
        this.answers = answers;
        this.printer = printer;
    }

    /**
     * Returns the answer to a question that must be answered.
     *
     * @param question the key of its words
     * @param read makes a value of an answer; an {@link IllegalArgumentException} says what is wrong with it
     * @throws AnswerException if there is none, or it is wrong and can't be asked for again
     */
    <T> T required(String question, Function<String, T> read) {
        return ask(question, "", answer -> {
            if (answer.isEmpty()) {
                throw new IllegalArgumentException(words.of("init.required"));
            }
            return read.apply(answer);
        });
    }

    /** Returns the answer to a question, or a value when the answer is empty. */
    <T> T orElse(String question, String otherwise, Function<String, T> read) {
        return ask(question, otherwise, answer -> read.apply(answer.isEmpty() ? otherwise : answer));
    }

    /** Returns yes or no, in whichever language, or empty when the answer is. */
    Optional<Boolean> yesOrNo(String question) {
        return ask(
                question,
                "",
                answer -> meant(Boolean.class, answer, words.of("init.yes") + ", " + words.of("init.no"))
                        .map(Boolean::valueOf));
    }

    /** Returns the constant whose number, words or name in JSON is the answer, or empty when the answer is. */
    <E extends Enum<E>> Optional<E> choice(String question, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        printer.println(words.of(question));
        List<String> shown = new ArrayList<>();
        for (E constant : constants) {
            shown.add(words.of(question + "." + constant.name()));
            printer.println("  " + shown.size() + " " + shown.get(shown.size() - 1));
        }
        return ask("init.number", "", answer -> {
            for (int at = 0; at < shown.size(); at++) {
                if (answer.equals(String.valueOf(at + 1)) || answer.equalsIgnoreCase(shown.get(at))) {
                    return Optional.of(constants.get(at));
                }
            }
            return meant(type, answer, "1–" + shown.size())
                    .map(code -> constants.get(Labels.codes(type).indexOf(code)));
        });
    }

    private Optional<String> meant(Class<?> type, String answer, String allowed) {
        Optional<String> code = Labels.code(type, answer);
        if (code.isEmpty() && !answer.isEmpty()) {
            throw new IllegalArgumentException(words.of("init.allowed") + " " + allowed);
        }
        return code;
    }

    /** Returns the texts between the commas of the answer; none when it is empty. */
    List<String> list(String question) {
        return ask(
                question,
                "",
                answer -> Arrays.stream(answer.split(",", -1))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList());
    }

    private <T> T ask(String question, String otherwise, Function<String, T> read) {
        while (true) {
            printer.print(words.of(question) + (otherwise.isEmpty() ? "" : " [" + otherwise + "]") + ": ");
            printer.flush();
            String answer = answers.next();
            if (!answers.canBeAskedAgain()) {
                printer.println();
            }
            if (answer == null) {
                throw new AnswerException(words.of(question) + ": " + words.of("init.ended"));
            }
            try {
                return read.apply(answer);
            } catch (IllegalArgumentException wrong) {
                String problem = words.of(question) + ": '" + answer + "'; " + wrong.getMessage();
                if (!answers.canBeAskedAgain()) {
                    throw new AnswerException(problem);
                }
                printer.println(problem);
            }
        }
    }
}
