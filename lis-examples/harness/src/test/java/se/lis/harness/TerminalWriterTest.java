package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class TerminalWriterTest {

    private static String shown(String text, boolean colours) {
        StringWriter out = new StringWriter();
        try (TerminalWriter writer = new TerminalWriter(out, colours)) {
            writer.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    @Test
    void wordsLinesAndTabsStay() {
        assertThat(shown("Årsta\tskola\n👩‍🏫 naïve\n", false)).isEqualTo("Årsta\tskola\n👩‍🏫 naïve\n");
    }

    @Test
    void whatSteersATerminalIsShown() {
        assertThat(shown("\u001b]0;owned\u0007\u001b[2J", true)).isEqualTo("\\u001b]0;owned\\u0007\\u001b[2J");
        assertThat(shown("a\r\u0085\u202eb\u2066\u2028", false)).isEqualTo("a\\u000d\\u0085\\u202eb\\u2066\\u2028");
        assertThat(shown("tag\udb40\udc41", false)).isEqualTo("tag\\udb40\\udc41");
        assertThat(shown("half\ud83d", false)).isEqualTo("half\\ud83d");
    }

    @Test
    void coloursStayOnATerminalAlone() {
        assertThat(shown("\u001b[1;31mred\u001b[0m", true)).isEqualTo("\u001b[1;31mred\u001b[0m");
        assertThat(shown("\u001b[31m", false)).isEqualTo("\\u001b[31m");
        assertThat(shown("\u001b[31", true)).isEqualTo("\\u001b[31");
    }

    @Test
    void noCharacterButLinesAndTabsControls() {
        StringBuilder all = new StringBuilder();
        for (int each = 0; each <= Character.MAX_CODE_POINT; each++) {
            all.appendCodePoint(each);
        }
        assertThat(shown(all.toString(), false).codePoints().filter(Character::isISOControl))
                .containsExactly((int) '\t', (int) '\n');
    }
}
