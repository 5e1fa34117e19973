package dev.myelin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderTest {

    private static final int WIDTH = 384;

    private static Encoder encoder;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws IOException {
        encoder = Encoder.open(Wiring.MODEL_FOLDER);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void agreesWithOnnxRuntimeCalledDirectly() throws Exception {
        List<String> texts = SentenceFile.read(Wiring.SENTENCES).stream()
                .map(NumberedSentence::text)
                .toList();
        Encoding[] encodings = encoder.tokenize(texts);

        float[][] vectors = encoder.embed(texts, 32, done -> {});

        // The encoder's engine has started: ONNX Runtime's own API shares its environment.
        try (OrtSession session = OrtEnvironment.getEnvironment()
                .createSession(Wiring.MODEL_FOLDER.resolve("model.onnx").toString())) {
            double deviation = 0;
            for (int[] members : TokenBatch.byLength(encodings, 32)) {
                double[][] expected = direct(session, encodings, members);
                for (int i = 0; i < members.length; i++) {
                    deviation = Math.max(deviation, deviation(vectors[members[i]], expected[i]));
                }
            }
            assertThat(deviation).isLessThan(1e-5);
        }
    }

    private static double deviation(float[] actual, double[] expected) {
        double largest = 0;
        for (int i = 0; i < WIDTH; i++) {
            largest = Math.max(largest, Math.abs(actual[i] - expected[i]));
        }
        return largest;
    }

    /** The same by other means: nested arrays into ONNX Runtime, means and lengths in doubles. */
    private static double[][] direct(OrtSession session, Encoding[] encodings, int[] members) throws OrtException {
        int length = 0;
        for (int member : members) {
            length = Math.max(length, encodings[member].getIds().length);
        }
        long[][] ids = new long[members.length][length];
        long[][] mask = new long[members.length][length];
        for (int i = 0; i < members.length; i++) {
            long[] tokens = encodings[members[i]].getIds();
            for (int j = 0; j < tokens.length; j++) {
                ids[i][j] = tokens[j];
                mask[i][j] = 1;
            }
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, new long[members.length][length]);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            float[][][] hidden = (float[][][]) result.get(0).getValue();
            double[][] vectors = new double[members.length][WIDTH];
            for (int i = 0; i < members.length; i++) {
                int tokens = encodings[members[i]].getIds().length;
                double squares = 0;
                for (int j = 0; j < WIDTH; j++) {
                    for (int k = 0; k < tokens; k++) {
                        vectors[i][j] += hidden[i][k][j] / tokens;
                    }
                    squares += vectors[i][j] * vectors[i][j];
                }
                for (int j = 0; j < WIDTH; j++) {
                    vectors[i][j] /= Math.sqrt(squares);
                }
            }
            return vectors;
        }
    }

    @Test
    void givesVectorsOfLengthOneInTheOrderOfTheTexts() {
        float[][] vectors = encoder.embed(List.of("A long sentence about a cat on a mat.", "A dog.", "A cat."));

        assertThat(vectors).hasDimensions(3, WIDTH);
        for (float[] vector : vectors) {
            assertThat(Vectors.dot(vector, vector)).isCloseTo(1, within(1e-6));
        }
        assertThat(Vectors.dot(vectors[0], vectors[2])).isGreaterThan(Vectors.dot(vectors[0], vectors[1]));
    }

    @Test
    void tellsHowFarItIs() {
        List<Integer> progress = new ArrayList<>();
        encoder.embed(List.of("a", "b", "c", "d", "e"), 2, progress::add);

        assertThat(progress).containsExactly(2, 4, 5);
    }

    @Test
    void endsWhereProgressThrows() {
        List<Integer> progress = new ArrayList<>();

        assertThatThrownBy(() -> encoder.embed(List.of("a", "b", "c"), 1, done -> {
                    progress.add(done);
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(progress).containsExactly(1);
    }

    @Test
    void takesOddTexts() {
        List<String> texts = List.of("", " ", "\uD83D\uDE00\uD83D\uDE00", "\u0000\u0007", "שלום", "[PAD] [SEP]");

        assertThat(encoder.embed(texts)).hasDimensions(texts.size(), WIDTH);
        assertThat(encoder.embed(List.of())).isEmpty();
    }

    @Test
    void readsLongTextsUpToTheMaximum() {
        String start = "word ".repeat(Encoder.MAX_TOKENS);

        assertThat(encoder.tokenize(List.of(start))[0].getIds()).hasSize(Encoder.MAX_TOKENS);
        assertThat(encoder.embed(List.of(start + "and what follows"))[0]).isEqualTo(encoder.embed(List.of(start))[0]);
    }

    @Test
    void namesAMissingTokenizer() {
        assertThatThrownBy(() -> Encoder.open(folder))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageStartingWith("no tokenizer file " + folder.resolve("tokenizer.json"));
    }

    @Test
    void namesAMissingModel() throws Exception {
        Files.copy(Wiring.MODEL_FOLDER.resolve("tokenizer.json"), folder.resolve("tokenizer.json"));

        assertThatThrownBy(() -> Encoder.open(folder))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("no model file " + folder.resolve("model.onnx"));
    }
}
