/**
 * The organisation, its units, roles, business processes and information systems.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.organisation;

import org.jspecify.annotations.NullMarked;
