package se.lis.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of limits in SECURITY.md, held against the constants that set them. */
public final class DocumentedLimits {

    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([0-9]+) \\|");

    private DocumentedLimits() {}

    /**
     * Checks that the table has just these limits of a reader.
     *
     * @param module where the module is, from the top of the project
     * @param constants where each limit is set, as {@code package.Type.NAME}
     */
    public static void areSet(String module, String reader, Map<String, String> constants) throws Exception {
        Map<String, Long> documented = documented(module, reader);
        Map<String, Long> set = new TreeMap<>();
        for (Map.Entry<String, String> constant : constants.entrySet()) {
            set.put(constant.getKey(), value(constant.getValue()));
        }
        assertThat(documented).as(reader).isEqualTo(set);
    }

    private static Map<String, Long> documented(String module, String reader) throws IOException {
        Path page = Path.of(".").toAbsolutePath().normalize();
        for (String ignored : module.split("/", -1)) {
            page = page.resolve("..");
        }
        Map<String, Long> limits = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(page.resolve("SECURITY.md")));
        while (rows.find()) {
            if (rows.group(1).equals(reader)) {
                limits.put(rows.group(2), Long.parseLong(rows.group(3)));
            }
        }
        return limits;
    }

    private static long value(String constant) throws ReflectiveOperationException {
        int dot = constant.lastIndexOf('.');
        Field field = Class.forName(constant.substring(0, dot)).getDeclaredField(constant.substring(dot + 1));
        field.setAccessible(true);
        return ((Number) field.get(null)).longValue();
    }
}
