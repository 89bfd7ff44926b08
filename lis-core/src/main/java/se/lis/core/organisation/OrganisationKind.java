package se.lis.core.organisation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What an organisation is. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum OrganisationKind {
    /** A city district administration (Swedish: stadsdelsförvaltning). */
    CITY_DISTRICT_ADMINISTRATION,
    /** Another administration of a municipality (Swedish: förvaltning). */
    ADMINISTRATION,
    /** A municipal company (Swedish: kommunalt bolag). */
    MUNICIPAL_COMPANY,
    /** A municipality (Swedish: kommun). */
    MUNICIPALITY,
    /** A municipal association (Swedish: kommunalförbund). */
    MUNICIPAL_ASSOCIATION,
    /** A region (Swedish: region). */
    REGION,
    /** A state authority (Swedish: statlig myndighet). */
    STATE_AUTHORITY
}
