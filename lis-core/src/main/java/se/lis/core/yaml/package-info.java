/** Plain YAML that knows its lines: what catalogues, policies and mappings are read from. */
@NullMarked
package se.lis.core.yaml;

import org.jspecify.annotations.NullMarked;
