package se.lis.core.organisation;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.Members;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ProcessId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SystemId;
import se.lis.core.id.UnitId;

/** A business process whose information is to be protected (Swedish: verksamhetsprocess). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("BusinessProcess")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = BusinessProcess.Builder.class)
public interface BusinessProcess extends Artefact, WithBusinessProcess {

    @Override
    ProcessId id();

    /** Returns what people call the process (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the unit that carries the process (Swedish: enhet), or empty when not known. */
    Optional<UnitId> unit();

    /** Returns the information owner's role (Swedish: informationsägare), or empty when there is none. ISO/IEC 27001 A.5.9. */
    Optional<RoleAssignmentId> owner();

    /** Returns the day it was last inventoried (Swedish: inventerad), or empty when it never was. ISO/IEC 27001 A.5.9. */
    Optional<LocalDate> inventoriedOn();

    /** Returns the day it began (Swedish: startad), or empty when it has always been there as far as anybody knows. */
    Optional<LocalDate> startedOn();

    /** Returns the day it ended (Swedish: avslutad), or empty when it goes on. */
    Optional<LocalDate> endedOn();

    /** Returns the day it last changed in a way that matters to its information (Swedish: ändrad), or empty when not known. */
    Optional<LocalDate> changedOn();

    /** Returns the most sensitive kind of personal data it handles (Swedish: personuppgifter), or empty when not known. */
    Optional<PersonalDataKind> personalData();

    /**
     * Returns whether it was judged to need no entry in the records of processing: fewer than 250 are employed, and the processing is
     * occasional, unlikely to result in a risk, and of neither special categories nor offences (Swedish: undantag från
     * registerförteckningen); empty when nobody judged so. GDPR Article 30(5).
     */
    Optional<Boolean> exemptFromRecords();

    /** Returns about how many people the personal data concerns (Swedish: antal registrerade), or empty when not known. */
    Optional<Integer> approximateDataSubjects();

    /** Returns whether the volume was decided to be large (Swedish: stor mängd), or empty when nobody decided. */
    Optional<Boolean> largeVolume();

    /** Returns the periods in which it was registered as belonging to a NIS sector (Swedish: NIS-sektor); empty: never. */
    List<NisScope> nisScopes();

    /** Returns the day it was given priority in the risk and vulnerability analysis (Swedish: RSA-prioriterad), or empty. */
    Optional<LocalDate> rsaPrioritisedOn();

    /** Returns how much society depends on it (Swedish: samhällsviktighet), or empty when not assessed. SFS 2022:524 6 §. */
    Optional<SocietalImportance> societalImportance();

    /** Returns how long it can be down at most (Swedish: maximalt tolerabelt avbrott), or empty when not decided. ISO 22301. */
    Optional<Duration> maximumTolerableOutage();

    /** Returns the systems that it depends on (Swedish: stödjande system); empty: none registered. */
    @Value.NaturalOrder
    SortedSet<SystemId> supportingSystems();

    /** Returns whether the process is carried on on a day: begun, as far as known, and not ended. */
    default boolean inUse(LocalDate day) {
        return startedOn().map(start -> !start.isAfter(day)).orElse(true)
                && endedOn().map(end -> end.isAfter(day)).orElse(true);
    }

    /** Returns the NIS sector registered for a day, or empty when none is. */
    default Optional<NisSector> nisSector(LocalDate day) {
        return nisScopes().stream()
                .filter(scope -> scope.covers(day))
                .map(NisScope::sector)
                .findFirst();
    }

    @Override
    default Optional<BusinessProcess> asAt(AsOf asOf) {
        if (startedOn().isPresent() && !asOf.reached(startedOn().get())) {
            return Optional.empty();
        }
        return Optional.of(withInventoriedOn(asOf.pastOn(inventoriedOn()))
                .withEndedOn(asOf.pastOn(endedOn()))
                .withChangedOn(asOf.pastOn(changedOn()))
                .withRsaPrioritisedOn(asOf.pastOn(rsaPrioritisedOn())));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("unit", unit());
        visitor.visit("owner", owner());
        visitor.visit("supportingSystems", supportingSystems());
    }

    @Override
    default Optional<BusinessProcess> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return Optional.of(withUnit(unit().filter(gone.negate()))
                .withOwner(owner().filter(gone.negate()))
                .withSupportingSystems(
                        supportingSystems().stream().filter(gone.negate()).toList()));
    }

    @Value.Check
    default BusinessProcess check() {
        Invariant.check(
                this,
                value -> value.notBlank("name", name())
                        .notNegative("approximateDataSubjects", approximateDataSubjects())
                        .ordered("startedOn", startedOn(), "endedOn", endedOn())
                        .timeNotNegative("maximumTolerableOutage", maximumTolerableOutage()));
        return Members.inOrder(nisScopes()) ? this : withNisScopes(Members.sorted(nisScopes()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableBusinessProcess.Builder {}
}
