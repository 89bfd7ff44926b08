package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.generator.LisArbitraries;
import se.lis.rules.request.AssessmentRequest;

/** Who is given a value can't change it, nor what else is made of the same. */
class NothingMutableLeavesTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    /** Of one class so many values are looked at: one may hold nothing where another does. */
    private static final int OF_A_CLASS = 20;

    @Test
    void noAccessorHandsOutACollectionThatCanBeChanged() {
        LisSnapshot register = LisArbitraries.snapshots(Arbitraries.just(NOW)).sample();
        Assessment assessment =
                ENGINE.assess(register, AssessmentRequest.at(NOW).in(Locale.ENGLISH));
        Assessment later = ENGINE.assess(register, NOW.plusSeconds(86_400 * 30L));
        Set<String> mutable = new TreeSet<>();
        Set<Class<?>> seen = look(
                mutable,
                List.of(
                        register,
                        assessment,
                        ENGINE.catalogue(),
                        ENGINE.parameter("incident.breachNotification"),
                        ENGINE.forecast(register, AssessmentRequest.at(NOW), 5),
                        AssessmentRequest.at(NOW).keeping(ArtefactType.INCIDENT),
                        AssessmentComparison.of(
                                assessment, later, ENGINE.catalogue().relations(), List.of())));
        assertThat(seen).hasSizeGreaterThan(60);
        assertThat(mutable).isEmpty();
    }

    private static Set<Class<?>> look(Set<String> mutable, List<?> values) {
        Deque<Object> left = new ArrayDeque<>(values);
        Map<Class<?>, Integer> looked = new HashMap<>();
        while (!left.isEmpty()) {
            Object value = left.pop();
            Class<?> type = value.getClass();
            if (!type.getName().startsWith("se.lis.") || looked.merge(type, 1, Integer::sum) > OF_A_CLASS) {
                continue;
            }
            for (Method accessor : type.getMethods()) {
                if (accessor.getParameterCount() == 0 && !Modifier.isStatic(accessor.getModifiers())) {
                    Object given = given(value, accessor);
                    if (canBeChanged(given)) {
                        mutable.add(type.getName() + "." + accessor.getName());
                    }
                    parts(given).stream().filter(part -> part != null).forEach(left::push);
                }
            }
        }
        return new HashSet<>(looked.keySet());
    }

    private static Object given(Object value, Method accessor) {
        try {
            accessor.setAccessible(true);
            Object given = accessor.invoke(value);
            return given instanceof Optional<?> optional ? optional.orElse(null) : given;
        } catch (IllegalAccessException | InvocationTargetException none) {
            return null;
        }
    }

    private static Collection<?> parts(Object given) {
        if (given instanceof Map<?, ?> map) {
            return map.values();
        }
        if (given instanceof Collection<?> collection) {
            return collection;
        }
        return given == null ? List.of() : List.of(given);
    }

    /** Changes nothing where it can: none is removed, and each is replaced by itself. */
    private static boolean canBeChanged(Object given) {
        try {
            if (given instanceof Map<?, ?> map && !map.isEmpty()) {
                same(map);
                return true;
            }
            if (given instanceof Collection<?> collection && !collection.isEmpty()) {
                collection.removeIf(each -> false);
                return true;
            }
            return false;
        } catch (UnsupportedOperationException cannot) {
            return false;
        }
    }

    private static <K, V> void same(Map<K, V> map) {
        map.replaceAll((key, value) -> value);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> ENGINE.assess(null, NOW))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("register");
        LisSnapshot register = LisArbitraries.snapshots().sample();
        assertThatThrownBy(() -> ENGINE.assess(register, (Instant) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("asOf");
        assertThatThrownBy(() -> ENGINE.live(register, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("request");
    }
}
