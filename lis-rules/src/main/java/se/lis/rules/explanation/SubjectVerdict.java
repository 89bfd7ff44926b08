package se.lis.rules.explanation;

import se.lis.core.assessment.SubjectRef;

/**
 * What one rule says of one artefact.
 *
 * @param rule the id of the rule
 * @param subject the artefact
 * @param status what the rule makes of it: never one that says that it was not judged, but for {@code NOT_IN_FORCE} and {@code ERROR}
 */
public record SubjectVerdict(String rule, SubjectRef subject, Explanation.Status status) {}
