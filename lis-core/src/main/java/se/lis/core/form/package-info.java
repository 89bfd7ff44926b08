/**
 * How the values of this library are written as JSON, whoever writes them.
 *
 * @since 0.2.0
 * @stability evolving
 */
@NullMarked
package se.lis.core.form;

import org.jspecify.annotations.NullMarked;
