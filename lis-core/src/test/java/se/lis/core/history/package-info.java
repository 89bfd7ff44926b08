/** What every history must do, for stores of any kind. */
package se.lis.core.history;
