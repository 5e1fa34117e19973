package dev.myelin.params;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.json.FreeForm;
import dev.myelin.json.Json;
import dev.myelin.json.JsonLimits;
import dev.myelin.json.JsonNodes;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as deep as they may be, read in threads with small stacks. */
class NestingTest {

    private static final int SMALL_STACK = 512 * 1024;

    private static <T> T inSmallThread(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "small", SMALL_STACK);
        thread.start();
        return task.get();
    }

    @ParameterizedTest
    @ValueSource(ints = {256, JsonLimits.DEEPEST})
    void freeFormValuesFitTheStack(int depth) throws Exception {
        String lists = "[".repeat(depth) + "]".repeat(depth);
        String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        JsonLimits limits = JsonLimits.DEFAULT.withDepth(depth);
        for (String json : new String[] {lists, objects}) {
            String copy = inSmallThread(() -> {
                Object value = new AnyParser()
                        .parse("any", json.getBytes(UTF_8), limits)
                        .value();
                StringWriter text = new StringWriter();
                try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
                    FreeForm.write(JsonNodes.of(value), out);
                }
                return text.toString();
            });
            assertThat(copy).isEqualTo(json);
        }
    }

    @Test
    void generatedReadersFitTheStack() throws Exception {
        String json = "{\"inner\":".repeat(255) + "{\"type\":\"frame\"}" + ",\"type\":\"frame\"}".repeat(255);
        assertThat(inSmallThread(() -> Reading.of(json, SealedTypesTest::readShape))
                        .problems())
                .isEmpty();
    }
}
