package se.lis.core.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.json.LisJson;

/** Random registers hold every type with every attribute, given and blank, and survive the way through JSON. */
class RegistersTest {

    private static final Map<ArtefactType, Set<String>> GIVEN = new EnumMap<>(ArtefactType.class);
    private static final Map<ArtefactType, Set<String>> BLANK = new EnumMap<>(ArtefactType.class);

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return Registers.ofAllTypes().snapshots();
    }

    @Property(tries = 300)
    void aRandomRegisterSurvivesTheWayThroughJson(@ForAll("registers") LisSnapshot register) {
        byte[] json = LisJson.standard().write(register);
        assertThat(LisJson.standard().read(json, LisSnapshot.class, "random")).isEqualTo(register);
        register.artefacts().forEach(RegistersTest::note);
    }

    private static void note(Artefact artefact) {
        for (Method attribute : RandomJson.attributes(Registers.valuesOf(artefact.type()))) {
            Class<?> type = attribute.getReturnType();
            if (type == Optional.class || Collection.class.isAssignableFrom(type)) {
                (isGiven(artefact, attribute) ? GIVEN : BLANK)
                        .computeIfAbsent(artefact.type(), each -> new TreeSet<>())
                        .add(attribute.getName());
            }
        }
    }

    private static boolean isGiven(Artefact artefact, Method attribute) {
        try {
            Object value = attribute.invoke(artefact);
            return value instanceof Optional<?> optional ? optional.isPresent() : !((Collection<?>) value).isEmpty();
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @AfterContainer
    static void everyAttributeWasGivenAndBlank() {
        assertThat(GIVEN.keySet()).containsExactlyInAnyOrder(ArtefactType.values());
        for (ArtefactType type : ArtefactType.values()) {
            Set<String> optional = new TreeSet<>();
            for (Method attribute : RandomJson.attributes(Registers.valuesOf(type))) {
                Class<?> raw = attribute.getReturnType();
                if (raw == Optional.class || Collection.class.isAssignableFrom(raw)) {
                    optional.add(attribute.getName());
                }
            }
            assertThat(GIVEN.getOrDefault(type, Set.of()))
                    .as("given in %s", type)
                    .isEqualTo(optional);
            assertThat(BLANK.getOrDefault(type, Set.of()))
                    .as("blank in %s", type)
                    .isEqualTo(optional);
        }
    }
}
