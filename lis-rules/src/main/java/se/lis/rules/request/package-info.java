/**
 * What a host asks of an engine, how it stops it, and who is informed of assessments.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.rules.request;

import org.jspecify.annotations.NullMarked;
