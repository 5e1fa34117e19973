package dev.myelin.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JsonNodesTest {

    private static final String JSON =
            "{\"t\":\"x\",\"b\":true,\"i\":5,\"l\":5000000000,\"g\":12345678901234567890,\"d\":1.5,"
                    + "\"n\":null,\"a\":[1,[],{}]}";

    @Test
    void areWhatJacksonReads() throws IOException {
        JsonNode node = JsonNodes.of(FreeFormTest.read(JSON));
        assertThat(node).isEqualTo(new ObjectMapper().readTree(JSON));
        assertThat(JsonNodes.of(null).isNull()).isTrue();
    }

    @Test
    void areWrittenAsWhatTheyHold() throws IOException {
        assertThat(FreeFormTest.written(JsonNodes.of(FreeFormTest.read(JSON)))).isEqualTo(JSON);
        assertThat(FreeFormTest.written(JsonNodes.of(Double.NaN))).isEqualTo("\"NaN\"");
    }

    @Test
    void areOfWhatDocumentsHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonNodes.of(new AtomicInteger()))
                .withMessage("a value of java.util.concurrent.atomic.AtomicInteger is none that a document holds");
    }
}
