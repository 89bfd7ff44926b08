package se.lis.rules.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.FactRef;
import se.lis.core.assessment.Origin;
import se.lis.core.assessment.OriginStep;
import se.lis.core.assessment.ProofFact;
import se.lis.core.assessment.ProofParameter;
import se.lis.core.assessment.Scalar;
import se.lis.rules.RuleDescriptor;

/**
 * What the operands of one proof are worked out from.
 *
 * @param facts the facts of the proof
 * @param parameters the parameters of the proof
 * @param asOf the moment at which the register was judged
 * @param takenAt the moment at which the register was taken
 * @param decidingDay the day whose law decided
 * @param basis the provisions that the rule rests on
 * @param zone the organisation's zone
 */
public record Grounds(
        List<ProofFact> facts,
        List<ProofParameter> parameters,
        Instant asOf,
        Instant takenAt,
        LocalDate decidingDay,
        List<RuleDescriptor.Basis> basis,
        ZoneId zone) {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final long HUNDRED = 100;

    /** Keeps own copies. */
    public Grounds {
        facts = List.copyOf(facts);
        parameters = List.copyOf(parameters);
        basis = List.copyOf(basis);
    }

    /**
     * Returns what an origin comes to, or empty where these grounds lack what it names.
     *
     * @param origin where the operand comes from
     * @param required the right side of the comparison, which what is lacking is a part of; none otherwise
     */
    public Optional<Scalar> value(Origin origin, Optional<Scalar> required) {
        Object value = start(origin, required);
        Steps steps = new Steps(zone);
        for (OriginStep step : origin.steps()) {
            if (value != null) {
                String amount = step.parameter().map(this::amount).orElse(null);
                value = steps.after(value, step.does(), amount == null ? Steps.Amount.NONE : Steps.Amount.of(amount));
            }
        }
        return Optional.ofNullable(value).map(Scalar::of);
    }

    /** Returns what an origin without steps comes to, as a moment, a day or a month where it is one, or null. */
    @Nullable
    Object start(Origin origin) {
        Object value = start(origin, Optional.empty());
        return value == null || value instanceof Temporal ? value : typed(Scalar.of(value));
    }

    private @Nullable Object start(Origin origin, Optional<Scalar> required) {
        List<FactRef> named = origin.facts();
        return switch (origin.kind()) {
            case FACT -> named.isEmpty() ? null : fact(named.get(0));
            case PARAMETER -> origin.parameter().map(this::parameter).orElse(null);
            case AS_OF -> asOf;
            case TAKEN_AT -> takenAt;
            case DECIDING_DAY -> decidingDay;
            case IN_FORCE ->
                origin.provision()
                        .filter(place -> place >= 0 && place < basis.size())
                        .map(place -> basis.get(place).from())
                        .orElse(null);
            case COUNT ->
                named.isEmpty() ? null : fact(named.get(0)) instanceof List<?> members ? (long) members.size() : null;
            case PRODUCT ->
                named.size() == 2 && fact(named.get(0)) instanceof Long one && fact(named.get(1)) instanceof Long other
                        ? one * other
                        : null;
            case PER_CENT ->
                named.size() == 2
                                && fact(named.get(0)) instanceof Long part
                                && fact(named.get(1)) instanceof Long whole
                                && whole != 0
                        ? part * HUNDRED / whole
                        : null;
            case LACKING -> required.map(this::lacking).orElse(null);
        };
    }

    private @Nullable Object fact(FactRef ref) {
        Scalar value = said(ref);
        if (value == null || ref.member().isEmpty()) {
            return value == null ? null : typed(value);
        }
        int place = ref.member().get();
        return value.raw() instanceof List<?> members && place >= 0 && place < members.size()
                ? typed(Scalar.of(members.get(place)))
                : null;
    }

    private @Nullable Scalar said(FactRef ref) {
        for (ProofFact fact : facts) {
            if (ref.means(fact) && fact.value().isPresent()) {
                return fact.value().get();
            }
        }
        return null;
    }

    private @Nullable String amount(String id) {
        for (ProofParameter parameter : parameters) {
            if (parameter.id().equals(id)) {
                return parameter.value().toString();
            }
        }
        return null;
    }

    private @Nullable Object parameter(String id) {
        String text = amount(id);
        if (text == null) {
            return null;
        }
        if (NUMBER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return text.indexOf(',') < 0 ? typed(Scalar.of(text)) : Arrays.asList(COMMA.split(text.strip(), -1));
    }

    /** What is required and neither said by a fact nor the name of one that is there. */
    List<Scalar> lacking(Scalar required) {
        List<Scalar> lacking = new ArrayList<>();
        if (required.raw() instanceof List<?> members) {
            for (Object member : members) {
                Scalar one = Scalar.of(member);
                if (facts.stream().noneMatch(fact -> tells(fact, one))) {
                    lacking.add(one);
                }
            }
        }
        return lacking;
    }

    private static boolean tells(ProofFact fact, Scalar member) {
        return fact.value()
                .map(value -> value.equals(member)
                        || (value.raw() instanceof List<?> said && said.contains(member))
                        || fact.attribute().equals(member.toString()))
                .orElse(false);
    }

    /** Returns a value as a moment, a day or a month where it is one, and otherwise as it is. */
    static Object typed(Scalar value) {
        if (!(value.raw() instanceof String text) || text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return Objects.requireNonNull(value.raw());
        }
        try {
            if (text.indexOf('T') > 0) {
                return Instant.parse(text);
            }
            return text.length() == "2024-01".length() ? YearMonth.parse(text) : LocalDate.parse(text);
        } catch (DateTimeParseException another) {
            return text;
        }
    }
}
