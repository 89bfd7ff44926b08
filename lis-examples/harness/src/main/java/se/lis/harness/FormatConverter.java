package se.lis.harness;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a format of export. */
final class FormatConverter implements ITypeConverter<ExportCommand.Format> {

    @Override
    public ExportCommand.Format convert(String text) {
        return Arrays.stream(ExportCommand.Format.values())
                .filter(format -> format.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no format; known are "
                        + String.join(
                                ", ",
                                Arrays.stream(ExportCommand.Format.values())
                                        .map(ExportCommand.Format::toString)
                                        .toList())));
    }
}
