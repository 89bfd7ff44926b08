package se.lis.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.lis.core.assessment.Severity;

/** Reads a severity, by its name or by what it is called in either language. */
final class SeverityConverter implements ITypeConverter<Severity> {

    @Override
    public Severity convert(String text) {
        List<Words> called = List.of(Words.in(Language.SWEDISH), Words.in(Locale.ENGLISH));
        return Arrays.stream(Severity.values())
                .filter(severity -> text.equalsIgnoreCase(severity.name())
                        || called.stream().anyMatch(words -> text.equalsIgnoreCase(words.of(severity))))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no severity; known are "
                        + Arrays.stream(Severity.values())
                                .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
