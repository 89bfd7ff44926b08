package se.lis.core.form;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.Version;
import org.junit.jupiter.api.Test;

class JacksonVersionTest {

    @Test
    void anOlderJacksonIsNamedWithWhatIsNeeded() {
        assertThatThrownBy(() -> JacksonVersion.check(new Version(2, 15, 4, null, null, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jackson-databind is 2.15.4, but LIS needs 2.16 or a later 2.x");
    }

    @Test
    void theLowestAndLaterOnesWillDo() {
        assertThatCode(() -> JacksonVersion.check(new Version(2, 16, 0, null, null, null)))
                .doesNotThrowAnyException();
        assertThatCode(JacksonVersion::check).doesNotThrowAnyException();
    }
}
