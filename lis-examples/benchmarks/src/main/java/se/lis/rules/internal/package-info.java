/** A door to the engine's inside, for measurements alone. */
package se.lis.rules.internal;
