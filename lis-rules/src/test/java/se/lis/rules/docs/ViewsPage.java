package se.lis.rules.docs;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.javadoc.Javadoc;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.internal.catalogue.CatalogueReader;
import se.lis.rules.internal.catalogue.ModelPaths;
import se.lis.rules.internal.language.Languages;
import se.lis.rules.internal.language.Messages;
import se.lis.rules.verdict.View;

/** The page for who writes rules: what each view answers, and what else a rule may name. */
final class ViewsPage {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path VIEWS = SOURCES.resolve("se/lis/rules/view");

    /** What the engine asks of a view, and no rule. */
    private static final Set<String> OF_ENGINE =
            Set.of("parts", "units", "entered", "servedProcesses", "ownDay", "lastOwnDay");

    private static final String TERM = "term.";

    private final ComplianceEngine engine;
    private final StringBuilder page = new StringBuilder();

    private ViewsPage(ComplianceEngine engine) {
        this.engine = engine;
    }

    /** Returns the page. */
    static String of(ComplianceEngine engine) {
        return new ViewsPage(engine).whole();
    }

    private String whole() {
        line("# What an own rule may name");
        line("");
        line(
                "This page is written from the code and the catalogue. How rules are written: [own-rules.md](own-rules.md).");
        line("");
        line("## Views");
        line("");
        line(
                "*When* lists what the left side of a rule may ask, since it is always stated: `ClassifiedProcess( inUse )`. *Then* lists what the"
                        + " right side asks for: an `Answer` goes into `concerns` or `asks`, a `Known` into `asks`, `by`, `renewed` and the like; what is"
                        + " blank leaves the rule undetermined. A view of your own can answer what is not here.");
        fields().forEach(this::field);
        kinds();
        areas();
        texts();
        return page.toString();
    }

    private static SortedMap<String, SortedMap<String, Class<?>>> fields() {
        SortedMap<String, SortedMap<String, Class<?>>> fields = new TreeMap<>();
        try (Stream<Path> files = Files.walk(VIEWS)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> SOURCES.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.'))
                    .filter(name -> !name.endsWith("-info"))
                    .map(ViewsPage::loaded)
                    .filter(type -> View.class.isAssignableFrom(type)
                            && Modifier.isPublic(type.getModifiers())
                            && !Modifier.isAbstract(type.getModifiers()))
                    .forEach(type -> fields.computeIfAbsent(type.getPackageName(), name -> new TreeMap<>())
                            .put(type.getSimpleName(), type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return fields;
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, ViewsPage.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void field(String name, Map<String, Class<?>> views) {
        line("");
        line("### " + name);
        views.values().forEach(this::view);
    }

    private void view(Class<?> view) {
        line("");
        line("#### " + view.getSimpleName());
        line("");
        Set<String> kinds = ModelPaths.kinds(view);
        line((kinds.isEmpty() ? "Of any kind of artefact" : "Of: " + String.join(", ", kinds)) + ". "
                + said(declaration(view)));
        Map<String, String> when = new TreeMap<>();
        Map<String, String> then = new TreeMap<>();
        for (Class<?> owner = view; owner != null && owner != View.class; owner = owner.getSuperclass()) {
            for (MethodDeclaration method : declaration(owner).getMethods()) {
                if (method.isPublic() && !method.isStatic() && !OF_ENGINE.contains(method.getNameAsString())) {
                    answer(method, when, then);
                }
            }
        }
        if (!when.isEmpty() || !then.isEmpty()) {
            line("");
            line(Markdown.row("", "", "says"));
            line(Markdown.row("---", "---", "---"));
            when.forEach((name, says) -> line(Markdown.row("when", "`" + name + "`", says)));
            then.forEach((name, says) -> line(Markdown.row("then", "`" + name + "`", says)));
        }
    }

    private static void answer(MethodDeclaration method, Map<String, String> when, Map<String, String> then) {
        String name = method.getNameAsString();
        String type = method.getTypeAsString();
        boolean stated = type.equals("boolean") && method.getParameters().isEmpty();
        if (stated) {
            when.putIfAbsent(name.startsWith("is") ? Introspector.decapitalize(name.substring(2)) : name, said(method));
        } else {
            String taken = method.getParameters().stream()
                    .map(parameter -> parameter.getTypeAsString() + " " + parameter.getNameAsString())
                    .collect(Collectors.joining(", "));
            then.putIfAbsent(type + " " + name + "(" + taken + ")", said(method));
        }
    }

    private static ClassOrInterfaceDeclaration declaration(Class<?> type) {
        Path file = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
        try {
            return new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17))
                    .parse(file)
                    .getResult()
                    .flatMap(unit -> unit.getClassByName(type.getSimpleName()))
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the documentation says, up to its tags, without markup, and without the word that each accessor begins with. */
    private static String said(NodeWithJavadoc<?> node) {
        String text = node.getJavadoc()
                .map(Javadoc::getDescription)
                .map(description -> description.toText())
                .orElseThrow(() -> new IllegalStateException(node + " has no documentation"))
                .split("\n\\s*<p>")[0]
                .replaceAll("\\{@(?:link|code|linkplain) #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
        String plain = text.startsWith("Returns ") ? text.substring("Returns ".length()) : text;
        return plain;
    }

    private void kinds() {
        line("");
        line("## Attributes");
        line("");
        line(
                "What `fact(\"...\")`, `act(\"...\")`, `occasion`, `loweredWhen` and texts may name of a kind of artefact. What each is, and the"
                        + " attributes of its parts: [register-1.0.schema.json](schemas/register-1.0.schema.json).");
        line("");
        line(Markdown.row("subject", "attributes"));
        line(Markdown.row("---", "---"));
        for (ArtefactType kind : ArtefactType.values()) {
            line(Markdown.row(
                    "`" + kind.jsonName() + "`",
                    ModelPaths.attributes(kind).stream()
                            .map(name -> "`" + name + "`")
                            .collect(Collectors.joining(", "))));
        }
    }

    private void areas() {
        CatalogueReader reader = new CatalogueReader();
        Map<String, String> swedish = reader.words("sv");
        Map<String, String> english = reader.words("en");
        Set<String> areas = new TreeSet<>();
        engine.catalogue().rules().values().forEach(rule -> areas.add(rule.area()));
        line("");
        line("## Areas");
        line("");
        line("`area` of a rule; one of your own is named by `term.<area>` in `texts/sv.yaml` and `texts/en.yaml`.");
        line("");
        line(Markdown.row("area", "sv", "en"));
        line(Markdown.row("---", "---", "---"));
        areas.forEach(area -> line(Markdown.row(
                "`" + area + "`", swedish.getOrDefault(TERM + area, ""), english.getOrDefault(TERM + area, ""))));
    }

    private void texts() {
        CatalogueReader reader = new CatalogueReader();
        Map<String, String> swedish = reader.words("sv");
        Map<String, String> english = reader.words("en");
        line("");
        line("## Forms in texts");
        line("");
        line(
                "`{name}` writes a value as it is, `{name|form}` for a reader. A number with its noun is `{name|count.day}`.");
        line("");
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("moment", "a moment, in the organisation's zone");
        forms.put("day", "a day");
        forms.put("month", "a month");
        forms.put("duration", "a time or a period: \"72 hours\"");
        forms.put("term", "the word for a value or attribute, from the table below");
        forms.put("terms", "the same for several, with an \"and\"");
        forms.put("authority", "the authority to be informed, as it was called on the deciding day");
        if (!forms.keySet().equals(Set.copyOf(Messages.forms()))) {
            throw new IllegalStateException("the forms are " + Messages.forms());
        }
        line(Markdown.row("form", "writes"));
        line(Markdown.row("---", "---"));
        forms.forEach((form, says) -> line(Markdown.row("`" + form + "`", says)));
        line(Markdown.row(
                "`count.<noun>`",
                "a number with its noun: "
                        + Languages.nouns(english).stream()
                                .map(noun -> "`" + noun + "`")
                                .collect(Collectors.joining(", "))));
        line("");
        line("## Terms");
        line("");
        line(
                "The words that `term` and `terms` write. Others are added in `texts/sv.yaml` and `texts/en.yaml`, as `term.<name>`.");
        line("");
        line(Markdown.row("name", "sv", "en"));
        line(Markdown.row("---", "---", "---"));
        List<String> names = new ArrayList<>(new TreeSet<>(english.keySet()));
        names.removeIf(key -> !key.startsWith(TERM));
        names.forEach(key -> line(Markdown.row(
                "`" + key.substring(TERM.length()) + "`",
                swedish.getOrDefault(key, ""),
                english.getOrDefault(key, ""))));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
