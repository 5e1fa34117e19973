package dev.myelin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {

    /** Vectors in the plane: the cosine of two is that of the difference of their angles. */
    private static float[][] atDegrees(int... degrees) {
        float[][] vectors = new float[degrees.length][];
        for (int i = 0; i < degrees.length; i++) {
            double angle = Math.toRadians(degrees[i]);
            vectors[i] = new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
        }
        return vectors;
    }

    private static List<int[]> groups(double threshold, float[][] vectors) {
        return Grouping.of(vectors, threshold, done -> {});
    }

    @Test
    void putsNearVectorsTogetherInTheirOrder() {
        assertThat(groups(0.99, atDegrees(0, 90, 3, 200, 92, 45))).containsExactly(new int[] {0, 2}, new int[] {1, 4});
    }

    @Test
    void followsChains() {
        float[][] vectors = atDegrees(16, 0, 8);

        assertThat(groups(0.99, vectors)).containsExactly(new int[] {0, 1, 2});
        assertThat(Grouping.lowestCosine(vectors, new int[] {0, 1, 2}))
                .isCloseTo(Math.cos(Math.toRadians(16)), within(1e-6));
    }

    @Test
    void joinsGroupsThatALaterVectorConnects() {
        assertThat(groups(0.99, atDegrees(0, 14, 90, 97, 7))).containsExactly(new int[] {0, 1, 4}, new int[] {2, 3});
    }

    @Test
    void reachingTheThresholdIsEnough() {
        assertThat(groups(1, atDegrees(33, 33, 34))).containsExactly(new int[] {0, 1});
        assertThat(groups(0, atDegrees(0, 90))).containsExactly(new int[] {0, 1});
        assertThat(groups(0.01, atDegrees(0, 90))).isEmpty();
    }

    @Test
    void hasNoGroupsOfOne() {
        assertThat(groups(0.5, atDegrees(0))).isEmpty();
        assertThat(groups(0.5, atDegrees())).isEmpty();
    }

    @Test
    void tellsHowFarItIs() {
        List<Integer> progress = new ArrayList<>();
        Grouping.of(atDegrees(0, 10, 20), 0.5, progress::add);

        assertThat(progress).containsExactly(1, 2, 3);
    }
}
