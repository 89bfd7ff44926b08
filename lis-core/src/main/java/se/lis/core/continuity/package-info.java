/** Continuity plans, and a municipality's plan for extraordinary events. */
@NullMarked
package se.lis.core.continuity;

import org.jspecify.annotations.NullMarked;
