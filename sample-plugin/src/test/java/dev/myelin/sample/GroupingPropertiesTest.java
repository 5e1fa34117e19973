package dev.myelin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Grouping gives the connected parts of the graph whose edges are the near pairs, as a plain search finds them. */
class GroupingPropertiesTest {

    @Property(tries = 300)
    void groupsAreTheConnectedParts(
            @ForAll @Size(max = 12) List<@IntRange(max = 359) Integer> degrees,
            @ForAll @DoubleRange(min = 0, max = 1) double threshold) {
        float[][] vectors = degrees.stream()
                .map(Math::toRadians)
                .map(angle -> new float[] {(float) Math.cos(angle), (float) Math.sin(angle)})
                .toArray(float[][]::new);

        List<List<Integer>> groups = Grouping.of(vectors, threshold, done -> {}).stream()
                .map(GroupingPropertiesTest::boxed)
                .toList();

        assertThat(groups).isEqualTo(connectedParts(vectors, threshold));
    }

    private static List<List<Integer>> connectedParts(float[][] vectors, double threshold) {
        List<List<Integer>> parts = new ArrayList<>();
        TreeSet<Integer> left = new TreeSet<>();
        for (int i = 0; i < vectors.length; i++) {
            left.add(i);
        }
        while (!left.isEmpty()) {
            TreeSet<Integer> part = new TreeSet<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(left.first()));
            while (!open.isEmpty()) {
                int at = open.pop();
                if (left.remove(at)) {
                    part.add(at);
                    left.stream()
                            .filter(other -> Vectors.dot(vectors[at], vectors[other]) >= threshold - 1e-6)
                            .forEach(open::push);
                }
            }
            if (part.size() > 1) {
                parts.add(List.copyOf(part));
            }
        }
        return parts;
    }

    private static List<Integer> boxed(int[] members) {
        List<Integer> list = new ArrayList<>();
        for (int member : members) {
            list.add(member);
        }
        return list;
    }
}
