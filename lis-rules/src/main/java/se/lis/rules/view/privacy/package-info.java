/** Data protection, as its rules see it: the register of processing, impact assessments and requests. */
@NullMarked
package se.lis.rules.view.privacy;

import org.jspecify.annotations.NullMarked;
