package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What lets an organisation process special categories of personal data. GDPR Article 9(2). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum SpecialCategoryCondition {
    /** It was judged that none of the conditions applies. */
    NONE,
    /** Explicit consent. Article 9(2)(a). */
    EXPLICIT_CONSENT,
    /** Employment, social security and social protection law. Article 9(2)(b). */
    EMPLOYMENT_AND_SOCIAL_LAW,
    /** Vital interests of somebody who can't consent. Article 9(2)(c). */
    VITAL_INTERESTS,
    /** A non-profit body and its members. Article 9(2)(d). */
    MEMBERS_OF_ASSOCIATION,
    /** The data subject made the data public. Article 9(2)(e). */
    MADE_PUBLIC,
    /** Legal claims, or courts in their judicial capacity. Article 9(2)(f). */
    LEGAL_CLAIMS,
    /** Substantial public interest. Article 9(2)(g). */
    SUBSTANTIAL_PUBLIC_INTEREST,
    /** Health care and social care. Article 9(2)(h). */
    HEALTH_AND_SOCIAL_CARE,
    /** Public health. Article 9(2)(i). */
    PUBLIC_HEALTH,
    /** Archiving in the public interest, research or statistics. Article 9(2)(j). */
    ARCHIVING_RESEARCH_STATISTICS;

    /** Returns whether it holds only on the basis of Union or national law. GDPR Article 9(2)(b), (g), (h), (i) and (j). */
    public boolean needsProvision() {
        return this == EMPLOYMENT_AND_SOCIAL_LAW
                || this == SUBSTANTIAL_PUBLIC_INTEREST
                || this == HEALTH_AND_SOCIAL_CARE
                || this == PUBLIC_HEALTH
                || this == ARCHIVING_RESEARCH_STATISTICS;
    }
}
