package se.lis.rules.proof;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.time.CountingPolicy;
import se.lis.core.time.Deadlines;
import se.lis.rules.catalogue.legislation.Legislation;

/**
 * Walks a proof's derivations and works each value out again from the facts and parameters alone. Knows nothing of the code that
 * recorded them.
 */
final class DerivationCheck {

    private static final long HUNDRED = 100;

    private final Proof proof;
    private final Setting setting;
    private final Discrepancies found;
    private final Deadlines deadlines;

    /**
     * What a derivation may start from beside facts and parameters.
     *
     * @param asOf the moment at which the register was judged
     * @param takenAt the moment at which it was taken
     * @param lawAsOf the day whose law was asked for, or empty
     * @param lawFrom the first days of the sources of law
     * @param zone the organisation's zone
     * @param text a fact's free text in the register, which a proof does not show; empty where it is none
     */
    record Setting(
            Instant asOf,
            Instant takenAt,
            Optional<LocalDate> lawAsOf,
            Map<String, LocalDate> lawFrom,
            ZoneId zone,
            Function<ProofFact, Optional<String>> text) {}

    DerivationCheck(Proof proof, Setting setting, Discrepancies found) {
        this.proof = proof;
        this.setting = setting;
        this.found = found;
        this.deadlines = Deadlines.in(setting.zone());
    }

    /** Works a derivation out again, and returns what it comes to in the form of a proof; empty for nothing. */
    Optional<Scalar> value(String part, Derivation derivation) {
        return Optional.ofNullable(worked(part, derivation)).map(DerivationCheck::scalar);
    }

    private static Scalar scalar(Object value) {
        return Scalar.of(value);
    }

    private @Nullable Object worked(String part, Derivation derivation) {
        List<@Nullable Object> operands = new ArrayList<>();
        for (int place = 0; place < derivation.of().size(); place++) {
            operands.add(worked(part + "." + place, derivation.of().get(place)));
        }
        Object stated = derivation.value().map(DerivationCheck::typed).orElse(null);
        Object again;
        try {
            again = again(part, derivation, operands, stated);
        } catch (DateTimeException | ClassCastException | IndexOutOfBoundsException | ArithmeticException unfit) {
            found.compare(part, derivation.step(), "it does not fit what it works on");
            return stated;
        }
        boolean ownValue = derivation.fact().isEmpty() && derivation.parameter().isEmpty();
        if (ownValue && stated != null && !Objects.equals(plain(stated), again == null ? null : plain(again))) {
            found.compare(part, stated, again == null ? "nothing" : again);
        }
        return ownValue && stated == null ? null : again;
    }

    /** Numbers and lists are equal however they are held. */
    private static Object plain(Object value) {
        return scalar(value).raw();
    }

    private @Nullable Object again(
            String part, Derivation derivation, List<@Nullable Object> of, @Nullable Object stated) {
        return switch (derivation.step()) {
            case FACT -> fact(part, derivation);
            case PARAMETER -> parameter(part, derivation);
            case AS_OF -> setting.asOf();
            case TAKEN_AT -> setting.takenAt();
            case LAW_AS_OF -> setting.lawAsOf().orElse(null);
            case LAW_FROM ->
                derivation.source().map(source -> setting.lawFrom().get(source)).orElse(null);
            case EARLIEST, LOWEST -> extreme(of, order -> order < 0);
            case LATEST, HIGHEST -> extreme(of, order -> order > 0);
            case FIRST_GIVEN -> of.stream().filter(Objects::nonNull).findFirst().orElse(null);
            case PLUS, MINUS, PLUS_SWEDISH, PLUS_EU, PLUS_FULL_HOURS, PLUS_TWO_WORKING_DAYS -> moved(derivation, of);
            case DAY,
                    DAY_OF_LAW,
                    DAY_BEFORE,
                    DAY_AFTER,
                    LAST_MOMENT,
                    START_OF_YEAR,
                    END_OF_YEAR,
                    YEAR,
                    START_OF_MONTH,
                    END_OF_MONTH -> of.get(0) == null ? null : turned(derivation, Objects.requireNonNull(of.get(0)));
            case COUNT -> derivation.looked().isPresent() || of.size() != 1 ? stated : counted(of.get(0));
            case PRODUCT -> folded(of, BigInteger::multiply);
            case SUM -> sum(of);
            case PER_CENT -> perCent(of);
            case LACKING -> lacking(of);
            case UNION -> union(of);
            case GIVEN -> of.get(0) != null && !(of.get(0) instanceof List<?> members && members.isEmpty());
            case IS -> isOneOf(derivation.of(), of);
            case AT_LEAST -> compared(of, stated, order -> order >= 0);
            case AT_MOST -> compared(of, stated, order -> order <= 0);
            case BEFORE -> compared(of, stated, order -> order < 0);
            case AFTER -> compared(of, stated, order -> order > 0);
            case AND -> of.stream().allMatch(Boolean.TRUE::equals);
            case OR -> of.stream().anyMatch(Boolean.TRUE::equals);
            case NOT -> of.get(0) == null ? null : !(Boolean) Objects.requireNonNull(of.get(0));
            case REFERRED -> of.get(0);
            case OF -> of.size() < 2 ? null : of.get(1);
            case STATED, FOUND, WORKED_OUT -> stated;
            case NONE_FOUND -> null;
        };
    }

    /** Texts are held against each other as the register has them: all that a proof shows of one is that it is there. */
    private boolean isOneOf(List<Derivation> operands, List<@Nullable Object> of) {
        Object first = asEntered(operands.get(0), of.get(0));
        for (int place = 1; first != null && place < of.size(); place++) {
            if (first.equals(asEntered(operands.get(place), of.get(place)))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object asEntered(Derivation operand, @Nullable Object shown) {
        return operand.fact()
                .filter(place -> Attributes.TEXT_IS_PRESENT.equals(shown)
                        && place < proof.facts().size())
                .<Object>flatMap(place -> setting.text().apply(proof.facts().get(place)))
                .orElse(shown);
    }

    private @Nullable Object fact(String part, Derivation derivation) {
        int place = derivation.fact().orElse(-1);
        if (place < 0 || place >= proof.facts().size()) {
            found.compare(part, "fact " + place, "no such fact in the proof");
            return null;
        }
        return proof.facts().get(place).value().map(DerivationCheck::typed).orElse(null);
    }

    private @Nullable Object parameter(String part, Derivation derivation) {
        String id = derivation.parameter().orElse("");
        Optional<ProofParameter> named =
                proof.parameters().stream().filter(each -> each.id().equals(id)).findFirst();
        if (named.isEmpty()) {
            found.compare(part, "parameter " + id, "no such parameter in the proof");
        }
        return named.map(parameter -> amount(parameter.value().toString())).orElse(null);
    }

    private static @Nullable Object extreme(List<@Nullable Object> of, IntPredicate better) {
        Object best = null;
        for (Object one : of) {
            if (one != null && (best == null || better.test(order(one, best)))) {
                best = one;
            }
        }
        return best;
    }

    private @Nullable Object moved(Derivation derivation, List<@Nullable Object> of) {
        Object start = of.get(0);
        Object length = of.get(1);
        if (start == null || length == null) {
            return null;
        }
        if (start instanceof Instant moment) {
            return switch (derivation.step()) {
                case MINUS -> moment.minus(hours(length));
                case PLUS_SWEDISH ->
                    deadlines.swedishPeriod(moment, (Period) length).last();
                case PLUS_EU -> deadlines.euPeriod(moment, (Period) length).last();
                case PLUS_FULL_HOURS ->
                    deadlines
                            .hours(moment, hours(length), CountingPolicy.EU_1182_71_HOURS)
                            .last();
                case PLUS_TWO_WORKING_DAYS ->
                    deadlines
                            .hours(moment, hours(length), CountingPolicy.EU_1182_71_TWO_WORKING_DAYS)
                            .last();
                default -> moment.plus(hours(length));
            };
        }
        Period period = Period.parse(length.toString());
        LocalDate day = (LocalDate) start;
        return switch (derivation.step()) {
            case MINUS -> day.minus(period);
            case PLUS_SWEDISH -> deadlines.swedishPeriod(day, period).day().orElseThrow();
            case PLUS_EU -> deadlines.euPeriod(day, period).day().orElseThrow();
            default -> day.plus(period);
        };
    }

    /** Days of a parameter that is hours are written as days. */
    private static Duration hours(Object length) {
        return Duration.parse(length.toString());
    }

    private Object turned(Derivation derivation, Object value) {
        return switch (derivation.step()) {
            case DAY -> value instanceof Instant moment ? LocalDate.ofInstant(moment, setting.zone()) : value;
            case DAY_OF_LAW -> value instanceof Instant moment ? LocalDate.ofInstant(moment, Legislation.ZONE) : value;
            case DAY_BEFORE -> ((LocalDate) value).minusDays(1);
            case DAY_AFTER -> ((LocalDate) value).plusDays(1);
            case LAST_MOMENT -> AsOf.lastInstantOf((LocalDate) value, setting.zone());
            case START_OF_YEAR -> year(value).withDayOfYear(1);
            case END_OF_YEAR -> year(value).with(TemporalAdjusters.lastDayOfYear());
            case YEAR -> (long) ((LocalDate) value).getYear();
            case START_OF_MONTH -> month(value).withDayOfMonth(1);
            default -> month(value).with(TemporalAdjusters.lastDayOfMonth());
        };
    }

    private static LocalDate year(Object value) {
        return value instanceof Long number ? LocalDate.of(Math.toIntExact(number), 1, 1) : month(value);
    }

    private static LocalDate month(Object value) {
        return value instanceof YearMonth month ? month.atDay(1) : (LocalDate) value;
    }

    /** A list of parts is shown by how many there are. */
    private static Object counted(@Nullable Object value) {
        if (value instanceof List<?> members) {
            return (long) members.size();
        }
        return value == null ? 0L : value;
    }

    private static @Nullable Object folded(
            List<@Nullable Object> of, java.util.function.BinaryOperator<BigInteger> together) {
        BigInteger all = null;
        for (Object one : of) {
            if (one == null) {
                return null;
            }
            BigInteger number = BigInteger.valueOf((Long) one);
            all = all == null ? number : together.apply(all, number);
        }
        return all == null ? null : all.longValueExact();
    }

    private static @Nullable Object sum(List<@Nullable Object> of) {
        if (of.get(0) instanceof Period one) {
            return of.get(1) instanceof Period other ? one.plus(other) : null;
        }
        return folded(of, BigInteger::add);
    }

    private static @Nullable Object perCent(List<@Nullable Object> of) {
        return of.get(0) instanceof Long part && of.get(1) instanceof Long whole && whole != 0
                ? (part * HUNDRED + whole - 1) / whole
                : null;
    }

    private static Object lacking(List<@Nullable Object> of) {
        Set<Object> there = new LinkedHashSet<>(members(of.get(0)));
        return members(of.get(1)).stream()
                .filter(member -> !there.contains(member))
                .toList();
    }

    private static Object union(List<@Nullable Object> of) {
        Set<Object> all = new LinkedHashSet<>();
        of.forEach(one -> all.addAll(members(one)));
        return List.copyOf(all);
    }

    private static Collection<Object> members(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> members ? new ArrayList<>(members) : List.of(value);
    }

    /** Constants have an order of their own, which their names don't show. */
    private static @Nullable Object compared(List<@Nullable Object> of, @Nullable Object stated, IntPredicate holds) {
        Object one = of.get(0);
        Object other = of.get(1);
        if (one == null || other == null) {
            return false;
        }
        return one instanceof String ? stated : (Object) holds.test(order(one, other));
    }

    @SuppressWarnings("unchecked") // values of one kind
    private static int order(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static Object amount(String text) {
        if (text.startsWith("P") && !text.contains(",")) {
            return text.indexOf('T') > 0 ? Duration.parse(text) : Period.parse(text);
        }
        if (text.matches("-?\\d{1,18}")) {
            return Long.valueOf(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.indexOf(',') < 0
                ? typed(Scalar.of(text))
                : Arrays.asList(text.strip().split("\\s*,\\s*", -1));
    }

    /** Returns a value as a moment, a day, a month or a length of time where it is one, and otherwise as it is. */
    static Object typed(Scalar value) {
        if (!(value.raw() instanceof String text) || text.isEmpty()) {
            return value.raw() instanceof List<?> members
                    ? members.stream().map(member -> Scalar.of(member).raw()).toList()
                    : value.raw();
        }
        try {
            if (text.startsWith("P") && text.length() > 1 && Character.isDigit(text.charAt(text.length() - 2))) {
                return amount(text);
            }
            if (!Character.isDigit(text.charAt(0))) {
                return text;
            }
            if (text.indexOf('T') > 0) {
                return Instant.parse(text);
            }
            return text.length() == "2024-01".length() ? YearMonth.parse(text) : LocalDate.parse(text);
        } catch (DateTimeException another) {
            return text;
        }
    }
}
