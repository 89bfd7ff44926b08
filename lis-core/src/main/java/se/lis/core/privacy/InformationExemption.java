package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/**
 * What lets a controller leave data subjects without the information of GDPR Articles 13-14. SFS 2018:218 chapter 5 section 2 is
 * none of them: it limits Article 15 alone.
 */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum InformationExemption {
    /** It was judged that none of the exceptions applies. */
    NONE,
    /** The data subject already has the information. Articles 13(4) and 14(5)(a). */
    ALREADY_INFORMED,
    /** It is impossible, takes a disproportionate effort, or would defeat the purpose. Article 14(5)(b). */
    IMPOSSIBLE_OR_DISPROPORTIONATE,
    /** Law lays down that the data is obtained or disclosed, and protects the data subject. Article 14(5)(c). */
    LAID_DOWN_BY_LAW,
    /** A statutory obligation of professional secrecy. Article 14(5)(d). */
    PROFESSIONAL_SECRECY,
    /** Law forbids to disclose the data to the data subject (Swedish: sekretess). SFS 2018:218 chapter 5 section 1. */
    SECRECY
}
