package se.lis.core.organisation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** A role in the work on information security. People are never named, only their roles. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum Role {
    /** Head of administration (Swedish: förvaltningschef). */
    HEAD_OF_ADMINISTRATION,
    /** Information security coordinator (Swedish: informationssäkerhetssamordnare). */
    INFORMATION_SECURITY_COORDINATOR,
    /** Data protection officer (Swedish: dataskyddsombud). GDPR Article 37. */
    DATA_PROTECTION_OFFICER,
    /** Data protection coordinator (Swedish: dataskyddssamordnare). */
    DATA_PROTECTION_COORDINATOR,
    /** Information owner (Swedish: informationsägare). */
    INFORMATION_OWNER,
    /** Resource owner (Swedish: resursägare). */
    RESOURCE_OWNER,
    /** Member of the management (Swedish: ledningsgruppsmedlem). */
    MANAGEMENT_MEMBER,
    /** Unit manager (Swedish: enhetschef). */
    UNIT_MANAGER,
    /** IT manager (Swedish: it-chef). */
    IT_MANAGER,
    /** Head of human resources (Swedish: personalchef). */
    HEAD_OF_HR,
    /** Head of marketing (Swedish: marknadschef). */
    HEAD_OF_MARKETING,
    /** System administrator (Swedish: systemförvaltare). */
    SYSTEM_ADMINISTRATOR,
    /** Legal counsel (Swedish: jurist). */
    LEGAL_COUNSEL,
    /** Member of a board or committee that governs an operator, such as the municipal executive board (Swedish: styrelse- eller nämndledamot). */
    BOARD_MEMBER,
    /** Municipal chief executive, or managing director of a municipal company (Swedish: kommundirektör, verkställande direktör). */
    CHIEF_EXECUTIVE,
    /** Another role (Swedish: annan roll). */
    OTHER
}
