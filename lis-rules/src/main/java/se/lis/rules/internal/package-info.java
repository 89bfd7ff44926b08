/** How the catalogue is read and the rules are run. Not part of the API. */
@NullMarked
package se.lis.rules.internal;

import org.jspecify.annotations.NullMarked;
