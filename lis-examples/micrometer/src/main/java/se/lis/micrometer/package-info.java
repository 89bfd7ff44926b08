/** Metrics and traces of assessments with Micrometer: an example to copy. */
@NullMarked
package se.lis.micrometer;

import org.jspecify.annotations.NullMarked;
