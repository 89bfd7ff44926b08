package se.lis.rules.verdict;

import java.util.Optional;
import java.util.function.Function;
import se.lis.rules.register.Register;

/**
 * What a view looks at beside its artefact.
 *
 * @param register the register as it was known at the moment
 * @param judging what it is held against: the clock, the law and the limits
 * @param majorVersions the major version of a rule, by its id; empty for an id that no rule has
 */
public record ViewContext(
        Register register, JudgingContext judging, Function<String, Optional<Integer>> majorVersions) {}
