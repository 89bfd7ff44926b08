package se.lis.spark;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;

/**
 * Deals documents out to tasks, so that the last task is a short one.
 *
 * <p>A register can't be divided. Each that is larger than a task should be gets a task of its own, and these come first,
 * the largest before all: Spark begins tasks by their number. The others are spread by the hash of their place over tasks of
 * about the size asked for. Only the large ones have to be known one by one.
 */
final class WorkPartitioner extends Partitioner {

    private static final long serialVersionUID = 1L;

    private static final Comparator<Identity> LARGEST_FIRST =
            Comparator.comparingLong(Identity::bytes).reversed().thenComparing(Identity::place);

    private final HashMap<Place, Integer> alone = new HashMap<>();
    private final int shared;

    /**
     * Deals out.
     *
     * @param large the documents that get a task each
     * @param others the bytes of all others together
     * @param bytesPerTask how large a task should be
     */
    WorkPartitioner(List<Identity> large, long others, long bytesPerTask) {
        large.stream().sorted(LARGEST_FIRST).forEach(document -> alone.put(document.place(), alone.size()));
        shared = Math.toIntExact(Math.max(1, Math.floorDiv(others + bytesPerTask - 1, bytesPerTask)));
    }

    /** Returns how to deal out some documents. */
    static WorkPartitioner over(JavaRDD<Identity> documents, Totals totals, long bytesPerTask) {
        List<Identity> large =
                documents.filter(document -> document.bytes() > bytesPerTask).collect();
        long others = totals.bytes() - large.stream().mapToLong(Identity::bytes).sum();
        return new WorkPartitioner(large, others, bytesPerTask);
    }

    @Override
    public int numPartitions() {
        return alone.size() + shared;
    }

    @Override
    public int getPartition(Object key) {
        Place place = (Place) key;
        Integer own = alone.get(place);
        return own != null ? own : alone.size() + Math.floorMod(place.hashCode(), shared);
    }

    /** Returns how many documents have a task of their own. */
    int large() {
        return alone.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkPartitioner partitioner
                && shared == partitioner.shared
                && alone.equals(partitioner.alone);
    }

    @Override
    public int hashCode() {
        return Map.of(shared, alone).hashCode();
    }
}
