package se.lis.rules.view.planning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lis.core.governance.Waiver;
import se.lis.core.organisation.Role;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A waiver, and whether it holds. ISO/IEC 27001 6.1.3 f. */
public final class DecidedWaiver extends View {

    private static final String EXPIRES_ON = "expiresOn";
    private static final String APPROVED_BY = "approvedByRole";
    private static final String REQUESTED_BY = "requestedByRole";
    private static final String ACCEPTED_FACTS = "acceptedFacts";
    private static final String JUSTIFICATION = "justification";
    private static final String RULE = "rule";
    private static final String MAJOR_VERSION = "ruleMajorVersion";

    private final Function<String, Optional<Integer>> majorVersions;

    /** Joins a waiver with the register and the law that it is judged by. */
    public DecidedWaiver(Waiver waiver, ViewContext context) {
        super(waiver, context);
        this.majorVersions = context.majorVersions();
    }

    /** Returns whether it was decided. */
    public boolean isDecided() {
        return given("approvedOn").yes();
    }

    /** Returns the last day it holds; unknown where none is set. */
    public Known<LocalDate> lastDay() {
        return fact(EXPIRES_ON);
    }

    /** Returns whether its last day is not over. */
    public Answer lasts() {
        return lastDay().atLeast(thisDay());
    }

    /** Returns {@code expired} where its last day is over, else null. */
    public @Nullable String expired() {
        return lasts().no() ? "expired" : null;
    }

    /** Returns what a waiver rests on, by the names of the attributes. */
    public Known<List<String>> demanded() {
        return stated(
                List.of(EXPIRES_ON, REQUESTED_BY, APPROVED_BY, ACCEPTED_FACTS, JUSTIFICATION, RULE, MAJOR_VERSION));
    }

    /**
     * Returns what of that holds: the rule exists, and is what it was when the waiver was decided; from a day of decision on, another role
     * asked for it, and one about a subject says which facts it accepts.
     */
    public Known<Set<String>> firm() {
        Map<String, Answer> firm = new LinkedHashMap<>();
        firm.put(EXPIRES_ON, lasts());
        Answer early = this.<LocalDate>act("approvedOn").before(limit("governance.waiverTwoRolesFrom"));
        Answer sameRole = this.<Role>fact(REQUESTED_BY).same(fact(APPROVED_BY));
        firm.put(REQUESTED_BY, early.or(given(REQUESTED_BY).and(sameRole.negate())));
        firm.put(APPROVED_BY, given(APPROVED_BY));
        firm.put(ACCEPTED_FACTS, early.or(given("unit")).or(given(ACCEPTED_FACTS)));
        firm.put(JUSTIFICATION, given(JUSTIFICATION));
        firm.put(RULE, ruleExists());
        firm.put(
                MAJOR_VERSION,
                ruleExists().negate().or(this.<Integer>fact(MAJOR_VERSION).same(majorVersion())));
        return thoseWhere(firm);
    }

    private Answer ruleExists() {
        return majorVersion().atLeast(stated(1));
    }

    /** The rule's major version, from 1; 0 where there is no such rule. */
    private Known<Integer> majorVersion() {
        return this.<String>fact(RULE)
                .then(rule -> stated(majorVersions.apply(rule).orElse(0)));
    }

    /** Returns what it fails in; unknown where only what it may fail in is. */
    public Known<List<String>> flaws() {
        return firm().lackingOf(demanded());
    }
}
