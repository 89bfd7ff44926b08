package se.lis.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The reader's language: what the option of every command asks for, else the environment, else Swedish. */
final class Language {

    static final String OPTION = "--locale";
    static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private static final List<Locale> KNOWN = List.of(SWEDISH, Locale.ENGLISH);

    private Language() {}

    /** Returns the language of a command line, before it is parsed: help and errors are written in it. */
    static Locale of(String[] arguments, Map<String, String> environment) {
        return asked(List.of(arguments)).orElseGet(() -> ofEnvironment(environment));
    }

    private static Optional<Locale> asked(List<String> arguments) {
        Optional<String> asked = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                asked = Optional.of(argument.substring(OPTION.length() + 1));
            } else if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                asked = Optional.of(arguments.get(i + 1));
            }
        }
        return asked.flatMap(Language::known);
    }

    /** Returns the language that an environment asks for: English where it asks for one that is not known, Swedish where for none. */
    static Locale ofEnvironment(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.split("[._@]", 2)[0])
                .filter(language -> !language.equals("C") && !language.equals("POSIX"))
                .map(language -> known(language).orElse(Locale.ENGLISH))
                .orElse(SWEDISH);
    }

    private static Optional<Locale> known(String language) {
        return KNOWN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    /** Reads a language. */
    static final class Converter implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String text) {
            return known(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is an unsupported language; known are sv and en"));
        }
    }

    /** What a shell offers. */
    static final class Candidates extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Candidates() {
            super(KNOWN.stream().map(Locale::getLanguage).toList());
        }
    }
}
