/** Other ways to the findings of the engine, to measure it against. */
package se.lis.benchmarks.peer;
