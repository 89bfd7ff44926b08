package se.lis.core.organisation;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.Members;
import se.lis.core.form.OwnForm;
import se.lis.core.id.OrganisationId;

/** The organisation whose register it is (Swedish: nämnd, förvaltning, bolag). Never in a list: a snapshot has one. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("Organisation")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Organisation.Builder.class)
public interface Organisation extends Artefact, WithOrganisation {

    @Override
    OrganisationId id();

    /** Returns what people call it (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns what the organisation is (Swedish: organisationsform), or empty when not known. */
    Optional<OrganisationKind> kind();

    /** Returns its number (Swedish: organisationsnummer), or empty when not given. */
    @Value.Redacted
    Optional<String> organisationNumber();

    /** Returns the organisation it belongs to (Swedish: överordnad organisation), which need not be in any register, or empty. */
    Optional<OrganisationId> parent();

    /** Returns the zone that gives its local days (Swedish: tidszon), the IANA name of a region, or UTC. */
    ZoneId zone();

    /** Returns whether it is a public authority or body (Swedish: myndighet), or empty when not known. GDPR Article 37(1)(a). */
    Optional<Boolean> publicAuthority();

    /** Returns its classes over time (Swedish: klassning som verksamhetsutövare); empty: none registered. */
    List<EntityClassPeriod> entityClassPeriods();

    /** Returns whether it provides trust services (Swedish: betrodda tjänster), or empty when not known. SFS 2025:1506 2 kap. 6 §. */
    Optional<Boolean> trustServiceProvider();

    /**
     * Returns the day it was registered with the single contact point (Swedish: anmäld), or empty when it was not. SFS 2025:1506 2 kap. 2 §,
     * SFS 2025:1507 5 §.
     */
    Optional<LocalDate> registeredOn();

    /** Returns the changes to be reported (Swedish: anmälningspliktiga ändringar); empty: none registered. */
    List<ReportableChange> reportableChanges();

    /** Returns whether the data protection officer's contact is published (Swedish: kontaktuppgift publicerad), or empty. GDPR Article 37(7). */
    Optional<Boolean> dpoContactPublished();

    /** Returns whether the authority has that contact (Swedish: kontaktuppgift meddelad myndigheten), or empty. GDPR Article 37(7). */
    Optional<Boolean> dpoContactGivenToAuthority();

    /** Returns whether there is an archive description and a list of archives (Swedish: arkivbeskrivning), or empty. SFS 1990:782 6 §. */
    Optional<Boolean> archiveDescription();

    /** Returns the day that description was last reviewed (Swedish: arkivbeskrivning översedd), or empty when it never was. */
    Optional<LocalDate> archiveDescriptionReviewedOn();

    @Override
    default Optional<Organisation> asAt(AsOf asOf) {
        return Optional.of(withRegisteredOn(asOf.pastOn(registeredOn()))
                .withReportableChanges(reportableChanges().stream()
                        .map(member -> member.asAt(asOf))
                        .flatMap(Optional::stream)
                        .toList())
                .withArchiveDescriptionReviewedOn(asOf.pastOn(archiveDescriptionReviewedOn())));
    }

    @Value.Check
    default Organisation check() {
        Invariant.check(this, value -> {
            value.notBlank("name", name())
                    .notBlank("organisationNumber", organisationNumber())
                    .that(
                            isRegion(zone()),
                            "zone",
                            zone(),
                            "it must be a region such as Europe/Stockholm, or UTC, and no fixed offset");
            entityClassPeriods()
                    .forEach(period -> value.ordered(
                            "from", Optional.of(period.from()), "entityClassPeriods.until", period.until()));
        });
        if (!Members.inOrder(entityClassPeriods())) {
            return withEntityClassPeriods(Members.sorted(entityClassPeriods()));
        }
        return Members.inOrder(reportableChanges()) ? this : withReportableChanges(Members.sorted(reportableChanges()));
    }

    /** An offset knows no daylight saving, so the days it gives end at the wrong hour for half a year. */
    private static boolean isRegion(ZoneId zone) {
        return !zone.getRules().isFixedOffset() || "UTC".equals(zone.getId()) || "Etc/UTC".equals(zone.getId());
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableOrganisation.Builder {}
}
