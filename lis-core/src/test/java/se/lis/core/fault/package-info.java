/** Disks that fail, fill up, write in small pieces and lose what was not forced to them, and what is to hold on them. */
@NullMarked
package se.lis.core.fault;

import org.jspecify.annotations.NullMarked;
