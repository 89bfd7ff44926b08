package se.lis.harness;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of some constants by what it is called in help.
 *
 * @param <E> the kind of constant
 */
final class Constants<E extends Enum<E>> implements ITypeConverter<E> {

    private final Class<E> kind;

    Constants(Class<E> kind) {
        this.kind = kind;
    }

    @Override
    public E convert(String text) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                        + Arrays.stream(kind.getEnumConstants())
                                .map(E::toString)
                                .collect(Collectors.joining(", "))));
    }
}
