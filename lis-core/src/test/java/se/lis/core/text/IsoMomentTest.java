package se.lis.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments are written and read as Java does it, which takes longer. */
class IsoMomentTest {

    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Instant> seconds =
                Arbitraries.longs().between(-70_000_000_000L, 260_000_000_000L).map(Instant::ofEpochSecond);
        return Arbitraries.oneOf(
                seconds,
                seconds.flatMap(
                        second -> Arbitraries.longs().between(0, 999_999_999).map(second::plusNanos)),
                Arbitraries.of(
                        Instant.MIN,
                        Instant.MAX,
                        Instant.EPOCH,
                        Instant.parse("0000-01-01T00:00:00Z"),
                        Instant.parse("0000-01-01T00:00:00Z").minusSeconds(1),
                        Instant.parse("9999-12-31T23:59:59Z"),
                        Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1)));
    }

    @Property
    void momentsAreWrittenAndReadAsJavaDoes(@ForAll("moments") Instant moment) {
        assertThat(IsoMoment.text(moment)).isEqualTo(moment.toString());
        assertThat(IsoMoment.of(moment.toString())).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-11-01T09:30:00.5Z",
                "2026-11-01T10:30:00+01:00"
            })
    void otherFormsAreReadAsJavaDoes(String text) {
        assertThat(IsoMoment.of(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-01",
                "2026-13-01T09:30:00Z",
                "2026-02-29T09:30:00Z",
                "2026-11-01T24:30:00Z",
                "2026-11-01T09:30:61Z"
            })
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> IsoMoment.of(text)).isInstanceOf(DateTimeException.class);
    }
}
