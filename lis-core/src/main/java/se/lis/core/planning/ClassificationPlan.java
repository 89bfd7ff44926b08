package se.lis.core.planning;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.Members;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ClassificationPlanId;

/** The plan for inventory and classification (Swedish: plan för inventering och klassning). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("ClassificationPlan")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ClassificationPlan.Builder.class)
public interface ClassificationPlan extends Artefact, WithClassificationPlan {

    @Override
    ClassificationPlanId id();

    /** Returns the years it covers, each with its focus (Swedish: planår); empty: none. */
    List<ClassificationPlanYear> years();

    @Override
    default Optional<ClassificationPlan> asAt(AsOf asOf) {
        return Optional.of(this);
    }

    @Value.Check
    default ClassificationPlan check() {
        Invariant.check(
                this,
                value -> value.that(
                        years().stream()
                                        .map(year -> List.of(year.year(), year.focus()))
                                        .distinct()
                                        .count()
                                == years().size(),
                        "years",
                        years().stream().map(ClassificationPlanYear::year).toList(),
                        "a year must not have the same focus twice"));
        return Members.inOrder(years()) ? this : withYears(Members.sorted(years()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableClassificationPlan.Builder {}
}
