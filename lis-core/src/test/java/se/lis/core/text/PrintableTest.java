package se.lis.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void whatSteersATerminalIsWrittenAsItsNumber() {
        assertThat(Printable.line("a\u001b[2J\nb\u202ec\u2028d\u0085"))
                .isEqualTo("a\\u001b[2J\\u000ab\\u202ec\\u2028d\\u0085");
        assertThat(Printable.line(Character.toString(0xE0041))).isEqualTo("\\u{e0041}");
        assertThat(Printable.line("Årsta 🏛 förskola")).isEqualTo("Årsta 🏛 förskola");
    }

    @Property
    void whatIsShownStaysOnItsLineAndShort(@ForAll String text) {
        String shown = Printable.brief(text);
        assertThat(shown.codePoints().map(Character::getType))
                .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.LINE_SEPARATOR, (int)
                        Character.PARAGRAPH_SEPARATOR);
        assertThat(shown.length()).isLessThanOrEqualTo(Printable.BRIEF * 10);
    }

    @Test
    void ofManyTheFirstAreShownAndHowManyMoreThereAre() {
        assertThat(Printable.first(List.of("a", "b"), 2, "; ")).isEqualTo("a; b");
        assertThat(Printable.first(List.of("a", "b", "c"), 2, "; ")).isEqualTo("a; b; and 1 more");
        assertThat(Printable.first(List.of(), 2, "; ")).isEmpty();
    }
}
