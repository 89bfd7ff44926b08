package se.lis.harness;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/** The options of every command that judges one register. */
final class JudgingOptions {

    @Option(
            names = "--as-of",
            paramLabel = "DATE|INSTANT",
            description = "The day (its end) or moment to judge at; now when left out.")
    @Nullable
    String asOf;

    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    PolicyOption policy = new PolicyOption();

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    Locale locale() {
        return language.locale;
    }

    ComplianceEngine engine() {
        return policy.engine();
    }

    /** Returns the moment to judge a register at; a day ends in the zone of its organisation. */
    Instant moment(LisSnapshot register) {
        return RegisterInput.moment(
                "--as-of",
                asOf,
                register.organisation().zone(),
                Objects.requireNonNull(spec).commandLine());
    }

    /** Returns what is asked of the engine, with messages. */
    AssessmentRequest request(LisSnapshot register) {
        return AssessmentRequest.at(moment(register)).in(locale());
    }
}
