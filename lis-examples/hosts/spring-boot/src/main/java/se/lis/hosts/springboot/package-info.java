/** A web service that assesses registers, on Spring Boot. */
@NullMarked
package se.lis.hosts.springboot;

import org.jspecify.annotations.NullMarked;
