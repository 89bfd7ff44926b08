/** Activities, plans and internal control. */
@NullMarked
package se.lis.core.planning;

import org.jspecify.annotations.NullMarked;
