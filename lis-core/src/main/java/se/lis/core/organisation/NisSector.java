package se.lis.core.organisation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** A sector of the NIS legislation (Directive (EU) 2022/2555, annexes I and II). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum NisSector {
    /** Energy. */
    ENERGY,
    /** Transport. */
    TRANSPORT,
    /** Banking and financial market infrastructure. */
    FINANCE,
    /** Health (Swedish: hälso- och sjukvård). */
    HEALTH,
    /** Drinking water. */
    DRINKING_WATER,
    /** Waste water. */
    WASTE_WATER,
    /** Digital infrastructure and managed services. */
    DIGITAL_INFRASTRUCTURE,
    /** Public administration (Swedish: offentlig förvaltning). */
    PUBLIC_ADMINISTRATION,
    /** Waste management. */
    WASTE_MANAGEMENT,
    /** Another sector of the annexes. */
    OTHER
}
