package se.lis.rules.view.classification;

import java.util.List;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** How the organisation has planned its classification. */
public final class PlansOfClassification extends View {

    /** Joins the organisation with its plans. */
    public PlansOfClassification(Organisation organisation, ViewContext context) {
        super(organisation, context);
    }

    private static List<Known<?>> years(Facts plan) {
        return plan.parts("years").stream()
                .<Known<?>>map(each -> each.fact("year"))
                .toList();
    }

    private Answer coversThisYear(Facts plan) {
        int thisYear = register().asks(moment -> moment.day().getYear());
        List<Answer> years = plan.parts("years").stream()
                .map(each -> each.<Integer>fact("year").is(thisYear))
                .toList();
        return years.isEmpty() ? plan.given("years") : Answer.any(years);
    }

    private Answer longEnough(Facts plan) {
        return Known.union(years(plan)).count().atLeast(limit("classification.planYears"));
    }

    /**
     * Returns how many years the plan holds that covers this one, the one with the most of several; 0 without such a plan, and at least
     * that where one that is long enough may be hidden.
     */
    public Known<Integer> plannedYears() {
        Search covering = among(ArtefactType.CLASSIFICATION_PLAN).where(this::coversThisYear);
        List<Known<Integer>> lengths = covering.all().stream()
                .map(plan -> Known.union(years(plan)).count())
                .toList();
        Known<Integer> enough = covering.where(this::longEnough).count();
        if (lengths.isEmpty()) {
            return enough;
        }
        Known<Integer> longest = covering.any().then(any -> Known.highest(lengths));
        return enough.unknown() ? enough.notBefore(longest) : longest;
    }
}
