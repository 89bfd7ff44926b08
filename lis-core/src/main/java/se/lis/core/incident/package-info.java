/**
 * Incidents with the regimes that may concern them, and cyber threats.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.incident;

import org.jspecify.annotations.NullMarked;
