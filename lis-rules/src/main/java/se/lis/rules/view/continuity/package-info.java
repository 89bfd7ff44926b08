/** Continuity management, as its rules see it: plans, exercises and recovery. */
@NullMarked
package se.lis.rules.view.continuity;

import org.jspecify.annotations.NullMarked;
