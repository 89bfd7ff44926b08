package se.lis.core.classification;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** An aspect in which information is classified. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum Aspect {
    /** That only those entitled get at it (Swedish: konfidentialitet). */
    CONFIDENTIALITY,
    /** That it is right and whole (Swedish: riktighet). */
    INTEGRITY,
    /** That it is there when needed (Swedish: tillgänglighet). */
    AVAILABILITY,
    /** That it can be established who did what with it (Swedish: spårbarhet). Not used by every method. */
    TRACEABILITY
}
