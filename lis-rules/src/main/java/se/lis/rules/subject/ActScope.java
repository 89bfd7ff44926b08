package se.lis.rules.subject;

import java.time.LocalDate;
import se.lis.core.artefact.Answer;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationKind;
import se.lis.rules.legislation.Legislation;

/**
 * Whether the NIS legislation asks something of a process: by registration before the Cybersecurity Act, by being part of
 * a municipality from the act's first day. SFS 2018:1174; SFS 2025:1506 1 kap.
 */
final class ActScope {

    private final Organisation organisation;
    private final LocalDate actStart;

    ActScope(Organisation organisation, Legislation legislation) {
        this.organisation = organisation;
        this.actStart = legislation.start(Legislation.CYBERSECURITY_ACT);
    }

    /** Returns whether the act itself applies on a day, and no longer what came before it. */
    boolean actApplies(LocalDate day) {
        return !day.isBefore(actStart);
    }

    /** Returns whether the legislation of a day applies to a process. */
    Answer covers(BusinessProcess process, LocalDate day) {
        boolean registered = process.nisSector(day).isPresent();
        return actApplies(day) ? Answer.of(registered).or(coversAll(day)) : Answer.of(registered);
    }

    /**
     * Returns whether the act applies to all of the organisation's processes on a day, whatever is registered of them.
     *
     * <p>It does to a municipality with its boards and administrations. A municipal company is registered on its own; of
     * other organisations this library knows too little to say no.
     */
    Answer coversAll(LocalDate day) {
        if (!actApplies(day)) {
            return Answer.NO;
        }
        return partOfMunicipality() ? Answer.YES : operator(day);
    }

    /**
     * Returns whether the organisation is itself the operator on whom the act lays its duties: a municipality is, its
     * boards and administrations are not.
     */
    Answer operator(LocalDate day) {
        if (organisation.kind().isEmpty()) {
            return Answer.UNKNOWN;
        }
        boolean registered = organisation.entityClassPeriods().stream()
                .anyMatch(period -> period.entityClass() != EntityClass.NONE
                        && covers(period.from(), period.until().orElse(LocalDate.MAX), day));
        return switch (organisation.kind().get()) {
            case MUNICIPALITY -> Answer.YES;
            case ADMINISTRATION, CITY_DISTRICT_ADMINISTRATION -> Answer.NO;
            case MUNICIPAL_COMPANY -> Answer.of(registered);
            case REGION, STATE_AUTHORITY -> registered ? Answer.YES : Answer.UNKNOWN;
        };
    }

    /** Returns whether the organisation is a part of a municipality. */
    boolean partOfMunicipality() {
        return organisation.kind().stream()
                .anyMatch(kind -> kind == OrganisationKind.ADMINISTRATION
                        || kind == OrganisationKind.CITY_DISTRICT_ADMINISTRATION);
    }

    private static boolean covers(LocalDate from, LocalDate until, LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
