package se.lis.core.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the sources of builders for Javadoc, with what each attribute is, whether it may be left out and what is refused.
 *
 * <p>Immutables generates the methods of builders in classes that are not public, with documentation of its own. In the sources written
 * here these classes are package-private, for which Javadoc tells their methods as those of the public builders; and each method says what
 * the accessor of its attribute says, and what the value's own check refuses. A test fails for an attribute without documentation.
 */
final class BuilderDocs {

    private static final String BUILDER = "  public static class Builder";
    private static final Pattern COMMENT =
            Pattern.compile("    /\\*\\*\n((?:     \\*[^\n]*\n)+?)     \\*/\n(?=(?:    @[^\n]*\n)*([^\n]*))");
    private static final Pattern PRIMITIVE = Pattern.compile("\\((?:boolean|int|long|double) \\w+\\)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\{@link (\\w+)#(\\w+)\\(\\)");
    private static final Pattern REQUIRED = Pattern.compile("// required \\{@link \\w+#(\\w+)\\(\\)");
    private static final Pattern CHECK =
            Pattern.compile("\\.\\s*(notNegative|timeNotNegative|within|ordered|notBlank|distinctIds|that)\\(");

    private final Path sources;
    private final Path generated;

    /**
     * Reads the sources of a module.
     *
     * @param sources what is written by hand
     * @param generated what Immutables generated from that
     */
    BuilderDocs(Path sources, Path generated) {
        this.sources = sources;
        this.generated = generated;
    }

    /**
     * Writes the sources for Javadoc.
     *
     * @param arguments the sources, what was generated from them, and the folder to write to
     */
    public static void main(String... arguments) {
        if (!Files.isDirectory(Path.of(arguments[1]))) {
            return; // a module without values
        }
        new BuilderDocs(Path.of(arguments[0]), Path.of(arguments[1])).write(Path.of(arguments[2]));
    }

    void write(Path target) {
        try (Stream<Path> files = Files.walk(generated)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                Path relative = generated.relativize(file);
                Path written = target.resolve(relative.toString());
                Files.createDirectories(written.getParent());
                String name = relative.getFileName().toString();
                String code = read(file);
                String type = name.replaceFirst("^Immutable(.+)\\.java$", "$1");
                Path source = sources.resolve(relative.resolveSibling(type + ".java"));
                boolean told = !type.equals(name)
                        && Files.exists(source)
                        && read(source).contains("\npublic interface " + type + " ");
                Files.writeString(written, told ? documented(code, type, read(source)) : code);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String documented(String code, String type, String source) {
        Map<String, List<String>> refused = refused(source);
        String imports = source.lines()
                .filter(line -> line.startsWith("import ") && !code.contains("\n" + line + "\n"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        int head = code.indexOf("import ");
        int start = code.indexOf(BUILDER);
        List<String> required =
                REQUIRED.matcher(code).results().map(found -> found.group(1)).toList();
        return code.substring(0, head)
                + imports
                + code.substring(head, start)
                + COMMENT.matcher(code.substring(start).replaceFirst(BUILDER, "  static class Builder"))
                        .replaceAll(comment -> Matcher.quoteReplacement("    /**\n"
                                + comment(comment, type, source, required, refused)
                                        .replace("{@link #", "{@link " + type + "#")
                                        .lines()
                                        .map(line -> "     * " + line + "\n")
                                        .collect(Collectors.joining())
                                + "     */\n"));
    }

    private String comment(
            MatchResult comment, String type, String source, List<String> required, Map<String, List<String>> refused) {
        String before = comment.group(1).replaceAll("(?m)^     \\* ?", "");
        Matcher attribute = ATTRIBUTE.matcher(before);
        if (before.startsWith("Builds ")) {
            return before
                    + (refused.isEmpty()
                            ? ""
                            : "@throws se.lis.core.artefact.InvalidArtefactException if a value is refused: it names all that are");
        }
        if (before.startsWith("Creates ") || !attribute.find()) {
            return before.replaceAll("provided \\{@code [\\w.]+\\.(\\w+)}", "given {@link $1}");
        }
        String name = attribute.group(2);
        String what = accessor(type, source, name);
        String verb = before.startsWith("Add") || before.startsWith("Put one") ? "Adds to " : "Sets ";
        List<String> parts = new ArrayList<>(List.of(verb + what + (what.endsWith(".") ? "" : ".")));
        parts.add("<p>" + (required.contains(name) ? "It must be set." : "It may be left out."));
        refused.getOrDefault(name, List.of())
                .forEach(rule -> parts.add("<p>Refused when the value is built: " + rule + "."));
        before.lines()
                .filter(line -> line.startsWith("@param") || line.startsWith("@return"))
                .forEach(parts::add);
        if (!PRIMITIVE.matcher(comment.group(2)).find()) {
            parts.add("@throws NullPointerException if it is null");
        }
        return String.join("\n", parts);
    }

    /** What an accessor says that it returns; that of all artefacts where an artefact has none of its own. */
    private String accessor(String type, String source, String name) {
        Path artefact = sources.resolve("se/lis/core/artefact/Artefact.java");
        return said(source, name)
                .or(() -> source.contains(" Artefact,") || source.contains(" Artefact {")
                        ? said(read(artefact), name)
                        : Optional.empty())
                .orElseThrow(() -> new IllegalStateException(type + "." + name + "() has no documentation"));
    }

    private static Optional<String> said(String source, String name) {
        Matcher found = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[\\w.]+(?:\\([^)]*\\))?\\s*)*(?:default\\s+)?[\\w<>?,.\\s]+?\\s"
                                + name + "\\(\\)",
                        Pattern.DOTALL)
                .matcher(source);
        return found.find()
                ? Optional.of(found.group(1)
                        .replaceAll("(?m)^\\s*\\* ?", "")
                        .strip()
                        .replaceFirst("^Returns whether", "whether")
                        .replaceFirst("^Returns ", "")
                        .replaceAll("(?m)^@return .*", ""))
                : Optional.empty();
    }

    // ---------------------------------------------------------------- what is refused

    /** What a value's check says of each of its attributes. */
    private static Map<String, List<String>> refused(String source) {
        Map<String, List<String>> refused = new TreeMap<>();
        Matcher check = CHECK.matcher(source);
        while (check.find()) {
            List<String> arguments = arguments(source, check.end());
            String rule = switch (check.group(1)) {
                case "notNegative", "timeNotNegative" -> "it must not be negative";
                case "within" -> "it must be " + arguments.get(2) + " to " + arguments.get(3);
                case "ordered" -> "it must not come before " + text(arguments.get(0));
                case "notBlank" -> "it must say something";
                case "distinctIds" -> "each must have an id of its own, that says something";
                default -> text(arguments.get(arguments.size() - 1));
            };
            String path = text(arguments.get(
                    check.group(1).equals("ordered") ? 2 : check.group(1).equals("that") ? 1 : 0));
            int point = path.indexOf('.');
            refused.computeIfAbsent(point < 0 ? path : path.substring(0, point), first -> new ArrayList<>())
                    .add(point < 0 ? rule : path.substring(point + 1) + ": " + rule);
        }
        return refused;
    }

    /** The arguments of a call, from behind its opening parenthesis. */
    private static List<String> arguments(String source, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = start;
        for (int i = start; ; i++) {
            char letter = source.charAt(i);
            if (letter == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
                if (depth < 0 || (depth == 0 && letter == ',')) {
                    arguments.add(source.substring(from, i).strip());
                    from = i + 1;
                }
                if (depth < 0) {
                    return arguments;
                }
            }
        }
    }

    private static String text(String literals) {
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(literals)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
