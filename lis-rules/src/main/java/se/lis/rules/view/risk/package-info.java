/** Risk management, as its rules see it: risks and their treatment, and analyses. */
@NullMarked
package se.lis.rules.view.risk;

import org.jspecify.annotations.NullMarked;
