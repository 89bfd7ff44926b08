package se.lis.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

class ArtefactIdsTest {

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsOwnId(ArtefactType type) {
        ArtefactId id = ArtefactIds.of(type, "X 1");

        assertThat(id.type()).isEqualTo(type);
        assertThat(id.value()).isEqualTo("X 1");
    }
}
