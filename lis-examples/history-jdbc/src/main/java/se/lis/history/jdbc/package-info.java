/** A history of assessments in a relational database. */
@NullMarked
package se.lis.history.jdbc;

import org.jspecify.annotations.NullMarked;
