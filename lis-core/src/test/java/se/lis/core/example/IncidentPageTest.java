package se.lis.core.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.lis.core.LisSnapshot;
import se.lis.core.generator.LisArbitraries;

class IncidentPageTest {

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Property(tries = 100)
    void everyIncidentHasARow(@ForAll("registers") LisSnapshot register) {
        List<String> rows = register.incidents().stream()
                .map(incident -> incident.id() + " "
                        + incident.awareAt().map(Object::toString).orElse("not known"))
                .toList();
        assertThat(rows).hasSameSizeAs(register.incidents()).doesNotHaveDuplicates();
    }
}
