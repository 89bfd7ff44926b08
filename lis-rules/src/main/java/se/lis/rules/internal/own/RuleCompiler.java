package se.lis.rules.internal.own;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
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

/** Compiles a host's own rules. The only class that needs the compiler of Drools on the class path. */
final class RuleCompiler {

    private static final String COMPILER = "org.drools.model.codegen.ExecutableModelProject";

    /** Where the compiler looks for rules. */
    private static final String ROOT = "src/main/resources/";

    private RuleCompiler() {}

    /** Returns whether rules can be compiled. */
    static boolean available() {
        try {
            Class.forName(COMPILER, false, RuleBase.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /**
     * Returns the compiled rules.
     *
     * @param id distinguishes one set of rules from another
     * @param place where the rules came from, for messages
     * @param drl the rules by file
     * @param classes what loads the classes that the rules name
     * @throws CatalogueException if they don't compile: the message names each file, line and reason
     */
    static RuleBase compiled(String id, String place, SortedMap<String, String> drl, ClassLoader classes) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId release = services.newReleaseId("se.lis.own", id, "1");
        files.generateAndWritePomXML(release);
        drl.forEach((file, text) -> files.write(ROOT + file, text.getBytes(StandardCharsets.UTF_8)));
        try {
            KieBuilder builder = services.newKieBuilder(files, classes).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new CatalogueException(String.join(
                        "\n",
                        errors.stream()
                                .map(error -> told(place, error))
                                .distinct()
                                .toList()));
            }
            KieContainer container = services.newKieContainer(release);
            try {
                InternalKieModule module =
                        (InternalKieModule) services.getRepository().getKieModule(release);
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
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static String told(String place, Message error) {
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
