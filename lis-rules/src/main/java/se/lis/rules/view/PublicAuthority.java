package se.lis.rules.view;

import se.lis.core.organisation.OrganisationKind;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.View;

/** Whether the organisation is a public authority or body: as it is recorded, or else by what kind of organisation it is. */
public final class PublicAuthority {

    private PublicAuthority() {}

    /**
     * Returns whether the organisation is one. Where that is blank, a municipality, a region, a municipal association, their administrations
     * and a state authority are; of a municipal company it is unknown.
     */
    public static Answer of(View view) {
        Facts organisation = view.of(view.register().organisation());
        Answer byKind = organisation
                .<OrganisationKind>act("kind")
                .is(
                        OrganisationKind.MUNICIPALITY,
                        OrganisationKind.REGION,
                        OrganisationKind.MUNICIPAL_ASSOCIATION,
                        OrganisationKind.ADMINISTRATION,
                        OrganisationKind.CITY_DISTRICT_ADMINISTRATION,
                        OrganisationKind.STATE_AUTHORITY);
        boolean recorded = organisation.given("publicAuthority").yes();
        return !recorded && byKind.yes() ? byKind : organisation.yes("publicAuthority");
    }
}
