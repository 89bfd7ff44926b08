package se.lis.core.comparison;

/**
 * The rules of a catalogue whose findings name what their assessment leaves out: nothing else is judged of the subjects of
 * these findings, so that whatever else was found before is neither gone nor new.
 *
 * @param contradictions the id of the rule that names the ids on which unequal artefacts stand
 * @param securityProtection the id of the rule that names what is flagged as security-sensitive
 */
public record OmissionRules(String contradictions, String securityProtection) {}
