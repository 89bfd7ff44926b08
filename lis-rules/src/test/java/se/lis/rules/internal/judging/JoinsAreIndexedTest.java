package se.lis.rules.internal.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import org.drools.base.base.ObjectType;
import org.drools.base.reteoo.InitialFactImpl;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.ReteDumper;
import org.drools.model.Index;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** No join of the rule base compares each fact with each: on a big register that would never end. */
class JoinsAreIndexedTest {

    private static final Variable<String> LEFT = declarationOf(String.class, "$left");
    private static final Variable<Integer> RIGHT = declarationOf(Integer.class, "$right");

    @Test
    void noJoinOfTheRulesIsUnindexed() {
        assertThat(unindexed(RuleBase.load().base())).isEmpty();
    }

    @Test
    void aJoinByACalculationIsFound() {
        Rule calculated = rule("calculated")
                .build(
                        pattern(LEFT),
                        pattern(RIGHT).expr("length", LEFT, (right, left) -> left.length() == right),
                        on(LEFT, RIGHT).execute((left, right) -> {}));
        assertThat(unindexed(base(calculated))).hasSize(1);
    }

    @Test
    void aJoinOfEverythingWithEverythingIsFound() {
        Rule product = rule("product")
                .build(pattern(LEFT), pattern(RIGHT), on(LEFT, RIGHT).execute((left, right) -> {}));
        assertThat(unindexed(base(product))).hasSize(1);
    }

    @Test
    void aJoinByEqualityIsNot() {
        Rule equal = rule("equal")
                .build(
                        pattern(LEFT),
                        pattern(RIGHT)
                                .expr(
                                        "equal",
                                        LEFT,
                                        (right, left) -> left.length() == right,
                                        betaIndexedBy(
                                                Integer.class,
                                                Index.ConstraintType.EQUAL,
                                                0,
                                                right -> right,
                                                String::length,
                                                Integer.class)),
                        on(LEFT, RIGHT).execute((left, right) -> {}));
        assertThat(unindexed(base(equal))).isEmpty();
    }

    private static KieBase base(Rule rule) {
        return KieBaseBuilder.createKieBaseFromModel(new ModelImpl().addRule(rule));
    }

    /** The joins of two patterns that have no index; what joins only the start of a rule compares nothing. */
    private static List<BetaNode> unindexed(KieBase base) {
        return ReteDumper.collectRete(base).stream()
                .filter(BetaNode.class::isInstance)
                .map(BetaNode.class::cast)
                .filter(node -> !startsARule(node))
                .filter(node -> !node.getRawConstraints().isIndexed())
                .toList();
    }

    private static boolean startsARule(BetaNode node) {
        ObjectType left = node.getLeftTupleSource().getObjectType();
        return left != null && left.getClassName().equals(InitialFactImpl.class.getName());
    }
}
