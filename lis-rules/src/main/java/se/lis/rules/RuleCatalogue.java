package se.lis.rules;

import java.util.SortedMap;

/**
 * The rules that an engine holds.
 *
 * @param id the id of the catalogue
 * @param version the version of its content
 * @param digest the SHA-256 of its content
 * @param rules the rules by id
 */
public record RuleCatalogue(String id, String version, String digest, SortedMap<String, RuleDescriptor> rules) {}
