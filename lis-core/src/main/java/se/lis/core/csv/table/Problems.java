package se.lis.core.csv.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Collects what is wrong: the first problems one by one, and all of them by kind.
 *
 * <p>Problems are of one kind when they are about one column and differ in nothing but the value that they show first.
 */
public final class Problems {

    /** How many problems are kept one by one. */
    private static final int KEPT = 1_000;

    /** How many kinds are kept apart. */
    private static final int KINDS = 1_000;

    /** How many values of a kind are kept apart. */
    private static final int VALUES = 3;

    /** How many rows of a value are kept. */
    private static final int ROWS = 3;

    private static final Pattern SHOWN_VALUE = Pattern.compile("'[^']*'");

    private record Kind(String file, String column, String words) {}

    /**
     * Problems that differ in nothing but their row.
     *
     * @param first the first of them
     * @param rows the first rows
     * @param count how many rows
     */
    public record Repeated(Problem first, List<Integer> rows, int count) {}

    /**
     * Problems of one kind.
     *
     * @param values the first values that are wrong, each with its rows
     * @param others how many rows have other values that are wrong in the same way
     */
    public record Group(List<Repeated> values, int others) {}

    private static final class Counted {

        private final Map<String, List<Problem>> first = new LinkedHashMap<>();
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private int others;

        void add(Problem problem) {
            if (!counts.containsKey(problem.words()) && counts.size() == VALUES) {
                others++;
                return;
            }
            counts.merge(problem.words(), 1, Integer::sum);
            List<Problem> some = first.computeIfAbsent(problem.words(), words -> new ArrayList<>());
            if (some.size() < ROWS) {
                some.add(problem);
            }
        }

        Group group() {
            List<Repeated> values = new ArrayList<>();
            first.forEach((words, some) -> values.add(new Repeated(
                    some.get(0), some.stream().map(Problem::row).toList(), counts.getOrDefault(words, some.size()))));
            return new Group(values, others);
        }
    }

    private final UnaryOperator<Problem> place;
    private final List<Problem> kept = new ArrayList<>();
    private final Map<Kind, Counted> kinds = new LinkedHashMap<>();
    private int count;

    /** Collects problems as they are given. */
    public Problems() {
        this(UnaryOperator.identity());
    }

    /**
     * Collects problems.
     *
     * @param place names the places of problems as people see them
     */
    public Problems(UnaryOperator<Problem> place) {
        this.place = place;
    }

    /** Adds a problem. */
    public void add(Problem found) {
        Problem problem = place.apply(found);
        count++;
        if (kept.size() < KEPT) {
            kept.add(problem);
        }
        String words = SHOWN_VALUE.matcher(problem.words()).replaceFirst("");
        Kind kind = new Kind(problem.file(), problem.column(), words);
        if (kinds.size() < KINDS || kinds.containsKey(kind)) {
            kinds.computeIfAbsent(kind, each -> new Counted()).add(problem);
        }
    }

    /** Adds a problem. */
    public void add(String file, int row, String column, String words) {
        add(new Problem(file, row, column, words));
    }

    /** Returns how many there are. */
    public int count() {
        return count;
    }

    /** Returns whether there is none. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Returns the first {@value #KEPT} of them. */
    public List<Problem> first() {
        return List.copyOf(kept);
    }

    /** Returns all of them by kind, in the order in which kinds were met; of many kinds the first {@value #KINDS}. */
    public List<Group> groups() {
        return kinds.values().stream().map(Counted::group).toList();
    }
}
