package se.lis.rules.internal.compiler;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import se.lis.core.text.Printable;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.EditDistance;
import se.lis.rules.internal.judging.RuleBase;
import se.lis.rules.internal.policy.PolicyValues;
import se.lis.rules.verdict.Judge;
import se.lis.rules.verdict.View;

/**
 * What a rule may name: the classes that it imports, what its view answers, what can be asked. Of a name that there is not, whichever compiler
 * found it, it says what there is.
 */
final class RuleNames {

    /** How many names a message shows. */
    private static final int SHOWN = 20;

    private static final String JUDGE = "judge";

    private static final Pattern NO_PROPERTY = Pattern.compile("Unable to parse left part of expression: (\\w+)");

    private static final Pattern NO_CLASS = Pattern.compile("Unable to find class:? '?([\\w.$]+)'?");

    /** As Eclipse's compiler says it, and as the platform's does. */
    private static final List<Pattern> NO_METHOD = List.of(
            Pattern.compile("The method (\\w+)\\(.*\\) is undefined for the type ([\\w.$]+)"),
            Pattern.compile("symbol: +method (\\w+).*location: .*?([\\w.$]+)(?:<.*>)?$"));

    private static final List<Pattern> NO_NAME =
            List.of(Pattern.compile("^([\\w$]+) cannot be resolved"), Pattern.compile("symbol: +variable ([\\w$]+)"));

    private final PackageDescr tree;
    private final ClassLoader classes;

    /**
     * The names of a file of rules.
     *
     * @param drl its text
     * @param classes what loads the classes that it names
     */
    RuleNames(String drl, ClassLoader classes) {
        this(tree(drl), classes);
    }

    /**
     * The names of a file of rules.
     *
     * @param tree the file as Drools reads it
     * @param classes what loads the classes that it names
     */
    RuleNames(PackageDescr tree, ClassLoader classes) {
        this.tree = tree;
        this.classes = classes;
    }

    private static PackageDescr tree(String drl) {
        try {
            PackageDescr read = new DrlParser().parse(false, drl);
            return read == null ? new PackageDescr() : read;
        } catch (DroolsParserException broken) {
            return new PackageDescr();
        }
    }

    /** Returns what a compiler found, with what there is where it found a name that there is not. */
    String withWhatThereIs(String reason) {
        return property(reason)
                .or(() -> missingClass(reason))
                .or(() -> method(reason))
                .or(() -> variable(reason))
                .orElse(reason);
    }

    /** Returns the line of the first pattern of the first rule; 1 where there is none. */
    int line() {
        return pattern().map(pattern -> Math.max(1, pattern.getLine())).orElse(1);
    }

    /** Returns the class of the view that the rule looks at, or empty where there is no such class. */
    Optional<Class<?>> view() {
        return pattern().flatMap(pattern -> type(pattern.getObjectType()));
    }

    /** Returns the classes that are imported, and that there are not. */
    List<String> missingImports() {
        return tree.getImports().stream()
                .map(ImportDescr::getTarget)
                .filter(target -> !target.endsWith(".*") && loaded(target).isEmpty())
                .toList();
    }

    private Optional<PatternDescr> pattern() {
        return tree.getRules().stream()
                .filter(rule -> rule.getLhs() != null)
                .flatMap(rule -> rule.getLhs().getDescrs().stream())
                .filter(PatternDescr.class::isInstance)
                .map(PatternDescr.class::cast)
                .findFirst();
    }

    private Optional<Class<?>> type(String name) {
        Set<String> candidates = new LinkedHashSet<>();
        tree.getImports().forEach(imported -> {
            String target = imported.getTarget();
            if (target.endsWith(".*")) {
                candidates.add(target.substring(0, target.length() - 1) + name);
            } else if (simple(target).equals(simple(name))) {
                candidates.add(target);
            }
        });
        candidates.add(tree.getName() + "." + name);
        candidates.add(View.class.getPackageName() + "." + simple(name));
        candidates.add(name);
        return candidates.stream()
                .<Class<?>>flatMap(candidate -> loaded(candidate).stream())
                .findFirst();
    }

    private Optional<Class<?>> loaded(String name) {
        try {
            return Optional.of(Class.forName(name, false, classes));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }

    private Optional<String> property(String reason) {
        Matcher found = NO_PROPERTY.matcher(reason);
        return found.find() ? view().map(view -> absent(found.group(1), view, properties(view))) : Optional.empty();
    }

    private Optional<String> method(String reason) {
        return NO_METHOD.stream()
                .map(pattern -> pattern.matcher(reason))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(found -> type(found.group(2)).map(owner -> absent(found.group(1), owner, methods(owner))));
    }

    private static String absent(String name, Class<?> owner, Collection<String> names) {
        return "there is no '" + Printable.brief(name) + "' in " + owner.getSimpleName() + ", which has "
                + Printable.first(names, SHOWN, ", ") + PolicyValues.nearest(name, names);
    }

    private Optional<String> variable(String reason) {
        Optional<String> name = NO_NAME.stream()
                .map(pattern -> pattern.matcher(reason))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
        Set<String> names = new TreeSet<>();
        tree.getGlobals().forEach(global -> names.add(global.getIdentifier()));
        tree.getRules().stream()
                .flatMap(rule -> rule.getLhs().getDescrs().stream())
                .filter(PatternDescr.class::isInstance)
                .map(pattern -> ((PatternDescr) pattern).getIdentifier())
                .filter(identifier -> identifier != null && !identifier.isEmpty())
                .forEach(names::add);
        return name.map(each -> each.equals(JUDGE) && !names.contains(JUDGE)
                ? "there is no 'judge' here: write 'global se.lis.rules.verdict.Judge judge;' above the rule"
                : "there is no '" + Printable.brief(each) + "' here; there are " + String.join(", ", names)
                        + PolicyValues.nearest(each, names));
    }

    private static Optional<String> missingClass(String reason) {
        Matcher found = NO_CLASS.matcher(reason);
        return found.find() ? Optional.of(absentClass(found.group(1))) : Optional.empty();
    }

    /** Returns that there is no such class, and which there is. */
    static String absentClass(String name) {
        Map<String, String> known = new TreeMap<>();
        libraryViews().forEach(view -> known.put(view.getSimpleName(), view.getName()));
        known.put(Judge.class.getSimpleName(), Judge.class.getName());
        String meant = known.containsKey(simple(name))
                ? known.get(simple(name))
                : known.entrySet().stream()
                        .filter(view -> PolicyValues.nearest(simple(name), List.of(view.getKey()))
                                .contains("'"))
                        .min(Comparator.comparingInt(view -> EditDistance.between(simple(name), view.getKey())))
                        .map(Map.Entry::getValue)
                        .orElse(null);
        return "there is no class '" + Printable.brief(name) + "'"
                + (meant == null ? "" : "; did you mean '" + meant + "'?");
    }

    /** What the library's rules look at; nothing where they are being compiled. */
    private static Collection<Class<?>> libraryViews() {
        try {
            return RuleBase.load().views();
        } catch (CatalogueException absent) {
            return List.of();
        }
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns what the left side of a rule may name of a view. */
    private static Set<String> properties(Class<?> view) {
        Set<String> names = new TreeSet<>();
        own(view).filter(method -> method.getParameterCount() == 0).forEach(method -> names.add(property(method)));
        return names;
    }

    private static String property(Method method) {
        String name = method.getName();
        boolean is = name.startsWith("is") && name.length() > 2 && method.getReturnType() == boolean.class;
        boolean get = name.startsWith("get") && name.length() > 3;
        return is || get ? Introspector.decapitalize(name.substring(is ? 2 : 3)) : name;
    }

    private static Set<String> methods(Class<?> owner) {
        Set<String> names = new TreeSet<>();
        own(owner).forEach(method -> names.add(method.getName()));
        return names;
    }

    /** What a class answers itself, or by what it extends below {@link View} and {@link Object}. */
    private static Stream<Method> own(Class<?> owner) {
        return Stream.of(owner.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getReturnType() != void.class)
                .filter(method ->
                        method.getDeclaringClass() != Object.class && (owner == View.class || !inherited(method)));
    }

    private static boolean inherited(Method method) {
        return View.class.isAssignableFrom(method.getDeclaringClass())
                && Stream.of(View.class.getMethods())
                        .anyMatch(each -> each.getName().equals(method.getName())
                                && List.of(each.getParameterTypes()).equals(List.of(method.getParameterTypes())));
    }
}
