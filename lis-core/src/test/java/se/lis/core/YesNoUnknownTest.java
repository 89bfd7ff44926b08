package se.lis.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.core.artefact.YesNoUnknown;

class YesNoUnknownTest {

    @Test
    void aBlankIsNotNo() {
        assertThat(YesNoUnknown.of(Optional.empty())).isEqualTo(YesNoUnknown.UNKNOWN);
        assertThat(YesNoUnknown.of(Optional.of(true))).isEqualTo(YesNoUnknown.YES);
        assertThat(YesNoUnknown.of(Optional.of(false))).isEqualTo(YesNoUnknown.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, YES, YES",
        "YES, NO, YES",
        "YES, UNKNOWN, YES",
        "NO, NO, NO",
        "NO, UNKNOWN, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN",
    })
    void eitherIsKnownOnlyWhenTheOtherCanNotChangeIt(YesNoUnknown one, YesNoUnknown other, YesNoUnknown either) {
        assertThat(one.or(other)).isEqualTo(either);
        assertThat(other.or(one)).isEqualTo(either);
    }
}
