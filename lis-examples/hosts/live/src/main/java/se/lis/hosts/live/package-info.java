/** A program that follows a register with the library in it. */
@NullMarked
package se.lis.hosts.live;

import org.jspecify.annotations.NullMarked;
