/** Tests of the suite, and the engine and the oracle held to it. */
package se.lis.conformance;
