package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What personal data may be sent to a third country on. GDPR Chapter V. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum TransferMechanism {
    /** It was found that there is no ground. */
    NONE,
    /** The Commission has decided that protection is adequate. Article 45. */
    ADEQUACY_DECISION,
    /** A binding instrument between public bodies. Article 46(2)(a). */
    PUBLIC_BODIES_INSTRUMENT,
    /** Binding corporate rules. Article 46(2)(b). */
    BINDING_CORPORATE_RULES,
    /** Standard data protection clauses. Article 46(2)(c)-(d). */
    STANDARD_CLAUSES,
    /** An approved code of conduct. Article 46(2)(e). */
    CODE_OF_CONDUCT,
    /** An approved certification. Article 46(2)(f). */
    CERTIFICATION,
    /** Contractual clauses that the authority has authorised. Article 46(3)(a). */
    AUTHORISED_CLAUSES,
    /** An administrative arrangement that the authority has authorised. Article 46(3)(b). */
    ADMINISTRATIVE_ARRANGEMENT,
    /** Explicit consent, as an exception. Article 49(1)(a). */
    EXPLICIT_CONSENT,
    /** A contract with the data subject, as an exception. Article 49(1)(b). */
    CONTRACT_WITH_SUBJECT,
    /** A contract in the data subject's interest, as an exception. Article 49(1)(c). */
    CONTRACT_FOR_SUBJECT,
    /** Important reasons of public interest, as an exception. Article 49(1)(d). */
    PUBLIC_INTEREST,
    /** Legal claims, as an exception. Article 49(1)(e). */
    LEGAL_CLAIMS,
    /** Vital interests, as an exception. Article 49(1)(f). */
    VITAL_INTERESTS,
    /** A public register, as an exception. Article 49(1)(g). */
    PUBLIC_REGISTER,
    /** Compelling legitimate interests, a last exception. Article 49(1), second subparagraph. */
    COMPELLING_INTERESTS;

    /** Returns whether it is one of the exceptions for specific situations. GDPR Article 49. */
    public boolean derogation() {
        return compareTo(EXPLICIT_CONSENT) >= 0;
    }

    /** Returns whether an authority that exercises public powers may not use it. GDPR Article 49(3). */
    public boolean barredInPublicPowers() {
        return this == EXPLICIT_CONSENT
                || this == CONTRACT_WITH_SUBJECT
                || this == CONTRACT_FOR_SUBJECT
                || this == COMPELLING_INTERESTS;
    }
}
