/** Reads DRL and compiles it; needs Drools' compiler. */
@NullMarked
package se.lis.rules.internal.compiler;

import org.jspecify.annotations.NullMarked;
