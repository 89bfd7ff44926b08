/** Incidents with the regimes that may concern them, and cyber threats. */
@NullMarked
package se.lis.core.incident;

import org.jspecify.annotations.NullMarked;
