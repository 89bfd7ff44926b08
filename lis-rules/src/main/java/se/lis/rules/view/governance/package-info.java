/** Governance, as its rules see it: documents, roles, the management review and registration. */
@NullMarked
package se.lis.rules.view.governance;

import org.jspecify.annotations.NullMarked;
