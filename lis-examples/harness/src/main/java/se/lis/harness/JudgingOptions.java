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
import se.lis.rules.request.AssessmentRequest;

/** The options of every command that judges one register. */
final class JudgingOptions {

    @Option(
            names = "--as-of",
            paramLabel = "DATE|INSTANT",
            description = "The day (its end) or moment to judge at; now if omitted.")
    @Nullable
    String asOf;

    @Mixin
    PolicyOption policy = new PolicyOption();

    @Mixin
    KeepsOption keeps = new KeepsOption();

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    Locale locale() {
        return Lis.of(Objects.requireNonNull(spec)).locale();
    }

    /** Returns these options as the next command is given them, to be about the same: a space before each, or nothing. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        if (asOf != null) {
            shown.append(" --as-of ").append(asOf);
        }
        if (policy.policy != null) {
            shown.append(" --policy ").append(policy.policy);
        }
        policy.rules.forEach(rules -> shown.append(" --rules ").append(rules));
        if (!keeps.lists.isEmpty()) {
            shown.append(" --keeps ").append(String.join(",", keeps.lists));
        }
        return shown.toString();
    }

    /**
     * Returns what these options ask of a register: judged at a moment, where a day ends in the zone of the register's organisation, with
     * messages. The sample has its city's policy, unless another is named.
     */
    JudgingInput input(LisSnapshot register, boolean sample) {
        Progress progress = Lis.of(Objects.requireNonNull(spec)).progress();
        Instant moment = RegisterInput.moment(
                "--as-of",
                asOf,
                register.organisation().zone(),
                Objects.requireNonNull(spec).commandLine());
        return new JudgingInput(
                register,
                sample ? policy.engineOfTheSample(progress) : policy.engine(progress),
                keeps.applyTo(AssessmentRequest.at(moment).in(locale())));
    }
}
