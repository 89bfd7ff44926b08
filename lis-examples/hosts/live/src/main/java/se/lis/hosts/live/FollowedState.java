package se.lis.hosts.live;

import java.time.Instant;
import java.util.Map;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactId;

/**
 * What a program that follows a register stores, to go on from after a restart.
 *
 * @param register the register as it was
 * @param heard the moment of the last message about each id
 */
public record FollowedState(LisSnapshot register, Map<ArtefactId, Instant> heard) {

    /** Keeps a map of its own. */
    public FollowedState {
        heard = Map.copyOf(heard);
    }
}
