package se.lis.core.organisation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** The most sensitive kind of personal data that a process handles, least sensitive first. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum PersonalDataKind {
    /** No personal data. */
    NONE,
    /** Personal data that is neither of the following. */
    ORDINARY,
    /** Privacy-sensitive data, such as social circumstances (Swedish: integritetskänsliga). */
    PRIVACY_SENSITIVE,
    /** Special categories (Swedish: känsliga personuppgifter). GDPR Article 9. */
    SPECIAL_CATEGORIES
}
