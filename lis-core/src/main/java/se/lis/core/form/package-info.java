/** How the values of this library are written as JSON, whoever writes them. */
@NullMarked
package se.lis.core.form;

import org.jspecify.annotations.NullMarked;
