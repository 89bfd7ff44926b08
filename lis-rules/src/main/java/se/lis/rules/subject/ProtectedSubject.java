package se.lis.rules.subject;

import se.lis.core.artefact.Artefact;

/** An artefact that is flagged as concerning security-sensitive activity. Nothing but its type and id is ever told. */
public final class ProtectedSubject extends Subject {

    /** Names a flagged artefact. */
    public ProtectedSubject(Artefact artefact, Register register, Circumstances circumstances) {
        super(artefact, register, circumstances);
    }
}
