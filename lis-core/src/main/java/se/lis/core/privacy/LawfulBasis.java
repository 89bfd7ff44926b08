package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What makes processing lawful (Swedish: rättslig grund). GDPR Article 6(1). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum LawfulBasis {
    /** It was judged that there is none. */
    NONE,
    /** Consent (Swedish: samtycke). Article 6(1)(a). */
    CONSENT,
    /** A contract with the data subject (Swedish: avtal). Article 6(1)(b). */
    CONTRACT,
    /** A legal obligation (Swedish: rättslig förpliktelse). Article 6(1)(c). */
    LEGAL_OBLIGATION,
    /** Somebody's vital interests (Swedish: grundläggande intressen). Article 6(1)(d). */
    VITAL_INTERESTS,
    /** A task of public interest or public power (Swedish: allmänt intresse, myndighetsutövning). Article 6(1)(e). */
    PUBLIC_TASK,
    /** Legitimate interests (Swedish: intresseavvägning); not for authorities in their tasks. Article 6(1)(f). */
    LEGITIMATE_INTERESTS
}
