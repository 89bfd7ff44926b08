package se.lis.core.organisation;

/** What an organisation is. */
public enum OrganisationKind {
    /** A city district administration (Swedish: stadsdelsförvaltning). */
    CITY_DISTRICT_ADMINISTRATION,
    /** Another administration of a municipality (Swedish: förvaltning). */
    ADMINISTRATION,
    /** A municipal company (Swedish: kommunalt bolag). */
    MUNICIPAL_COMPANY,
    /** A municipality (Swedish: kommun). */
    MUNICIPALITY,
    /** A region (Swedish: region). */
    REGION,
    /** A state authority (Swedish: statlig myndighet). */
    STATE_AUTHORITY
}
