/** Strict JSON reading and canonical JSON writing; the only place that configures Jackson. */
@NullMarked
package se.lis.core.json;

import org.jspecify.annotations.NullMarked;
