package se.lis.core;

import se.lis.core.artefact.ArtefactId;

/**
 * A reference that leads to no artefact of its register.
 *
 * @param from the artefact that holds the reference
 * @param attribute the attribute that holds it, as a path from the artefact
 * @param target the id that belongs to no artefact
 */
public record DanglingReference(ArtefactId from, String attribute, ArtefactId target) {}
