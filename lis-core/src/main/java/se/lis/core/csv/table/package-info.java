/**
 * Tables of texts and the values that they stand for: what files, sheets and mappings read by.
 *
 * @since 0.2.0
 * @stability not for hosts
 */
@NullMarked
package se.lis.core.csv.table;

import org.jspecify.annotations.NullMarked;
