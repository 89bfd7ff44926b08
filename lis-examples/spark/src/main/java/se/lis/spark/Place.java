package se.lis.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a document was read.
 *
 * @param file the file, from the folder that was given as input
 * @param position the byte at which the document's line begins, or in a Parquet file the number of its row; from 0
 */
record Place(String file, long position) implements Comparable<Place>, Serializable {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingLong(Place::position);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
