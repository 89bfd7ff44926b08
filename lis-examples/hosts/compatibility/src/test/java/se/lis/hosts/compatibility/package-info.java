/** What fresh hosts meet. */
package se.lis.hosts.compatibility;
