package se.lis.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** What is done with a document whose organisation has another in the same input. */
enum Repetition {
    /** It equals one that is judged: it is passed over. */
    COPY,
    /** Another differs from it: which of them holds is not for the job to guess. */
    CONTRADICTED;

    /** Returns the documents of organisations that come more than once, except one of each that are all equal. */
    static Map<Place, Repetition> in(JavaRDD<Identity> documents) {
        return documents
                .filter(document -> document.organisation() != null)
                .mapToPair(document -> new Tuple2<>(document.organisation(), document))
                .groupByKey()
                .filter(same -> moreThanOne(same._2()))
                .flatMapToPair(same -> repeated(same._2()).iterator())
                .collectAsMap();
    }

    private static boolean moreThanOne(Iterable<Identity> documents) {
        Iterator<Identity> each = documents.iterator();
        each.next();
        return each.hasNext();
    }

    private static List<Tuple2<Place, Repetition>> repeated(Iterable<Identity> documents) {
        List<Identity> same = new ArrayList<>();
        documents.forEach(same::add);
        same.sort(Comparator.comparing(Identity::place));
        boolean equal = same.stream().map(Identity::same).distinct().count() == 1;
        return same.stream()
                .skip(equal ? 1 : 0)
                .map(document -> new Tuple2<>(document.place(), equal ? COPY : CONTRADICTED))
                .toList();
    }
}
