package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What right a request calls on. GDPR Chapter III. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum DataSubjectRequestKind {
    /** To see the data (Swedish: registerutdrag). Article 15. */
    ACCESS,
    /** To have it corrected (Swedish: rättelse). Article 16. */
    RECTIFICATION,
    /** To have it erased (Swedish: radering). Article 17. */
    ERASURE,
    /** To have its use restricted (Swedish: begränsning). Article 18. */
    RESTRICTION,
    /** To take it along (Swedish: dataportabilitet). Article 20. */
    PORTABILITY,
    /** To object (Swedish: invändning). Article 21. */
    OBJECTION,
    /** Not to be subject to an automated decision (Swedish: automatiserat beslut). Article 22. */
    AUTOMATED_DECISION
}
