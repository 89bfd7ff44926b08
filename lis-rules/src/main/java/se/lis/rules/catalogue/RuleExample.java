package se.lis.rules.catalogue;

/**
 * An example of a rule: one of the scenarios that it is tested with.
 *
 * @param name what the scenario is about, in English
 * @param outcome what becomes of its subjects: {@code satisfied}, {@code violated}, {@code undetermined}, {@code upcoming},
 *     or what becomes of the rule where there is none to judge
 */
public record RuleExample(String name, String outcome) {}
