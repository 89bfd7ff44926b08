package se.lis.core.generator;

import java.time.Instant;

/**
 * What an artefact is made from, beside its choices.
 *
 * @param anchor the moment from which its moments are counted
 * @param pool the ids that it may refer to
 * @param density how many of a hundred attributes that may be blank are not
 */
record Scene(Instant anchor, Pool pool, int density) {}
