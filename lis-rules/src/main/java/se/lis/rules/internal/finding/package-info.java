/** Makes findings of what rules decided. Not for hosts. */
@NullMarked
package se.lis.rules.internal.finding;

import org.jspecify.annotations.NullMarked;
