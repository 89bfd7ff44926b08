/** The history in a database does what every history does. */
package se.lis.history.jdbc;
