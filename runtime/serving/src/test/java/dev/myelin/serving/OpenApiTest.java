package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.json.FreeForm;
import dev.myelin.serving.fixture.LibraryDeployment;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The document that says what a server answers. */
@Timeout(60)
class OpenApiTest {

    @TempDir
    private Path models;

    @BeforeEach
    void oneModel() throws Exception {
        Served.model(models, "seven", 7);
    }

    private static Map<String, @Nullable Object> document(Served served) throws Exception {
        HttpResponse<String> answer = served.get("/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return FreeForm.readObject(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** What is at a JSON pointer. */
    private static Object at(Object document, String pointer) {
        Object value = document;
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            value = value instanceof List<?> list
                    ? list.get(Integer.parseInt(name))
                    : Objects.requireNonNull(((Map<?, ?>) value).get(name), pointer);
        }
        return value;
    }

    private static void each(Object value, BiConsumer<String, Object> member) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> {
                if (part != null) {
                    member.accept(String.valueOf(name), part);
                    each(part, member);
                }
            });
        } else if (value instanceof List<?> list) {
            list.stream().filter(Objects::nonNull).forEach(part -> each(part, member));
        }
    }

    @Test
    void hasEachRouteWithWhatItTakesAndAnswers() throws Exception {
        try (Served served = Served.ready(models, new LibraryDeployment())) {
            Map<String, @Nullable Object> document = document(served);
            assertThat(at(document, "/openapi")).isEqualTo("3.1.0");
            assertThat(((Map<?, ?>) at(document, "/paths")).keySet())
                    .extracting(String::valueOf)
                    .containsExactly(
                            "/", "/books/{id}", "/books/all", "/endless", "/images/{name}", "/broken", "/wait");
            assertThat(at(document, "/paths/~1/post/requestBody/content/application~1json/schema/$ref"))
                    .isEqualTo("#/components/schemas/library.Question");
            assertThat(FreeForm.toText(at(document, "/components/schemas/library.Question")))
                    .isEqualTo("{\"type\":\"object\",\"properties\":{"
                            + "\"text\":{\"type\":\"string\",\"minLength\":1,\"pattern\":"
                            + FreeForm.toText(
                                    at(document, "/components/schemas/library.Question/properties/text/pattern"))
                            + "},\"times\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":2147483647,\"default\":1}},"
                            + "\"required\":[\"text\"],\"additionalProperties\":false}");
            assertThat(FreeForm.toText(at(document, "/components/schemas/library.Answer")))
                    .isEqualTo("{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"},"
                            + "\"shelf\":{\"type\":\"string\"}},\"required\":[\"text\",\"shelf\"],"
                            + "\"additionalProperties\":false}");
            assertThat(FreeForm.toText(at(document, "/paths/~1books~1{id}/get/parameters")))
                    .contains("{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"integer\"")
                    .contains("{\"name\":\"top\",\"in\":\"query\",\"required\":false,")
                    .contains("{\"type\":\"string\",\"enum\":[\"BEST\",\"NEWEST\"]}")
                    .contains("{\"name\":\"X-Tenant\",\"in\":\"header\",\"required\":false,");
            assertThat(((Map<?, ?>) at(document, "/paths/~1books~1all/get/responses/200/content")).keySet())
                    .extracting(String::valueOf)
                    .containsExactly("application/x-ndjson", "text/event-stream");
            assertThat(((Map<?, ?>) at(document, "/paths/~1images~1{name}/delete/responses")).keySet())
                    .extracting(String::valueOf)
                    .containsExactly("204", "default");
            assertThat(document).doesNotContainKey("security");
        }
    }

    @Test
    void whatItRefersToIsThere() throws Exception {
        Multiply multiply = new Multiply(Multiply.usual().build());
        try (Served served = Served.ready(models, new LibraryDeployment(), multiply)) {
            Map<String, @Nullable Object> document = document(served);
            List<String> references = new ArrayList<>();
            List<String> operations = new ArrayList<>();
            each(document, (name, value) -> {
                if (name.equals("$ref")) {
                    references.add(String.valueOf(value));
                }
                if (name.equals("operationId")) {
                    operations.add(String.valueOf(value));
                }
            });
            assertThat(references)
                    .contains("#/components/schemas/Problem")
                    .allSatisfy(reference ->
                            assertThat(at(document, reference.substring(1))).isNotNull());
            assertThat(operations).hasSize(9).doesNotHaveDuplicates();
            assertThat(at(document, "/paths/~1library~1books~1{id}")).isNotNull();
            assertThat(at(document, "/paths/~1library/post")).isNotNull();
        }
    }

    @Test
    void saysThatATokenIsAskedForAndAsksForNone() throws Exception {
        try (Served served =
                Served.start(models, List.of(new LibraryDeployment()), options -> options.token("a-token"))) {
            Map<String, @Nullable Object> document = document(served);
            assertThat(FreeForm.toText(document.get("security"))).isEqualTo("[{\"token\":[]}]");
            assertThat(at(document, "/components/securitySchemes/token/scheme")).isEqualTo("bearer");
        }
    }
}
