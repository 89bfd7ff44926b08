package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ExplainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lis(String... arguments) {
        return Lis.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void whatIsBrokenIsShownWithItsFacts() {
        assertThat(lis("explain", "TRN-001", "tr-grund-2026-vuxen", "--as-of", "2026-11-01"))
                .isZero();
        assertThat(out.toString())
                .contains("följs inte", "27 har tagit", "trained = 27", "training.basicsShare = 90")
                .doesNotContain("{", "null");
    }

    @Test
    void whatIsKeptTellsUntilWhen() {
        assertThat(lis("explain", "GOV-006", "organisation/sdf-exempel", "--as-of", "2026-11-01", "--locale", "en"))
                .isZero();
        assertThat(out.toString()).contains("kept", "if nothing changes, until 2026-");
    }

    @Test
    void whatIsOutOfScopeTellsTheCondition() {
        assertThat(lis("explain", "CON-001", "p-42", "--as-of", "2026-11-01")).isZero();
        assertThat(out.toString()).contains("villkor som inte är uppfyllt: inNisSector || rsaPrioritised");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(lis("explain", "CON-001", "p-9999", "--as-of", "2026-11-01")).isZero();
        assertThat(out.toString()).contains("finns inte i registret");
        assertThat(lis("explain", "CON-999", "p-42")).isEqualTo(2);
        assertThat(err.toString()).contains("CON-999").doesNotContain("\tat ");
    }
}
