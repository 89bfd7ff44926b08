package se.lis.rules.view.incident;

import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** How many of the organisation's notifiable breaches were notified late, over a time that ends now. */
public final class LateNotifications extends View {

    /** Why the share can't be decided: of several breaches it is not known whether they were late. */
    private static final String UNKNOWN_BREACHES = "unknown-breaches";

    private final OrganisationCounts parts;

    /** What a breach within that time is. */
    enum Part {
        LATE,
        IN_TIME,
        UNKNOWN
    }

    /** Joins the counts of an organisation's breaches with the register and the law that it is judged by. */
    public LateNotifications(Organisation organisation, OrganisationCounts parts, ViewContext context) {
        super(organisation, context);
        this.parts = parts;
    }

    /** Returns how many were surely notified late, or not at all past the limit. */
    public Known<Integer> late() {
        return counted(ArtefactType.INCIDENT, parts.count(Part.LATE));
    }

    /** Returns how many there are, with those of which it is not known. */
    public Known<Integer> all() {
        return counted(ArtefactType.INCIDENT, parts.count(Part.LATE) + parts.count(Part.IN_TIME) + unknown());
    }

    /** What contradicts itself may be a breach, late or not: as one of the whole it leaves the share its widest bounds. */
    private int unknown() {
        return parts.count(Part.UNKNOWN)
                + hiddenParts(ArtefactType.INCIDENT, Part.class, new IncidentViews())
                        .size();
    }

    /** Returns whether there is any breach to take a share of. */
    public boolean isAny() {
        return all().has(number -> number > 0);
    }

    /** Returns how many in a hundred were late: within the bounds of none and all of those of which it is not known. */
    public Known<Integer> share() {
        limit("incident.lateShareWindow");
        int unknown = unknown();
        Known<Integer> most = counted(ArtefactType.INCIDENT, parts.count(Part.LATE) + unknown);
        return Known.perCent(
                late().unclearWhere(unknown > 0, UNKNOWN_BREACHES)
                        .notBefore(late())
                        .notAfter(most),
                all());
    }
}
