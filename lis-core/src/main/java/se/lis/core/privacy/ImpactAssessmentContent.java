package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What an impact assessment shall contain. GDPR Article 35(7). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ImpactAssessmentContent {
    /** The processing and its purposes (Swedish: beskrivning). Article 35(7)(a). */
    DESCRIPTION,
    /** Necessity and proportion (Swedish: behov och proportionalitet). Article 35(7)(b). */
    NECESSITY,
    /** Risks to people's rights and freedoms (Swedish: risker). Article 35(7)(c). */
    RISKS,
    /** Measures against the risks (Swedish: åtgärder). Article 35(7)(d). */
    MEASURES
}
