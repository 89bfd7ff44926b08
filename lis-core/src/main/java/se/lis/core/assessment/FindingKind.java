package se.lis.core.assessment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What a finding says of its subject, strongest first. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum FindingKind {
    /** The subject breaks the rule (Swedish: avvikelse). */
    VIOLATION,
    /** The register lacks what the rule needs (Swedish: går inte att avgöra). */
    UNDETERMINED,
    /** Nothing is broken yet, and something falls due soon (Swedish: förfaller snart). */
    UPCOMING
}
