package se.lis.rules.internal.compiler;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** What a blank may hide has no place among what is always stated. */
    private static final Pattern NOT_STATED =
            Pattern.compile("Type mismatch: cannot convert from ((?:Answer|Known)\\b.*) to boolean");

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
     * Compiles rules that have slips already, for those that only a compiler finds.
     *
     * @param drl the rules by file
     * @throws CatalogueException if they don't compile: the message names each file, line and reason
     */
    public void check(SortedMap<String, String> drl) {
        built(drl, (services, module) -> module);
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
            String path = error.getPath() == null ? "" : error.getPath().replace(ROOT, "");
            boolean exact = drl.containsKey(path) && error.getLine() > 1;
            Place where = exact
                    ? new Place(path, error.getLine())
                    : place(drl.containsKey(path) ? drl.subMap(path, path + "\0") : drl, error.getText());
            String reason = reason(error.getText(), drl.getOrDefault(where.file(), ""));
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

    /** What is wrong, on one line; of a name that there is not, with what there is. */
    private String reason(String text, String drl) {
        String reason = text.lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .limit(REASON_LINES)
                .collect(Collectors.joining("; "));
        Matcher notStated = NOT_STATED.matcher(reason);
        return notStated.find()
                ? "the left side asks for true or false, but this is " + notStated.group(1)
                        + ", which may be unknown: ask for it on the right side, in concerns(...) or asks(...)"
                : new RuleNames(drl, classes).withWhatThereIs(reason);
    }

    private record Place(String file, int line) {}

    /** The place of what an error names that it gives no line for, or only one of the Java that was made: where the rarest of its words is. */
    private Place place(SortedMap<String, String> drl, String text) {
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
        if (!best.isEmpty()) {
            return best.get(0);
        }
        return drl.size() == 1
                ? new Place(drl.firstKey(), new RuleNames(drl.getOrDefault(drl.firstKey(), ""), classes).line())
                : new Place("", 1);
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
