package dev.myelin.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorTest {

    @TempDir
    Path folder;

    @Test
    void goesThroughAModelInEveryType() throws Exception {
        assertThat(through(TinyModel.FLOAT, Tensor.of(new float[] {1.5f, -2}, 2))
                        .floats())
                .containsExactly(1.5f, -2);
        assertThat(through(TinyModel.DOUBLE, Tensor.of(new double[] {1.5, -2}, 2))
                        .doubles())
                .containsExactly(1.5, -2);
        assertThat(through(TinyModel.INT64, Tensor.of(new long[] {1L << 40, -2}, 2))
                        .longs())
                .containsExactly(1L << 40, -2);
        assertThat(through(TinyModel.INT32, Tensor.of(new int[] {1 << 20, -2}, 2))
                        .ints())
                .containsExactly(1 << 20, -2);
        assertThat(through(TinyModel.INT8, Tensor.of(new byte[] {127, -128}, 2)).bytes())
                .containsExactly(127, -128);
        assertThat(through(TinyModel.BOOL, Tensor.of(new boolean[] {true, false}, 2))
                        .booleans())
                .containsExactly(true, false);
        assertThat(through(TinyModel.STRING, Tensor.of(new String[] {"löwe", ""}, 2))
                        .strings())
                .containsExactly("löwe", "");
    }

    @Test
    void widensTypesThatJavaLacks() throws Exception {
        try (DjlModel model = DjlModel.open(TinyModel.cast(folder, TinyModel.INT32, TinyModel.UINT8))) {
            assertThat(model.run(List.of(Tensor.of(new int[] {0, 200}, 2)))
                            .get(0)
                            .ints())
                    .containsExactly(0, 200);
        }
        try (DjlModel model = DjlModel.open(TinyModel.cast(folder, TinyModel.FLOAT, TinyModel.FLOAT16))) {
            assertThat(model.run(List.of(Tensor.of(new float[] {0.5f, -3}, 2)))
                            .get(0)
                            .floats())
                    .containsExactly(0.5f, -3);
        }
    }

    @Test
    void wantsAShapeThatFits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(new long[12], 2, 8))
                .withMessage("the shape [2, 8] has room for 16 elements, the array has 12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(new long[2], -1, -2))
                .withMessage("a dimension is negative: [-1, -2]");
        assertThat(Tensor.of(new long[1]).shape()).isEmpty();
    }

    @Test
    void keepsItsShape() {
        long[] shape = {2, 3};
        Tensor tensor = Tensor.of(new float[6], shape);
        shape[0] = 9;
        tensor.shape()[1] = 9;

        assertThat(tensor.shape()).containsExactly(2, 3);
    }

    @Test
    void saysWhatItHolds() {
        Tensor tensor = Tensor.of(new float[6], 2, 3).named("hidden");

        assertThatIllegalStateException()
                .isThrownBy(tensor::longs)
                .withMessage("Tensor[hidden: float[2, 3]] is not a long[]");
    }

    private Tensor through(int type, Tensor given) throws IOException {
        try (DjlModel model = DjlModel.open(TinyModel.identity(folder, type))) {
            return model.run(List.of(given)).get(0);
        }
    }
}
