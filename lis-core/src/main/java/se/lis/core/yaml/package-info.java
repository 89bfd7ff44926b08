/**
 * Plain YAML that knows its lines: what catalogues, policies and mappings are read from.
 *
 * @since 0.2.0
 * @stability not for hosts
 */
@NullMarked
package se.lis.core.yaml;

import org.jspecify.annotations.NullMarked;
