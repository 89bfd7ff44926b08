/** Benchmarks. */
@NullMarked
package se.lis.benchmarks;

import org.jspecify.annotations.NullMarked;
