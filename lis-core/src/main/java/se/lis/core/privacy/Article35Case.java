package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** A case in which an impact assessment is always required. GDPR Article 35(3). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum Article35Case {
    /** It was judged that none of the cases applies. */
    NONE,
    /** Extensive automated evaluation that decisions rest on. Article 35(3)(a). */
    SYSTEMATIC_EVALUATION,
    /** Special categories or criminal data on a large scale. Article 35(3)(b). */
    LARGE_SCALE_SENSITIVE_DATA,
    /** Systematic monitoring of a public area on a large scale. Article 35(3)(c). */
    PUBLIC_AREA_MONITORING
}
