package se.lis.rules.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamesTest {

    /** The example of RFC 9562, appendix A.4. */
    @Test
    void theyAreOfVersion5() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(Names.version5(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    /** These stand in documents that others keep. */
    @Test
    void theyNeverChange() {
        assertThat(Names.of("finding", "abc")).isEqualTo("89e5347c-febc-547a-8df7-8eb2368da642");
        assertThat(Names.of("finding", "abc")).isNotEqualTo(Names.of("finding", "ab", "c"));
        assertThat(Names.of("finding", "abc")).isNotEqualTo(Names.of("observation", "abc"));
    }
}
