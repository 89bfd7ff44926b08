/** Planning and follow-up, as its rules see it: activities, internal control, reports and waivers. */
@NullMarked
package se.lis.rules.view.planning;

import org.jspecify.annotations.NullMarked;
