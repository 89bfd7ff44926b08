package se.lis.rules.internal.compiler;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.internal.catalogue.RuleFiles;

/** A host's rule as Drools reads it: a file with one rule, whose right side is Java. */
public final class DrlSource {

    private static final Set<String> WORKING_MEMORY =
            Set.of("insert", "insertLogical", "update", "modify", "delete", "retract");

    /** What Drools offers the working memory by. */
    private static final Set<String> ENGINE = Set.of("drools", "kcontext");

    /** What asks for a parameter by its id. */
    private static final Set<String> LIMITS = Set.of(
            "limit",
            "plus",
            "minus",
            "plusBySwedishLaw",
            "plusByEuLaw",
            "remind",
            "renewed",
            "atLeast",
            "atMost",
            "has");

    /** How Drools begins what it says of DRL. */
    private static final Pattern NUMBERED = Pattern.compile("^\\[ERR \\d+] Line \\d+:\\d+ ");

    /** Of what a parser would have taken, so much is shown. */
    private static final Pattern EXPECTED_MUCH = Pattern.compile(", expected one of .{60,}$");

    private static final Set<String> REMINDERS = Set.of("remind", "remindFrom");

    /** What looks at other facts than the one pattern, by the word that it is written with. */
    private static final Map<Class<?>, String> LOOKS_ELSEWHERE = Map.of(
            NotDescr.class, "not",
            ExistsDescr.class, "exists",
            ForallDescr.class, "forall",
            AccumulateDescr.class, "accumulate",
            GroupByDescr.class, "groupby",
            CollectDescr.class, "collect",
            EvalDescr.class, "eval",
            OrDescr.class, "or");

    private final RuleFiles files;
    private final String file;
    private final PackageDescr tree;
    private final RuleDescr rule;
    private final BlockStmt rightSide;
    private final int firstLineOnTheRight;

    /**
     * A parameter that a rule asks for.
     *
     * @param id the id
     * @param form the form that it is asked for in
     * @param line the line
     */
    public record Asked(String id, String form, int line) {}

    /**
     * Reads a rule.
     *
     * @param files the files of its catalogue
     * @param file the rule's
     * @param id the rule's id
     * @throws CatalogueException if it is not DRL, or holds another rule, or none
     */
    public DrlSource(RuleFiles files, String file, String id) {
        this.files = files;
        this.file = file;
        this.tree = parsed(files, file);
        this.rule = only(id);
        String right = String.valueOf(rule.getConsequence()).strip();
        this.firstLineOnTheRight = lineOf(right, files.text(file));
        this.rightSide = rightSide(right);
    }

    /** The tree knows the line of "then" alone, and leaves out what is blank after it. */
    private int lineOf(String right, String text) {
        List<String> lines = text.lines().toList();
        int then = Math.max(1, rule.getConsequenceLine());
        String first = right.lines().findFirst().orElse("");
        for (int line = then; line <= lines.size(); line++) {
            if (lines.get(line - 1).contains(first)) {
                return line;
            }
        }
        return then;
    }

    private static PackageDescr parsed(RuleFiles files, String file) {
        DrlParser parser = new DrlParser();
        PackageDescr tree;
        try {
            tree = parser.parse(false, files.text(file));
        } catch (DroolsParserException broken) {
            throw files.error(file, 1, String.valueOf(broken.getMessage()));
        }
        if (parser.hasErrors()) {
            DroolsError first = parser.getErrors().get(0);
            int line = first.getLines().length == 0 ? 1 : first.getLines()[0];
            throw files.error(file, Math.max(1, line), "this is not DRL: " + reason(first.getMessage()));
        }
        if (tree == null) {
            throw files.error(file, 1, "it is empty");
        }
        return tree;
    }

    private static String reason(String message) {
        String first = message.lines().findFirst().orElse("");
        return NUMBERED.matcher(first).replaceFirst("").replace("'<eof>'", "'end of the file'");
    }

    private RuleDescr only(String id) {
        for (RuleDescr each : tree.getRules()) {
            if (!each.getName().equals(id)) {
                throw error(
                        each.getLine(),
                        "rule '" + each.getName() + "' is not '" + id
                                + "': a file holds one rule, with its id as its name");
            }
        }
        if (tree.getRules().isEmpty()) {
            throw error(1, "rule '" + id + "' is missing, which the YAML beside it describes");
        }
        if (tree.getRules().size() > 1) {
            throw error(tree.getRules().get(1).getLine(), "rule '" + id + "' stands here a second time");
        }
        return tree.getRules().get(0);
    }

    private BlockStmt rightSide(String right) {
        JavaParser java =
                new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
        ParseResult<BlockStmt> parsed = java.parseBlock("{" + right + "}");
        if (!parsed.isSuccessful()) {
            Problem first = parsed.getProblem(0);
            int line = first.getLocation()
                    .flatMap(TokenRange::toRange)
                    .map(range -> range.begin.line)
                    .orElse(1);
            throw error(
                    firstLineOnTheRight + line - 1,
                    "the right side is not Java: "
                            + EXPECTED_MUCH
                                    .matcher(first.getMessage()
                                            .lines()
                                            .findFirst()
                                            .orElse(""))
                                    .replaceFirst(""));
        }
        return parsed.getResult().orElseThrow();
    }

    /** Returns the package, or empty when none is named. */
    public Optional<String> packageName() {
        return Optional.ofNullable(tree.getName()).filter(name -> !name.isEmpty());
    }

    /** Reports classes that are imported and that there are not; returns whether there are all. */
    public boolean importsAreThere(ClassLoader classes, Consumer<CatalogueException> slips) {
        List<String> missing = new RuleNames(tree, classes).missingImports();
        missing.forEach(name -> slips.accept(files.error(file, name, RuleNames.absentClass(name))));
        return missing.isEmpty();
    }

    /** Reports what stands beside the rule, or changes when it speaks: one rule says all, whenever it is asked. */
    public void checkHoldsNothingElse(Consumer<CatalogueException> slips) {
        tree.getFunctions().forEach(each -> slips.accept(more(each, "function")));
        tree.getTypeDeclarations().forEach(each -> slips.accept(more(each, "declare")));
        tree.getEnumDeclarations().forEach(each -> slips.accept(more(each, "declare")));
        tree.getEntryPointDeclarations().forEach(each -> slips.accept(more(each, "declare entry-point")));
        tree.getWindowDeclarations().forEach(each -> slips.accept(more(each, "declare window")));
        tree.getAttributes().forEach(each -> slips.accept(more(each, each.getName())));
        if (rule.isQuery()) {
            slips.accept(more(rule, "query"));
        }
        if (rule.getParentName() != null) {
            slips.accept(more(rule, "extends"));
        }
        rule.getAttributes().values().forEach(each -> slips.accept(more(each, each.getName())));
    }

    private CatalogueException more(BaseDescr what, String word) {
        return error(
                Math.max(1, what.getLine()),
                "'" + word
                        + "' has no place here: a file holds package, imports, the global judge and one rule with when and then;"
                        + " what more a rule needs is Java, in a view or a class that it imports");
    }

    /** Reports what makes the rule engine lose matches without a word. */
    public void checkKeepsItsHandsOff(Consumer<CatalogueException> slips) {
        calls(WORKING_MEMORY)
                .filter(call -> call.getScope()
                        .map(scope -> ENGINE.contains(scope.toString()))
                        .orElse(true))
                .forEach(call -> slips.accept(error(
                        line(call),
                        "a rule must not call " + call.getNameAsString()
                                + ": it may only give verdicts, since no rule feeds another")));
    }

    /**
     * Refuses a left side that looks at more than one view of one artefact. Artefacts are judged some at a time, and one by one when
     * something changes: what a rule would join, or find absent, might only not be there yet.
     */
    public void checkLooksAtOneView() {
        List<BaseDescr> conditions = rule.getLhs().getDescrs();
        for (int i = 0; i < conditions.size(); i++) {
            BaseDescr condition = conditions.get(i);
            if (!(condition instanceof PatternDescr pattern)) {
                throw looksElsewhere(condition, "'" + LOOKS_ELSEWHERE.getOrDefault(condition.getClass(), "do") + "'");
            }
            if (pattern.getSource() != null) {
                throw looksElsewhere(
                        condition,
                        "'" + LOOKS_ELSEWHERE.getOrDefault(pattern.getSource().getClass(), "from") + "'");
            }
            if (i > 0) {
                throw looksElsewhere(condition, "a second pattern, " + pattern.getObjectType());
            }
        }
    }

    private CatalogueException looksElsewhere(BaseDescr condition, String what) {
        return error(
                condition.getLine(),
                what
                        + " looks at other artefacts, which are not judged together with this one: a rule has one"
                        + " pattern, and what it needs of others is a property of its view. Give the engine a"
                        + " ViewFactory with such a view");
    }

    /** Returns the names of the arguments that the right side gives to texts. */
    public Set<String> arguments() {
        return calls(Set.of("argument"))
                .flatMap(call -> call.getArguments().stream().limit(1).flatMap(DrlSource::text))
                .map(StringLiteralExpr::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns whether the right side warns before something falls due. */
    public boolean reminds() {
        return calls(REMINDERS).findAny().isPresent();
    }

    /** Returns the parameters that the right side asks for by a literal id, with what is done with each. */
    public List<Asked> limits() {
        return calls(LIMITS)
                .flatMap(call -> call.getArguments().stream()
                        .flatMap(DrlSource::text)
                        .map(text -> new Asked(text.asString(), call.getNameAsString(), line(text))))
                .toList();
    }

    /** Returns the clauses that the right side speaks of by a literal name. */
    public List<Asked> clauses() {
        return calls(Set.of("clause"))
                .flatMap(call -> call.getArguments().stream()
                        .flatMap(DrlSource::text)
                        .map(text -> new Asked(text.asString(), call.getNameAsString(), line(text))))
                .toList();
    }

    /** Returns the class of the view that the rule looks at, or empty where there is no such class. */
    public Optional<Class<?>> view(ClassLoader classes) {
        return new RuleNames(tree, classes).view();
    }

    /** Returns the line of the pattern. */
    public int patternLine() {
        return rule.getLhs().getDescrs().isEmpty()
                ? Math.max(1, rule.getLine())
                : rule.getLhs().getDescrs().get(0).getLine();
    }

    /** Returns an error at a rule's line. */
    public CatalogueException error(int line, String reason) {
        return files.error(file, line, reason);
    }

    private Stream<MethodCallExpr> calls(Set<String> names) {
        return rightSide.findAll(MethodCallExpr.class).stream().filter(call -> names.contains(call.getNameAsString()));
    }

    private static Stream<StringLiteralExpr> text(Expression expression) {
        return expression.isStringLiteralExpr() ? Stream.of(expression.asStringLiteralExpr()) : Stream.empty();
    }

    private int line(Node node) {
        Node named = node instanceof MethodCallExpr call ? call.getName() : node;
        return firstLineOnTheRight + named.getBegin().map(begin -> begin.line).orElse(1) - 1;
    }
}
