/**
 * Strict JSON reading and canonical JSON writing; the only place that configures Jackson.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.json;

import org.jspecify.annotations.NullMarked;
