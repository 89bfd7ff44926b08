package se.lis.core.planning;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.Members;
import se.lis.core.form.OwnForm;
import se.lis.core.id.DpoReportId;
import se.lis.core.text.Years;

/** The data protection officer's annual report (Swedish: dataskyddsombudets årsrapport, GDPR-årsrapport). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("DpoAnnualReport")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = DpoAnnualReport.Builder.class)
public interface DpoAnnualReport extends Artefact, WithDpoAnnualReport {

    @Override
    DpoReportId id();

    /** Returns the calendar year it is about (Swedish: år). */
    int year();

    /** Returns the day it was delivered (Swedish: lämnad), or empty when it was not. */
    Optional<LocalDate> deliveredOn();

    /** Returns the risks it names (Swedish: risker); empty: none registered. */
    List<DpoReportRisk> risks();

    @Override
    default Optional<DpoAnnualReport> asAt(AsOf asOf) {
        return Optional.of(withDeliveredOn(asOf.pastOn(deliveredOn())).withRisks(asOf.pastOn(deliveredOn(), risks())));
    }

    @Value.Check
    default DpoAnnualReport check() {
        Invariant.check(this, value -> {
            value.within("year", Optional.of(year()), Years.FIRST, Years.LAST)
                    .distinctIds(
                            "risks.id", risks().stream().map(DpoReportRisk::id).toList());
            risks().forEach(risk -> value.notBlank("risks.advice", risk.advice()));
        });
        return Members.inOrder(risks(), DpoReportRisk::advice)
                ? this
                : withRisks(Members.sorted(risks(), DpoReportRisk::advice));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDpoAnnualReport.Builder {}
}
