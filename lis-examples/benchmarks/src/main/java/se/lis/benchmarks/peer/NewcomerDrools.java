package se.lis.benchmarks.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.subject.Subject;

/** Drools as its first tutorial has it: rules are compiled when they are needed, for each register anew. */
public final class NewcomerDrools {

    private final RuleCatalogue catalogue;
    private final List<String> rules = new ArrayList<>();

    /** Reads the text of the catalogue's rules. */
    public NewcomerDrools(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
        folders()
                .properties()
                .forEach(folder -> folder.getValue()
                        .forEach(rule -> rules.add(text(folder.getKey() + "/" + rule.textValue() + ".drl"))));
        catalogue.priorities().keySet().forEach(reason -> rules.add(text("priority/" + reason + ".drl")));
    }

    private static JsonNode folders() {
        try {
            return new YAMLMapper().readTree(text("catalogue.yaml")).path("folders");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(NewcomerDrools.class.getResourceAsStream("drl/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compiles the rules and judges. */
    public VerdictSink judged(List<Subject> subjects) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        for (int i = 0; i < rules.size(); i++) {
            files.write("src/main/resources/rules/rule" + i + ".drl", rules.get(i));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieContainer container = services.newKieContainer(builder.getKieModule().getReleaseId());
        KieSession session = container.newKieSession();
        VerdictSink sink = new VerdictSink(catalogue);
        try {
            session.setGlobal("verdicts", sink);
            subjects.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
            container.dispose();
        }
        return sink;
    }
}
