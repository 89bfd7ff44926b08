/** A command line that assesses a register and explains what it finds. */
@NullMarked
package se.lis.harness;

import org.jspecify.annotations.NullMarked;
