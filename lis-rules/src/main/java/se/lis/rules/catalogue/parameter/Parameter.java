package se.lis.rules.catalogue.parameter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.incident.BreachRisk;
import se.lis.core.organisation.Role;
import se.lis.core.planning.ControlTopic;
import se.lis.core.planning.WorkingMethod;

/**
 * A parameter with its values over time.
 *
 * @param title what it is, by language
 * @param tighter whether a lower or a higher value asks for more
 * @param terms which terms of the model a value lists, or null for another form, which the values themselves show
 * @param values the values, oldest first
 */
public record Parameter(
        @JsonProperty(required = true) Map<String, String> title,
        @Nullable Tighter tighter,
        @Nullable Terms terms,
        @JsonProperty(required = true) List<DatedValue> values) {

    /** Keeps own copies. */
    public Parameter {
        title = Collections.unmodifiableMap(new LinkedHashMap<>(title));
        values = List.copyOf(values);
    }

    /** Which way a parameter gets stricter. */
    public enum Tighter {
        /** A lower value asks for more. */
        LOWER,
        /** A higher value asks for more. */
        HIGHER
    }

    /** The terms of the model that a value may list. */
    public enum Terms {
        /** Types of artefacts. */
        ARTEFACT_TYPE(ArtefactType.class),
        /** Risks of a personal data breach. */
        BREACH_RISK(BreachRisk.class),
        /** Topics of an internal control plan. */
        CONTROL_TOPIC(ControlTopic.class),
        /** Roles. */
        ROLE(Role.class),
        /** Working methods. */
        WORKING_METHOD(WorkingMethod.class);

        private final Class<? extends Enum<?>> constants;

        Terms(Class<? extends Enum<?>> constants) {
            this.constants = constants;
        }

        /** Returns the terms. */
        List<Enum<?>> all() {
            return List.of(constants.getEnumConstants());
        }
    }

    /** Returns the same parameter with other values. */
    public Parameter with(List<DatedValue> other) {
        return new Parameter(title, tighter, terms, other);
    }

    /** Returns the value on a day; before the first value's day, the first. */
    public DatedValue on(LocalDate day) {
        return values.get(place(day));
    }

    /** Returns the place of the value on a day among the values. */
    int place(LocalDate day) {
        int place = values.size() - 1;
        while (place > 0 && values.get(place).from().isAfter(day)) {
            place--;
        }
        return place;
    }
}
