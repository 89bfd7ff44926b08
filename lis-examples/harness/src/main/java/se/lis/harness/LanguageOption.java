package se.lis.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option of every command that prints for people: their language. */
final class LanguageOption {

    static final String NAME = "--locale";
    static final String SWEDISH = "sv";

    private static final List<String> KNOWN = List.of(SWEDISH, "en");

    @Option(
            names = NAME,
            paramLabel = "sv|en",
            converter = Converter.class,
            completionCandidates = Candidates.class,
            description = "The language; that of LC_ALL, LC_MESSAGES or LANG when left out, else sv.")
    Locale locale = Locale.forLanguageTag(SWEDISH);

    /** Returns the language that an environment asks for: English where it asks for one that is not known, Swedish where for none. */
    static String ofEnvironment(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.split("[._@]", 2)[0])
                .filter(language -> !language.equals("C") && !language.equals("POSIX"))
                .map(language -> KNOWN.contains(language) ? language : "en")
                .orElse(SWEDISH);
    }

    /** Returns the language's name in texts by language. */
    String tag() {
        return locale.getLanguage();
    }

    /** Reads a language. */
    static final class Converter implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String text) {
            if (!KNOWN.contains(text)) {
                throw new TypeConversionException("'" + text + "' is an unsupported language; known are sv and en");
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
