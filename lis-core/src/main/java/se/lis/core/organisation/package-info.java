/** The organisation, its units, roles, business processes and information systems. */
@NullMarked
package se.lis.core.organisation;

import org.jspecify.annotations.NullMarked;
