/**
 * Each rule once more, in plain Java: the only statement of it outside its DRL.
 *
 * <p>An {@link se.lis.rules.oracle.rules.Oracle} is written from law and from the catalogue's description, never from the rule's
 * DRL. It reads stored attributes and its own numbers only: no view, no deadline code and no parameter, or both would be wrong
 * together. Of what the model derives it takes which artefacts are judged, which an artefact refers to, and the working days of
 * the Union. {@link se.lis.rules.oracle.rules.Past} says what had happened, and {@link se.lis.rules.oracle.rules.Lookup} looks things
 * up: {@link se.lis.rules.oracle.rules.NaiveLookup} by walking through all there is, the benchmarks by their index. Tests and
 * benchmarks share the package, as the test jar of this module.
 */
package se.lis.rules.oracle.rules;
