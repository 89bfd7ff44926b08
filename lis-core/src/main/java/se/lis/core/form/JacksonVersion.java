package se.lis.core.form;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.cfg.PackageVersion;

/** The versions of Jackson that this library works with: 2.16 and what comes after it within 2. */
public final class JacksonVersion {

    private static final int MAJOR = 2;
    private static final int LOWEST_MINOR = 16;

    private JacksonVersion() {}

    /**
     * Checks the Jackson that is on the class path. An older one reads the names of constants otherwise, and would refuse the library's own files.
     *
     * @throws IllegalStateException if it is too old: the message names the version found and the lowest that will do
     */
    public static void check() {
        check(PackageVersion.VERSION);
    }

    static void check(Version found) {
        if (found.getMajorVersion() == MAJOR && found.getMinorVersion() < LOWEST_MINOR) {
            throw new IllegalStateException(
                    "jackson-databind is " + found + ", but LIS needs " + MAJOR + "." + LOWEST_MINOR + " or a later "
                            + MAJOR + ".x: bring the versions of Jackson up together, for example by jackson-bom");
        }
    }
}
