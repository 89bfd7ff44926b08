/**
 * Data protection, as its rules see it: the records of processing, impact assessments and requests.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.privacy;

import org.jspecify.annotations.NullMarked;
