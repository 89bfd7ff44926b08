package se.lis.rules.internal.own;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.text.Printable;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.catalogue.parameter.Parameter;
import se.lis.rules.catalogue.parameter.ParameterForm;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.internal.catalogue.CatalogueReader;
import se.lis.rules.internal.catalogue.ModelPaths;
import se.lis.rules.internal.catalogue.RuleFiles;
import se.lis.rules.internal.compiler.DrlSource;
import se.lis.rules.internal.language.Messages;
import se.lis.rules.internal.policy.PolicyValues;

/** Checks a host's rule before it is compiled: that all it names is there, and all that it must have. */
final class RuleCheck {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{1,9}-[0-9]{3}");

    private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+");
    private static final String UPCOMING = "upcoming";
    private static final List<String> KINDS = List.of("violation", "undetermined", UPCOMING);

    private static final List<String> KINDS_OF_ARTEFACT =
            Stream.of(ArtefactType.values()).map(ArtefactType::jsonName).toList();

    /** What texts are given of every verdict, where it has a meaning; see {@link se.lis.rules.verdict.Question}. */
    private static final Set<String> GIVEN = Set.of(
            "subject",
            "act",
            "due",
            "delay",
            "held",
            "demanded",
            "lacking",
            "required",
            "missing",
            RuleDescriptor.AUTHORITY);

    /** What asks for a time: a period or a number of hours. */
    private static final Set<String> OF_TIME =
            Set.of("plus", "minus", "plusBySwedishLaw", "plusByEuLaw", "remind", "renewed");

    private static final Set<ParameterForm> TIMES =
            Set.of(ParameterForm.of(List.of("P1D")), ParameterForm.of(List.of("PT1H")));

    private final RuleFiles files;
    private final Slips slips;
    private final Set<String> taken;
    private final Parameters parameters;
    private final Set<String> known;
    private final Set<String> sources;
    private final Set<String> areas;
    private final Set<String> nouns;
    private final Set<String> controls;
    private final ClassLoader classes;
    private Optional<String> packageName = Optional.empty();

    /**
     * Checks the rules of one catalogue.
     *
     * @param files where they stand
     * @param slips takes what is wrong
     * @param taken the prefixes of ids that are the library's own
     * @param parameters all parameters that may be asked for
     * @param given the ids of the host's own parameters, also of such as hold a slip
     * @param sources the ids of all sources that may be cited
     * @param areas the areas that there are
     * @param nouns the words that texts may count with
     * @param controls the controls that there are
     * @param classes what loads the classes that rules name
     */
    RuleCheck(
            RuleFiles files,
            Slips slips,
            Set<String> taken,
            Parameters parameters,
            Set<String> given,
            Set<String> sources,
            Set<String> areas,
            Set<String> nouns,
            Set<String> controls,
            ClassLoader classes) {
        this.files = files;
        this.slips = slips;
        this.taken = taken;
        this.parameters = parameters;
        this.known = new TreeSet<>(parameters.all().keySet());
        this.known.addAll(given);
        this.sources = sources;
        this.areas = areas;
        this.nouns = nouns;
        this.controls = controls;
        this.classes = classes;
    }

    /** Returns what stands before the hyphen of an id. */
    static String prefix(String id) {
        int hyphen = id.indexOf('-');
        return hyphen < 0 ? id : id.substring(0, hyphen);
    }

    /** Checks all that can be checked of a rule, whatever slips there are. */
    void check(String file, Optional<DrlSource> source, RuleDescriptor rule) {
        checkId(file, rule);
        checkTexts(file, rule);
        checkHasTexts(file, rule);
        checkNames(file, rule);
        checkArea(file, rule);
        source.ifPresent(drl -> {
            checkDrl(drl);
            checkAskedAndGiven(file, drl, rule);
        });
    }

    /** Checks what a rule's texts name, and what its condition asks for, as that is for the library's own rules too. */
    void checkTextsAndLimits(String file, Optional<DrlSource> source, RuleDescriptor rule) {
        checkTexts(file, rule);
        checkArea(file, rule);
        source.ifPresent(drl -> checkAskedAndGiven(file, drl, rule));
    }

    private void checkArea(String file, RuleDescriptor rule) {
        require(
                areas.contains(rule.area()),
                file,
                "area:",
                "area is '" + rule.area() + "', but the areas are " + areas
                        + " and those that texts/sv.yaml and texts/en.yaml name as" + " term.<area>"
                        + PolicyValues.nearest(rule.area(), areas));
    }

    /** Reads the condition of a rule; empty where that is missing, no DRL, or imports what there is not. */
    Optional<DrlSource> condition(String file, String id) {
        String drl = file.replace(".yaml", ".drl");
        if (files.content(drl) == null) {
            slips.add(files.error(file, 1, drl + " is missing: it holds the rule's condition"));
            return Optional.empty();
        }
        return slips.of(() -> new DrlSource(files, drl, id))
                .filter(source -> source.importsAreThere(classes, slips::add));
    }

    private void checkId(String file, RuleDescriptor rule) {
        String named = file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
        require(rule.id().equals(named), file, "id:", "id is '" + rule.id() + "', but the file is named " + named);
        require(
                ID.matcher(rule.id()).matches(),
                file,
                "id:",
                "id is '" + rule.id() + "', but it must look like STAD-001");
        require(
                !taken.contains(prefix(rule.id())),
                file,
                "id:",
                "id is '" + rule.id() + "', but the prefixes " + taken + " are the library's own");
        require(
                VERSION.matcher(rule.version()).matches(),
                file,
                "version:",
                "version is '" + rule.version() + "', but it must look like \"1.0\"");
    }

    private void checkTexts(String file, RuleDescriptor rule) {
        spoken(file, "title:", rule.title());
        require(
                rule.failureTitle().isEmpty() || rule.failureTitle().keySet().equals(CatalogueReader.LANGUAGES),
                file,
                "failureTitle:",
                "failureTitle has texts in " + new TreeSet<>(rule.failureTitle().keySet())
                        + ", but each text is written in " + CatalogueReader.LANGUAGES);
        rule.failureProblem().ifPresent(problem -> require(false, file, "failureTitle:", problem));
        spoken(file, "remediation:", rule.remediation());
        rule.messages().forEach((key, texts) -> {
            spoken(file, key + ":", texts);
            Set<String> swedish = Messages.placeholders(List.of(texts.getOrDefault("sv", "")));
            Set<String> english = Messages.placeholders(List.of(texts.getOrDefault("en", "")));
            require(
                    swedish.equals(english),
                    file,
                    key + ":",
                    "message " + key + " names " + swedish + " in sv, but " + english + " in en");
        });
        for (String key : rule.messages().keySet()) {
            require(
                    KINDS.contains(key.split("\\.", 2)[0]),
                    file,
                    key + ":",
                    "there is a message for " + key + ", but a message is for one of " + KINDS
                            + ", with a variant after a point");
        }
    }

    private void checkHasTexts(String file, RuleDescriptor rule) {
        for (FindingKind kind : List.of(FindingKind.VIOLATION, FindingKind.UNDETERMINED)) {
            String name = Scalar.of(kind).toString();
            require(
                    rule.messages().containsKey(name),
                    file,
                    "messages:",
                    "the message for " + name + " is missing, which a register can always give rise to");
        }
    }

    private void spoken(String file, String where, Map<String, String> texts) {
        require(
                texts.keySet().equals(CatalogueReader.LANGUAGES)
                        && texts.values().stream().noneMatch(String::isBlank),
                file,
                where,
                where.substring(0, where.length() - 1) + " has texts in " + new TreeSet<>(texts.keySet())
                        + ", but each text is written in " + CatalogueReader.LANGUAGES);
    }

    private void checkNames(String file, RuleDescriptor rule) {
        require(
                ModelPaths.kind(rule.subject()).isPresent(),
                file,
                "subject:",
                "subject is '" + rule.subject() + "', which is no kind of artefact; the kinds are "
                        + String.join(", ", KINDS_OF_ARTEFACT)
                        + PolicyValues.nearest(rule.subject(), KINDS_OF_ARTEFACT));
        rule.occasion().forEach(attribute -> checkAttribute(file, rule, "occasion", attribute));
        if (rule.loweredWhen() != null) {
            checkAttribute(file, rule, "loweredWhen", rule.loweredWhen());
        }
        rule.controls()
                .forEach(control -> require(
                        controls.contains(control),
                        file,
                        control,
                        "controls: ISO/IEC 27001:2022 has no control '" + control + "'"
                                + PolicyValues.nearest(control, controls)));
        require(!rule.basis().isEmpty(), file, "basis:", "basis is empty, but a rule rests on something");
        rule.basis()
                .forEach(basis -> require(
                        sources.contains(basis.source()),
                        file,
                        basis.source(),
                        "basis: there is no source '" + basis.source() + "'"
                                + PolicyValues.nearest(basis.source(), sources)));
        rule.parameters()
                .forEach(id -> require(
                        known.contains(id),
                        file,
                        id,
                        "there is no parameter '" + id + "'" + PolicyValues.nearest(id, known)));
    }

    private void checkAttribute(String file, RuleDescriptor rule, String field, String attribute) {
        ModelPaths.kind(rule.subject())
                .filter(kind -> !ModelPaths.has(kind, attribute))
                .ifPresent(kind -> {
                    List<String> attributes = ModelPaths.attributes(kind);
                    require(
                            false,
                            file,
                            attribute,
                            field + ": there is no attribute '" + attribute + "' of " + rule.subject() + ", which has "
                                    + String.join(", ", attributes) + PolicyValues.nearest(attribute, attributes));
                });
    }

    /** Checks what a rule's findings become, of all rules that there are. */
    void checkBecomes(String file, RuleDescriptor rule, Map<String, RuleDescriptor> rules) {
        rule.becomesProblem(rules).ifPresent(problem -> require(false, file, "becomes:", problem));
    }

    private void checkDrl(DrlSource drl) {
        checkPackage(drl);
        drl.checkHoldsNothingElse(slips::add);
        drl.checkKeepsItsHandsOff(slips::add);
        slips.in(drl::checkLooksAtOneView);
    }

    private void checkAskedAndGiven(String file, DrlSource drl, RuleDescriptor rule) {
        checkSubject(drl, rule);
        checkClauses(drl, rule);
        checkLimits(drl, rule);
        checkPlaceholders(file, drl, rule);
        boolean warns = rule.messages().keySet().stream().anyMatch(key -> key.startsWith(UPCOMING));
        require(
                warns == drl.reminds(),
                file,
                "messages:",
                warns
                        ? "there is a message for upcoming, but the rule reminds of nothing"
                        : "the message for upcoming is missing: the rule reminds");
    }

    /** A view is made of artefacts of the kind that its constructor takes; one of no single kind is known when it judges. */
    private void checkSubject(DrlSource drl, RuleDescriptor rule) {
        Set<String> kinds = drl.view(classes).map(ModelPaths::kinds).orElse(Set.of());
        if (kinds.isEmpty() || kinds.contains(rule.subject()) || !KINDS_OF_ARTEFACT.contains(rule.subject())) {
            return;
        }
        slips.add(drl.error(
                drl.patternLine(),
                "the view is one of " + String.join(", ", kinds) + ", but subject in the YAML is '" + rule.subject()
                        + "'"));
    }

    private void checkClauses(DrlSource drl, RuleDescriptor rule) {
        Set<String> clauses = new TreeSet<>();
        rule.basis().stream().map(RuleDescriptor.Basis::clause).forEach(clause -> {
            if (clause != null) {
                clauses.add(clause);
            }
        });
        drl.clauses().forEach(asked -> {
            if (!clauses.contains(asked.id())) {
                slips.add(drl.error(
                        asked.line(),
                        "clause '" + asked.id() + "' is none of those that basis names: " + clauses
                                + PolicyValues.nearest(asked.id(), clauses)));
            }
        });
    }

    private void checkPackage(DrlSource drl) {
        if (drl.packageName().isEmpty()) {
            slips.add(drl.error(1, "the package is missing"));
            return;
        }
        String name = drl.packageName().get();
        if (name.startsWith("se.lis.") || !packageName.map(name::equals).orElse(true)) {
            slips.add(drl.error(
                    1,
                    "the package is " + name + ", but all rules of a catalogue are in one package of their own"
                            + packageName.map(other -> ", here " + other).orElse("")));
            return;
        }
        packageName = Optional.of(name);
    }

    private void checkLimits(DrlSource drl, RuleDescriptor rule) {
        drl.limits().forEach(asked -> {
            if (!rule.parameters().contains(asked.id())) {
                slips.add(drl.error(
                        asked.line(),
                        "parameter '" + asked.id() + "' is none of the parameters that the rule names: "
                                + rule.parameters() + PolicyValues.nearest(asked.id(), rule.parameters())));
            }
            if (!parameters.all().containsKey(asked.id())) {
                return;
            }
            ParameterForm form = parameters.form(asked.id());
            if (OF_TIME.contains(asked.form()) && !TIMES.contains(form)) {
                slips.add(drl.error(
                        asked.line(),
                        "parameter '" + asked.id() + "' is asked for as a time, by " + asked.form() + ", but it is "
                                + form.allowed() + ": "
                                + Printable.brief(parameters.all().get(asked.id()).values().stream()
                                        .map(DatedValue::value)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))));
            }
        });
    }

    /** A text names what the engine or the rule gives it: a slip would be noticed with the first finding alone. */
    private void checkPlaceholders(String file, DrlSource drl, RuleDescriptor rule) {
        Set<String> given = new TreeSet<>(GIVEN);
        given.addAll(drl.arguments());
        rule.parameters().forEach(id -> given.add(id.substring(id.indexOf('.') + 1)));
        Optional<ArtefactType> subject = ModelPaths.kind(rule.subject());
        Set<String> nameable = new TreeSet<>(given);
        subject.ifPresent(type -> nameable.addAll(ModelPaths.attributes(type)));
        rule.messages()
                .forEach((key, texts) -> texts.forEach((language, text) -> {
                    for (String name : Messages.placeholders(List.of(text))) {
                        require(
                                given.contains(name)
                                        || subject.map(type -> ModelPaths.isLeaf(type, name))
                                                .orElse(true),
                                file,
                                "{" + name,
                                "message " + key + " names {" + name + "}, but it is given " + given
                                        + " and the attributes of a " + rule.subject()
                                        + PolicyValues.nearest(name, nameable));
                    }
                    try {
                        Messages.checkForms("message " + key, text, nouns);
                    } catch (CatalogueException noForm) {
                        slips.add(files.error(file, key + ":", String.valueOf(noForm.getMessage())));
                    }
                }));
    }

    /** Checks that a parameter has titles, days in order, values of one form, and sources. */
    static void checkParameter(
            RuleFiles files, Slips slips, String file, String name, Parameter parameter, Set<String> sources) {
        if (!parameter.title().keySet().equals(CatalogueReader.LANGUAGES)) {
            slips.add(files.error(file, name + ":", "title is written in " + CatalogueReader.LANGUAGES));
        }
        if (parameter.values().isEmpty()) {
            slips.add(files.error(file, name + ":", "there is no value"));
        }
        checkForms(files, slips, file, name, parameter);
        for (int i = 0; i < parameter.values().size(); i++) {
            DatedValue value = parameter.values().get(i);
            if (i > 0 && !value.from().isAfter(parameter.values().get(i - 1).from())) {
                slips.add(files.error(
                        file, value.from().toString(), "values stand oldest first, each on a day of its own"));
            }
            if (!sources.contains(value.source())) {
                slips.add(files.error(
                        file,
                        value.source(),
                        "there is no source '" + value.source() + "'" + PolicyValues.nearest(value.source(), sources)));
            }
        }
    }

    /** Values of one parameter are of one form; the first says which, unless it is a text, which any value may be. */
    private static void checkForms(RuleFiles files, Slips slips, String file, String name, Parameter parameter) {
        if (parameter.terms() != null || parameter.values().isEmpty()) {
            return;
        }
        ParameterForm form = ParameterForm.of(List.of(parameter.values().get(0).value()));
        ParameterForm text = ParameterForm.of(List.of("of no other form"));
        parameter.values().stream()
                .filter(value -> !form.equals(text) && !form.reads(value.value()))
                .forEach(value -> slips.add(files.error(
                        file,
                        value.from().toString(),
                        "a value of '" + name + "' is '" + Printable.brief(value.value()) + "', but the first is "
                                + form.allowed())));
    }

    private void require(boolean holds, String file, String where, String reason) {
        if (!holds) {
            slips.add(files.error(file, where, reason));
        }
    }
}
