package se.lis.rules.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.FindingList;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;

/**
 * Writes assessments as SARIF 2.1.0 (OASIS): one log with one run, a result a finding.
 *
 * <p>Results have logical locations, the kind and id of an artefact, and a physical one where the file of the register is
 * reported. Texts are in the language of the assessment, or in English when it has none. The same assessment gives the same
 * bytes.
 */
public final class SarifExport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final RuleCatalogue catalogue;
    private final Optional<RegisterFile> file;

    private SarifExport(RuleCatalogue catalogue, Optional<RegisterFile> file) {
        this.catalogue = catalogue;
        this.file = file;
    }

    /** The file that holds the register, as viewers are to find it, and the lines of its artefacts. */
    private record RegisterFile(String uri, Map<ArtefactId, Integer> lines) {

        /** Returns the line on which an artefact begins; what is no longer there leads to the file's beginning. */
        int line(SubjectRef subject) {
            return lines.getOrDefault(subject.artefact(), 1);
        }
    }

    /** Returns the export of assessments that were made with a catalogue. */
    public static SarifExport of(RuleCatalogue catalogue) {
        return new SarifExport(catalogue, Optional.empty());
    }

    /**
     * Returns the same whose results have a physical location, too, which some viewers ask for: the file that holds the
     * register and the line of the artefact.
     *
     * @param uri where viewers find the file, for example relative to a repository's root
     * @param lines the line of each artefact, as {@link se.lis.core.json.ArtefactLines} finds them
     */
    public SarifExport locatedIn(String uri, Map<ArtefactId, Integer> lines) {
        return new SarifExport(catalogue, Optional.of(new RegisterFile(uri, Map.copyOf(lines))));
    }

    /**
     * Returns the log of an assessment.
     *
     * @throws IllegalArgumentException if the assessment names a rule that the catalogue has not
     */
    public byte[] write(Assessment assessment) {
        return Documents.bytes(out -> write(assessment, out));
    }

    /**
     * Writes the log of an assessment to a stream, a result at a time. The stream stays open.
     *
     * @throws IllegalArgumentException if the assessment names a rule that the catalogue has not
     * @throws java.io.UncheckedIOException if the stream can't be written
     */
    public void write(Assessment assessment, OutputStream out) {
        write(Unnamed.of(assessment), Optional.empty(), out);
    }

    /**
     * Returns the log of an assessment held against an earlier one: each result is new, unchanged or updated, and what
     * the earlier one had and this one has not stands as absent.
     *
     * @throws IllegalArgumentException if an assessment names a rule that the catalogue has not, or the two are of
     *     different organisations
     */
    public byte[] write(Assessment assessment, Assessment earlier) {
        return Documents.bytes(out -> write(assessment, earlier, out));
    }

    /**
     * Writes the log of an assessment held against an earlier one to a stream, a result at a time; see {@link
     * #write(Assessment, Assessment)}. The stream stays open.
     *
     * @throws IllegalArgumentException if an assessment names a rule that the catalogue has not, or the two are of
     *     different organisations
     * @throws java.io.UncheckedIOException if the stream can't be written
     */
    public void write(Assessment assessment, Assessment earlier, OutputStream out) {
        if (!assessment.organisation().id().equals(earlier.organisation().id())) {
            throw new IllegalArgumentException("the earlier assessment is of organisation '"
                    + earlier.organisation().id() + "', but it must be of '"
                    + assessment.organisation().id() + "'");
        }
        write(Unnamed.of(assessment), Optional.of(Unnamed.of(earlier)), out);
    }

    private void write(Assessment assessment, Optional<Assessment> earlier, OutputStream out) {
        Texts texts = Texts.of(catalogue, assessment);
        Map<String, Finding> before = earlier.stream()
                .flatMap(one -> one.findings().stream())
                .collect(Collectors.toMap(Finding::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<String, Finding> gone = new LinkedHashMap<>(before);
        if (!gone.isEmpty()) {
            assessment.findings().forEach(finding -> gone.remove(finding.id()));
        }
        FindingList all = FindingList.builder()
                .addAll(assessment.findings())
                .addAll(gone.values())
                .build();
        all.forEach(finding -> texts.rule(finding.rule()));

        SarifTaxonomies taxonomies = new SarifTaxonomies(texts, all);
        ObjectNode log = Documents.object().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver(driver, assessment, texts, taxonomies);
        invocation(run.putArray("invocations").addObject(), assessment);
        run.put("language", texts.language());
        run.putObject("automationDetails")
                .put("id", "lis/" + assessment.organisation().id() + "/" + assessment.asOf())
                .put("guid", run(assessment))
                .put(
                        "correlationGuid",
                        Names.of("organisation", assessment.organisation().id()));
        earlier.ifPresent(one -> run.put("baselineGuid", run(one)));
        Documents.put(run, "results", all, finding -> {
            ObjectNode result = result(finding, assessment, texts, taxonomies);
            earlier.ifPresent(one ->
                    result.put("baselineState", gone.containsKey(finding.id()) ? "absent" : state(finding, before)));
            return result;
        });
        taxonomies.write(run.putArray("taxonomies"));
        properties(run.putObject("properties"), assessment);
        Documents.write(log, out);
    }

    private static String run(Assessment assessment) {
        return Names.ofRun("sarif-run", assessment);
    }

    private static String state(Finding finding, Map<String, Finding> before) {
        Finding earlier = before.get(finding.id());
        if (earlier == null) {
            return "new";
        }
        // The language that it is stated in is no change of the finding.
        return finding.withMessage(earlier.message())
                        .withRemediation(earlier.remediation())
                        .equals(earlier)
                ? "unchanged"
                : "updated";
    }

    private void driver(ObjectNode driver, Assessment assessment, Texts texts, SarifTaxonomies taxonomies) {
        driver.put("name", "LIS")
                .put("guid", Names.of("tool", "lis"))
                .put("version", assessment.libraryVersion())
                .put("language", texts.language());
        ArrayNode rules = driver.putArray("rules");
        for (RuleDescriptor rule : catalogue.rules().values()) {
            ObjectNode descriptor =
                    rules.addObject().put("id", rule.id()).put("guid", Names.of("rule", catalogue.id(), rule.id()));
            descriptor.putObject("shortDescription").put("text", texts.title(rule));
            descriptor.putObject("help").put("text", texts.remediation(rule));
            descriptor.putObject("defaultConfiguration").put("level", level(rule.severity()));
            taxonomies.relationships(rule, descriptor);
            ObjectNode properties = descriptor
                    .putObject("properties")
                    .put("version", rule.version())
                    .put("area", rule.area())
                    .put("subject", rule.subject())
                    .put("severity", Texts.constant(rule.severity()));
            if (rule.responsible() != null) {
                properties.put("responsibleRole", Texts.constant(rule.responsible()));
            }
        }
        taxonomies.supported(driver.putArray("supportedTaxonomies"));
    }

    private void invocation(ObjectNode invocation, Assessment assessment) {
        List<Outcome> failed = assessment.outcomes().stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                .toList();
        invocation
                .put("executionSuccessful", failed.isEmpty())
                .put("startTimeUtc", assessment.asOf().toString())
                .put("endTimeUtc", assessment.asOf().toString());
        if (!failed.isEmpty()) {
            ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
            failed.forEach(outcome -> {
                ObjectNode notification = notifications.addObject().put("level", "error");
                notification
                        .putObject("message")
                        .put("text", plain("rule " + outcome.rule() + " failed and judged nothing"));
                notification
                        .putObject("associatedRule")
                        .put("id", outcome.rule())
                        .put("index", index(outcome.rule()));
            });
        }
    }

    private int index(String rule) {
        return catalogue.rules().headMap(rule).size();
    }

    private ObjectNode result(Finding finding, Assessment assessment, Texts texts, SarifTaxonomies taxonomies) {
        ObjectNode result = Documents.object()
                .put("ruleId", finding.rule())
                .put("ruleIndex", index(finding.rule()))
                .put("kind", kind(finding.kind()))
                .put("level", finding.kind() == FindingKind.VIOLATION ? level(finding.severity()) : "none")
                .put("guid", Names.ofRun("result", assessment, finding.id()))
                .put("correlationGuid", Names.of("finding", finding.id()));
        result.putObject("message").put("text", plain(texts.message(finding)));
        ObjectNode location = result.putArray("locations").addObject();
        file.ifPresent(register -> {
            ObjectNode place = location.putObject("physicalLocation");
            place.putObject("artifactLocation").put("uri", register.uri());
            place.putObject("region").put("startLine", register.line(finding.subject()));
        });
        location.putArray("logicalLocations")
                .addObject()
                .put("name", finding.subject().id())
                .put("kind", finding.subject().type())
                .put(
                        "fullyQualifiedName",
                        finding.subject().type() + "/" + finding.subject().id());
        ObjectNode fingerprints = result.putObject("partialFingerprints").put("finding/v1", finding.id());
        // Known to the largest viewer, which otherwise takes what moved to another line for something new.
        file.ifPresent(register -> fingerprints.put("primaryLocationLineHash", finding.id()));
        suppressions(result.putArray("suppressions"), finding, assessment);
        taxonomies.taxa(finding, result);
        ObjectNode properties = result.putObject("properties");
        properties(properties, finding);
        properties.put("remediation", texts.remediation(finding));
        return result;
    }

    /** Puts down a waiver; without one the list is empty, which says that nothing is suppressed. */
    private static void suppressions(ArrayNode suppressions, Finding finding, Assessment assessment) {
        finding.waiver().ifPresent(waiver -> {
            ObjectNode suppression = suppressions
                    .addObject()
                    .put("kind", "external")
                    .put("status", "accepted")
                    .put("guid", Names.of("waiver", assessment.organisation().id(), waiver.id()))
                    .put("justification", "waiver " + waiver.id() + " until " + waiver.expiresOn());
            suppression
                    .putObject("properties")
                    .put("waiver", waiver.id())
                    .put("expiresOn", waiver.expiresOn().toString());
        });
    }

    private static void properties(ObjectNode properties, Finding finding) {
        properties
                .put("finding", Texts.constant(finding.kind()))
                .put("severity", Texts.constant(finding.severity()))
                .put("force", Texts.constant(finding.force()))
                .put("area", finding.area())
                .put("ruleVersion", finding.ruleVersion())
                .put("messageKey", finding.messageKey());
        list(properties, "raisedBecause", Texts.constants(finding.raisedBecause()));
        finding.unit().ifPresent(unit -> properties.put("unit", unit));
        finding.discriminator().ifPresent(text -> properties.put("discriminator", text));
        finding.dueAt().ifPresent(moment -> properties.put("dueAt", moment.toString()));
        finding.dueBy().ifPresent(day -> properties.put("dueBy", day.toString()));
        finding.responsibleRole().ifPresent(role -> properties.put("responsibleRole", role));
        list(properties, "missing", finding.missing());
        ObjectNode arguments = properties.putObject("arguments");
        finding.arguments().forEach((name, value) -> arguments.putPOJO(name, value.raw()));
        properties.putPOJO("proof", finding.proof());
    }

    private static void list(ObjectNode properties, String name, List<String> members) {
        if (!members.isEmpty()) {
            ArrayNode list = properties.putArray(name);
            members.forEach(list::add);
        }
    }

    private static void properties(ObjectNode properties, Assessment assessment) {
        properties
                .put("asOf", assessment.asOf().toString())
                .put("zone", assessment.organisation().zone().getId())
                .put("complete", assessment.complete())
                .put("snapshotDigest", assessment.snapshotDigest())
                .put("policyDigest", assessment.policyDigest());
        assessment.lawAsOf().ifPresent(day -> properties.put("lawAsOf", day.toString()));
        properties.putPOJO("catalogues", new ArrayList<>(assessment.catalogues()));
        properties.putPOJO("outcomes", new ArrayList<>(assessment.outcomes()));
        properties.putPOJO("unitOutcomes", new ArrayList<>(assessment.unitOutcomes()));
        properties.putPOJO("worklist", new ArrayList<>(assessment.worklist()));
    }

    private static String kind(FindingKind kind) {
        return switch (kind) {
            case VIOLATION -> "fail";
            // It is unknown until the register says more, which is what SARIF calls open.
            case UNDETERMINED -> "open";
            case UPCOMING -> "informational";
        };
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }

    /** Returns a text that SARIF shows as it is: braces would ask for arguments. */
    private static String plain(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }
}
