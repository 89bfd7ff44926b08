package se.lis.rules.proof;

/**
 * Something in a finding that does not check out.
 *
 * @param part which part of the finding, as JSON names it
 * @param stated what the finding says there, or nothing when it says nothing
 * @param found what the register, the catalogue and the arithmetic say
 */
public record Discrepancy(String part, String stated, String found) {}
