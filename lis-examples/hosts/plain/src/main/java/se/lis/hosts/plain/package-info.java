/** A program in plain Java with the library in it. */
@NullMarked
package se.lis.hosts.plain;

import org.jspecify.annotations.NullMarked;
