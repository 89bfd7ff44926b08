/**
 * The engine equals on random registers what {@link se.lis.rules.oracle.rules} states of each rule in plain Java.
 *
 * <p>A test of an area extends {@link se.lis.rules.oracle.OracleProperties} and names its rules and the types of artefacts they
 * read.
 */
package se.lis.rules.oracle;
