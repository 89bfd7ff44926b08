package se.lis.rules.internal.compiler;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.EditDistance;
import se.lis.rules.internal.judging.DroolsLoader;
import se.lis.rules.internal.judging.RuleBase;

/**
 * Compiles rules to Java: a host's own when an engine is built, the library's when the library is.
 */
public final class RuleCompiler {

    /** What reads DRL, and what compiles it: one may be there without the other. */
    private static final List<String> COMPILER =
            List.of("org.drools.drl.parser.DrlParser", "org.drools.model.codegen.ExecutableModelProject");

    /** Where the compiler looks for rules. */
    private static final String ROOT = "src/main/resources/";

    /** Where the classes of the library's rules stand. */
    private static final String PACKAGE = "se/lis/rules/compiled/";

    /** How Drools begins to show the whole Java that it made. */
    private static final String WHOLE_SOURCE = "Java source of ";

    private static final int REASON_LINES = 3;

    /** A method that there is not, and the type that lacks it. */
    private static final Pattern SYMBOL = Pattern.compile("symbol: +method (\\w+).*location: .*?([\\w.$]+)$");

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{Nd}_]+");

    private final ReleaseId release;
    private final String place;
    private final ClassLoader classes;

    /**
     * A compiler of one set of rules.
     *
     * @param group whose rules they are
     * @param id distinguishes one set of rules from another
     * @param place where the rules came from, for messages
     * @param classes what loads the classes that the rules name
     */
    public RuleCompiler(String group, String id, String place, ClassLoader classes) {
        this.release = DroolsLoader.in(() -> KieServices.get().newReleaseId(group, id, "1"));
        this.place = place;
        this.classes = classes;
    }

    /** Returns whether rules can be compiled. */
    public static boolean available() {
        try {
            for (String part : COMPILER) {
                Class.forName(part, false, RuleBase.class.getClassLoader());
            }
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /**
     * Returns the compiled rules, ready to judge.
     *
     * @param drl the rules by file
     * @throws CatalogueException if they don't compile: the message names each file, line and reason
     */
    public RuleBase base(SortedMap<String, String> drl) {
        return built(drl, (services, module) -> {
            KieContainer container = services.newKieContainer(release);
            try {
                KieBaseModelImpl base = (KieBaseModelImpl) module.getKieModuleModel()
                        .getKieBaseModels()
                        .values()
                        .iterator()
                        .next();
                container.getKieBase(base.getName());
                return new RuleBase(joined(((CanonicalKieModule) module).getModelForKBase(base)));
            } finally {
                container.dispose();
            }
        });
    }

    /**
     * Returns the compiled rules as files to keep: classes, and what names the class to begin with.
     *
     * @param drl the rules by file
     * @throws CatalogueException if they don't compile: the message names each file, line and reason
     */
    SortedMap<String, byte[]> files(SortedMap<String, String> drl) {
        return built(drl, (services, module) -> {
            SortedMap<String, byte[]> files = new TreeMap<>();
            module.getFileNames().stream()
                    .filter(name -> name.startsWith(PACKAGE) || name.endsWith("/drools-model"))
                    .forEach(name -> files.put(name, module.getBytes(name)));
            return files;
        });
    }

    private <T> T built(SortedMap<String, String> drl, BiFunction<KieServices, InternalKieModule, T> use) {
        return DroolsLoader.in(() -> builtHere(drl, use));
    }

    private <T> T builtHere(SortedMap<String, String> drl, BiFunction<KieServices, InternalKieModule, T> use) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        drl.forEach((file, text) -> files.write(ROOT + file, text.getBytes(StandardCharsets.UTF_8)));
        try {
            KieBuilder builder = services.newKieBuilder(files, classes).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new CatalogueException(messages(drl, errors));
            }
            return use.apply(
                    services, (InternalKieModule) services.getRepository().getKieModule(release));
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private List<String> messages(SortedMap<String, String> drl, List<Message> errors) {
        Set<String> said = new LinkedHashSet<>();
        SortedMap<String, String> others = new TreeMap<>(drl);
        for (Message error : errors) {
            if (error.getText().startsWith(WHOLE_SOURCE)) {
                continue;
            }
            String reason = reason(error.getText());
            String path = error.getPath() == null ? "" : error.getPath().replace(ROOT, "");
            boolean exact = drl.containsKey(path) && error.getLine() > 1;
            Place where = exact
                    ? new Place(path, error.getLine())
                    : place(drl.containsKey(path) ? drl.subMap(path, path + "\0") : drl, error.getText());
            said.add(place + (where.file().isEmpty() ? "" : "/" + where.file()) + ":" + where.line() + ": " + reason);
            others.remove(where.file());
        }
        // right sides are looked at when all left sides are right
        if (!others.isEmpty() && others.size() < drl.size()) {
            try {
                built(others, (services, module) -> module);
            } catch (CatalogueException more) {
                said.addAll(more.problems());
            }
        }
        return List.copyOf(said);
    }

    /** What is wrong, on one line; of a name that there is not, with the nearest that there is. */
    private String reason(String text) {
        String reason = text.lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .limit(REASON_LINES)
                .collect(Collectors.joining("; "));
        Matcher symbol = SYMBOL.matcher(reason);
        if (!symbol.find()) {
            return reason;
        }
        String name = symbol.group(1);
        try {
            return reason
                    + Stream.of(Class.forName(symbol.group(2), false, classes).getMethods())
                            .map(Method::getName)
                            .min(Comparator.<String>comparingInt(other -> EditDistance.between(name, other))
                                    .thenComparing(Comparator.naturalOrder()))
                            .filter(other -> EditDistance.between(name, other) <= 3)
                            .map(other -> "; did you mean '" + other + "'?")
                            .orElse("");
        } catch (ClassNotFoundException | LinkageError unknown) {
            return reason;
        }
    }

    private record Place(String file, int line) {}

    /** The place of what an error names that it gives no line for, or only one of the Java that was made: where the rarest of its words is. */
    private static Place place(SortedMap<String, String> drl, String text) {
        List<Place> best = List.of();
        String named = text.lines().limit(2).collect(Collectors.joining(" "));
        for (String word : WORDS.splitAsStream(named).toList()) {
            List<Place> found = new ArrayList<>();
            Pattern whole = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
            drl.forEach((file, rule) -> {
                List<String> lines = rule.lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    if (!word.isEmpty() && whole.matcher(lines.get(i)).find()) {
                        found.add(new Place(file, i + 1));
                    }
                }
            });
            if (!found.isEmpty() && (best.isEmpty() || found.size() <= best.size())) {
                best = found;
            }
        }
        return best.isEmpty() ? new Place(drl.size() == 1 ? drl.firstKey() : "", 1) : best.get(0);
    }

    @SuppressWarnings("rawtypes") // as the model declares it
    private static Model joined(Collection<Model> models) {
        List<Rule> rules = new ArrayList<>();
        List<Global> globals = new ArrayList<>();
        models.forEach(model -> {
            rules.addAll(model.getRules());
            globals.addAll(model.getGlobals());
        });
        return models.size() == 1
                ? models.iterator().next()
                : new ModelImpl().withRules(rules).withGlobals(globals);
    }
}
