package se.lis.rules.internal.judging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DroolsVersionTest {

    @Test
    void anOlderDroolsIsNamedWithWhatIsNeeded() {
        assertThatThrownBy(() -> DroolsVersion.check("7.74.1.Final"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "Drools (kie-api) is 7.74.1.Final, but the rules of LIS were compiled for 10.2.0");
    }

    @Test
    void theLowestAndLaterOnesWillDo() {
        assertThatCode(() -> DroolsVersion.check("10.2.0")).doesNotThrowAnyException();
        assertThatCode(() -> DroolsVersion.check(null)).doesNotThrowAnyException();
        assertThatCode(DroolsVersion::check).doesNotThrowAnyException();
    }
}
