/**
 * Each rule once more, as a naive loop in plain Java, and the property that the engine equals it on random registers.
 *
 * <p>An {@link se.lis.rules.oracle.Oracle} is written from law and from the catalogue's description, never from the rule's
 * DRL. It reads stored attributes and its own numbers only: no view, no deadline code, no derived method of the model and no
 * parameter, or both would be wrong together. {@link se.lis.rules.oracle.Past} says what had happened. A test of an area
 * extends {@link se.lis.rules.oracle.OracleProperties} and names its oracles and the types of artefacts they read.
 */
package se.lis.rules.oracle;
