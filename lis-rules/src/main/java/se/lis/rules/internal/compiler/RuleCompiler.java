package se.lis.rules.internal.compiler;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
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
import se.lis.rules.internal.judging.RuleBase;

/**
 * Compiles rules to Java: a host's own when an engine is built, the library's when the library is.
 */
public final class RuleCompiler {

    private static final String COMPILER = "org.drools.model.codegen.ExecutableModelProject";

    /** Where the compiler looks for rules. */
    private static final String ROOT = "src/main/resources/";

    /** Where the classes of the library's rules stand. */
    private static final String PACKAGE = "se/lis/rules/compiled/";

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
        this.release = KieServices.get().newReleaseId(group, id, "1");
        this.place = place;
        this.classes = classes;
    }

    /** Returns whether rules can be compiled. */
    public static boolean available() {
        try {
            Class.forName(COMPILER, false, RuleBase.class.getClassLoader());
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
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        drl.forEach((file, text) -> files.write(ROOT + file, text.getBytes(StandardCharsets.UTF_8)));
        try {
            KieBuilder builder = services.newKieBuilder(files, classes).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new CatalogueException(String.join(
                        "\n", errors.stream().map(this::told).distinct().toList()));
            }
            return use.apply(
                    services, (InternalKieModule) services.getRepository().getKieModule(release));
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private String told(Message error) {
        String path = error.getPath() == null ? "" : error.getPath().replace(ROOT, "");
        int line = Math.max(1, error.getLine());
        String reason = error.getText().lines().findFirst().orElse("");
        return place + (path.isEmpty() ? "" : "/" + path) + ":" + line + ": " + reason;
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
