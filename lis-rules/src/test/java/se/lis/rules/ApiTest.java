package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What hosts compile against is what docs/api says, so that nobody changes it without seeing it. There is no release to compare with yet; with
 * one, the profile japicmp does.
 */
class ApiTest {

    /** What Immutables makes of a value: its builder's methods and its copies follow from the accessors, which are listed. */
    private static final Pattern GENERATED = Pattern.compile("(.*[.$])?(Immutable|With)[A-Z].*");

    private static final Pattern NOT_FOR_HOSTS = Pattern.compile("se\\.lis\\.rules\\.(internal|compiled)\\b.*");

    private static final Pattern STABILITY = Pattern.compile("\\n \\* @stability ([a-z ]+)\n");

    private static final Set<String> OF_EVERY_VALUE = Set.of("equals", "hashCode", "toString");

    /** Written for the compiler, and changed by it at will. */
    private static final int NOT_TOLD =
            Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.TRANSIENT | Modifier.VOLATILE;

    @ParameterizedTest
    @CsvSource({"se.lis.core,lis-core", "se.lis.rules,lis-rules"})
    void whatHostsCompileAgainstIsListed(String root, String module) throws Exception {
        String listed = listing(root);
        Path file = Path.of("../docs/api/" + module + ".txt");
        if (Boolean.getBoolean("lis.writeDocs")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, listed);
        }
        List<String> before = Files.readString(file).lines().toList();
        List<String> now = listed.lines().toList();
        String how = "-Dlis.writeDocs=true writes docs/api/" + module + ".txt anew; tell hosts in CHANGELOG.md";
        assertThat(now.stream().filter(line -> !before.contains(line)))
                .as("what is new: " + how)
                .isEmpty();
        assertThat(before.stream().filter(line -> !now.contains(line)))
                .as("what is gone: " + how)
                .isEmpty();
        assertThat(before).as(how).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource({"se.lis.core,lis-core", "se.lis.rules,lis-rules"})
    void eachPackageSaysSinceWhenAndWhetherItStays(String root, String module) throws IOException {
        Set<String> packages = types(root).map(Class::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).hasSizeGreaterThan(20).allSatisfy(name -> {
            String told = Files.readString(
                    Path.of("..", module, "src/main/java", name.replace('.', '/'), "package-info.java"));
            assertThat(told).containsPattern("\n \\* @since \\d+\\.\\d+\\.\\d+\n");
            assertThat(STABILITY.matcher(told).results().map(found -> found.group(1)))
                    .as(name)
                    .hasSize(1)
                    .isSubsetOf("stable", "evolving", "for rules", "not for hosts");
        });
    }

    @ParameterizedTest
    @CsvSource({"se.lis.core", "se.lis.rules"})
    void whatIsDeprecatedSaysSinceWhenAndThatItGoes(String root) {
        assertThat(types(root)
                        .flatMap(type -> Stream.of(
                                        Stream.of(type),
                                        Stream.of(type.getDeclaredFields()),
                                        Stream.of(type.getDeclaredConstructors()),
                                        Stream.of(type.getDeclaredMethods()))
                                .<AnnotatedElement>flatMap(each -> each))
                        .map(each -> each.getAnnotation(Deprecated.class))
                        .filter(Objects::nonNull))
                .allSatisfy(deprecated -> {
                    assertThat(deprecated.since()).matches("\\d+\\.\\d+\\.\\d+");
                    assertThat(deprecated.forRemoval()).isTrue();
                });
    }

    private static String listing(String root) {
        SortedSet<String> lines = new TreeSet<>();
        types(root).forEach(type -> list(type, lines));
        return String.join("\n", lines) + "\n";
    }

    private static Stream<Class<?>> types(String root) {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(
                                location -> !location.contains("-tests.jar") && !location.contains("lis-generators"))
                        .importPackages(root)
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !NOT_FOR_HOSTS.matcher(type.getName()).matches())
                        .filter(type -> !GENERATED.matcher(type.getName()).matches())
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(ApiTest::reachable);
    }

    private static boolean reachable(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null || Modifier.isPublic(outer.getModifiers()) && reachable(outer);
    }

    private static void list(Class<?> type, SortedSet<String> lines) {
        String name = type.getName();
        List<String> above = new ArrayList<>();
        if (type.getGenericSuperclass() != null && type.getSuperclass() != Object.class) {
            above.add(told(type.getGenericSuperclass()));
        }
        Stream.of(type.getGenericInterfaces()).map(ApiTest::told).sorted().forEach(above::add);
        above.removeIf(each -> GENERATED.matcher(each).matches());
        lines.add(name + " " + kind(type) + (above.isEmpty() ? "" : " : " + String.join(", ", above)));
        Stream.of(type.getDeclaredFields()).filter(ApiTest::forHosts).forEach(field -> lines.add(line(name, field)));
        Stream.of(type.getDeclaredConstructors())
                .filter(ApiTest::forHosts)
                .forEach(each -> lines.add(line(name, each)));
        Stream.of(type.getDeclaredMethods())
                .filter(ApiTest::forHosts)
                .filter(each -> !OF_EVERY_VALUE.contains(each.getName()))
                .forEach(each -> lines.add(line(name, each)));
    }

    private static String kind(Class<?> type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        return modifiers(type.getModifiers()
                        & ~Modifier.INTERFACE
                        & ~Modifier.STATIC
                        & (type.isInterface() ? ~Modifier.ABSTRACT : ~0))
                + kind;
    }

    private static boolean forHosts(Member member) {
        return (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()))
                && !member.isSynthetic();
    }

    private static String line(String type, Field field) {
        return type + "." + field.getName() + " " + modifiers(field.getModifiers()) + told(field.getGenericType());
    }

    private static String line(String type, Constructor<?> constructor) {
        return (type + ".new" + parameters(constructor) + " " + modifiers(constructor.getModifiers())).strip();
    }

    private static String line(String type, Method method) {
        return type + "." + method.getName() + parameters(method) + " "
                + (method.isDefault() ? "default " : modifiers(method.getModifiers()))
                + told(method.getGenericReturnType());
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getGenericParameterTypes())
                .map(ApiTest::told)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String modifiers(int modifiers) {
        String told = Modifier.toString(modifiers & ~NOT_TOLD & ~Modifier.PUBLIC);
        return told.isEmpty() ? "" : told + " ";
    }

    private static String told(Type type) {
        return type.getTypeName()
                .replace("java.lang.", "")
                .replace("java.util.", "")
                .replace("java.time.", "");
    }
}
