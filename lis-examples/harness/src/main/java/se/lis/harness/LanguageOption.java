package se.lis.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option of every command that prints for people: their language. */
final class LanguageOption {

    private static final List<String> KNOWN = List.of("sv", "en");

    @Option(
            names = "--locale",
            paramLabel = "sv|en",
            converter = Converter.class,
            completionCandidates = Candidates.class,
            defaultValue = "sv",
            description = "The language; default: ${DEFAULT-VALUE}.")
    Locale locale = Locale.forLanguageTag("sv");

    /** Returns the language's name in texts by language. */
    String tag() {
        return locale.getLanguage();
    }

    /** Reads a language. */
    static final class Converter implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String text) {
            if (!KNOWN.contains(text)) {
                throw new TypeConversionException("'" + text + "' is no language of lis; known are sv and en");
            }
            return Locale.forLanguageTag(text);
        }
    }

    /** What a shell offers. */
    static final class Candidates extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Candidates() {
            super(KNOWN);
        }
    }
}
