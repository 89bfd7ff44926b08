package se.lis.rules.internal.judging;

import java.lang.module.ModuleDescriptor.Version;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** The versions of Drools that this library's compiled rules run on: 10.2 and what comes after it within 10. */
public final class DroolsVersion {

    private static final Version LOWEST = Version.parse("10.2.0");

    private DroolsVersion() {}

    /**
     * Checks the Drools that is on the class path; one whose jars were packed anew, without their versions, is trusted.
     *
     * @throws IllegalStateException if it is too old: the message names the version found and the lowest that will do
     */
    public static void check() {
        check(KieBase.class.getPackage().getImplementationVersion());
    }

    static void check(@Nullable String found) {
        if (found != null && Version.parse(found).compareTo(LOWEST) < 0) {
            throw new IllegalStateException("Drools (kie-api) is " + found + ", but the rules of LIS were compiled for "
                    + LOWEST + ": bring the versions of Drools up together, for example by drools-bom");
        }
    }
}
