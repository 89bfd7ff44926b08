/** Governance documents that the organisation must have, as rules of several fields see them. */
@NullMarked
package se.lis.rules.view.document;

import org.jspecify.annotations.NullMarked;
