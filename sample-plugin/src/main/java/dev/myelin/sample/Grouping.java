package dev.myelin.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Groups vectors by their cosine. Two belong together when it reaches the threshold, or when a chain of such pairs joins
 * them. Compares every pair: the time grows with the square of the number of vectors.
 */
final class Grouping {

    /** Vectors of length 1 in floats are off by a little: equal ones must reach a threshold of 1. */
    private static final double ROUNDING = 1e-6;

    private Grouping() {}

    /**
     * The groups of two or more, in the order of their first members; members in order.
     *
     * @param vectors of length 1
     * @param progress is told how many vectors have been compared with all others; what it throws ends the work
     */
    static List<int[]> of(float[][] vectors, double threshold, IntConsumer progress) {
        DisjointSets sets = new DisjointSets(vectors.length);
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Vectors.dot(vectors[i], vectors[j]) >= threshold - ROUNDING) {
                    sets.join(i, j);
                }
            }
            progress.accept(i + 1);
        }
        Map<Integer, List<Integer>> byFirst = new TreeMap<>();
        for (int i = 0; i < vectors.length; i++) {
            byFirst.computeIfAbsent(sets.first(i), first -> new ArrayList<>()).add(i);
        }
        return byFirst.values().stream()
                .filter(members -> members.size() > 1)
                .map(members -> members.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** The lowest cosine between any two members. */
    static double lowestCosine(float[][] vectors, int[] members) {
        double lowest = 1;
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                lowest = Math.min(lowest, Vectors.dot(vectors[members[i]], vectors[members[j]]));
            }
        }
        return lowest;
    }

    /** Numbers in sets that can be joined (union-find); a set is known by its smallest member. */
    private static final class DisjointSets {
        private final int[] parents;

        DisjointSets(int size) {
            parents = new int[size];
            for (int i = 0; i < size; i++) {
                parents[i] = i;
            }
        }

        int first(int member) {
            int at = member;
            while (parents[at] != at) {
                parents[at] = parents[parents[at]]; // halves the path for the next time
                at = parents[at];
            }
            return at;
        }

        void join(int a, int b) {
            int firstOfA = first(a);
            int firstOfB = first(b);
            parents[Math.max(firstOfA, firstOfB)] = Math.min(firstOfA, firstOfB);
        }
    }
}
