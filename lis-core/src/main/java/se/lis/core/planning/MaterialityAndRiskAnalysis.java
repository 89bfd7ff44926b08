package se.lis.core.planning;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.form.OwnForm;
import se.lis.core.id.MaterialityAnalysisId;
import se.lis.core.text.Years;

/** A year's materiality and risk analysis (Swedish: väsentlighets- och riskanalys, VoR). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("MaterialityAndRiskAnalysis")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = MaterialityAndRiskAnalysis.Builder.class)
public interface MaterialityAndRiskAnalysis extends Artefact, WithMaterialityAndRiskAnalysis {

    @Override
    MaterialityAnalysisId id();

    /** Returns the calendar year (Swedish: år). */
    int year();

    /** Returns the working methods it includes (Swedish: arbetssätt); empty: none registered. */
    Set<WorkingMethod> workingMethods();

    /** Returns the day it was decided (Swedish: beslutad), or empty when it was not or when not known. */
    Optional<LocalDate> decidedOn();

    @Override
    default Optional<MaterialityAndRiskAnalysis> asAt(AsOf asOf) {
        return Optional.of(
                withWorkingMethods(asOf.pastOn(decidedOn(), workingMethods())).withDecidedOn(asOf.pastOn(decidedOn())));
    }

    @Value.Check
    default void check() {
        Invariant.check(this, value -> value.within("year", Optional.of(year()), Years.FIRST, Years.LAST));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableMaterialityAndRiskAnalysis.Builder {}
}
