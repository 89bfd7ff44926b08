/** Random registers for property tests, for this library's own and for those of hosts. */
package se.lis.core.generator;
