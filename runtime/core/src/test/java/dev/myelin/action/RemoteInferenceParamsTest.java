package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.error.InvalidParams;
import dev.myelin.json.FreeForm;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference's parameters of {@code infer_remote}. */
class RemoteInferenceParamsTest {

    private final RemoteInferenceParams params = new RemoteInferenceParams();

    private RemoteInference parse(String document) {
        return params.parse("inference", document.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems(String document) {
        return catchThrowableOfType(InvalidParams.class, () -> parse(document)).problems().stream()
                .map(problem -> problem.pointer() + " " + problem.message())
                .toList();
    }

    @Test
    void areAnEmptyPostToTheUsualModelWhereNothingIsSaid() {
        assertThat(parse("{}")).isEqualTo(new RemoteInference(null, RemoteInference.Method.POST, Map.of()));
    }

    @Test
    void haveAllThatARequestIsMadeOf() {
        assertThat(parse("{\"json\": {\"top\": [1, 2.5, null]}, \"method\": \"put\", \"model\": 7}"))
                .isEqualTo(new RemoteInference(
                        ModelId.of("7"), RemoteInference.Method.PUT, Map.of("top", Arrays.asList(1, 2.5, null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"model\": \"a-b\"}", "{\"model_id\": \"a-b\"}"})
    void nameTheModelEitherWay(String document) {
        assertThat(parse(document).model()).isEqualTo(ModelId.of("a-b"));
    }

    @Test
    void nameNoModelByNull() {
        assertThat(parse("{\"model\": null}").model()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void knowTheMethodsInSmallLetters(RemoteInference.Method method) {
        assertThat(parse("{\"method\": \"" + method.text() + "\"}").method()).isEqualTo(method);
        assertThat(params.jsonSchema()).contains('"' + method.text() + '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null | null", "[1] | [1]", "true | true", "\"text\" | text", "1.5 | 1.5", "{} | {}"})
    void takeAnyJsonForTheBody(String json, String value) {
        assertThat(String.valueOf(parse("{\"json\": " + json + "}").json())).isEqualTo(value);
    }

    @Test
    void areRefusedWithAllThatIsWrong() {
        assertThat(problems("{\"model\": 1.5, \"method\": \"POST\", \"json\": {\"a\": 1, \"a\": 2}, \"body\": 1}"))
                .satisfiesExactly(
                        model -> assertThat(model).startsWith("/model must be"),
                        method ->
                                assertThat(method).startsWith("/method must be").contains("post"),
                        json -> assertThat(json).startsWith("/json/a "),
                        body -> assertThat(body).startsWith("/body unknown field"));
    }

    @Test
    void nameTheModelOnce() {
        assertThat(problems("{\"model\": 1, \"model_id\": 2}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"post\""})
    void areAnObject(String document) {
        assertThat(problems(document)).hasSize(1);
    }

    @Test
    void haveASchemaThatIsJson() throws IOException {
        assertThat(FreeForm.readObject(params.jsonSchema().getBytes(StandardCharsets.UTF_8)))
                .containsEntry("additionalProperties", false);
    }

    /** It may hold secrets. */
    @Test
    void keepTheBodyToThemselvesAsText() {
        assertThat(new RemoteInference(ModelId.of("7"), RemoteInference.Method.GET, Map.of("password", "secret")))
                .hasToString("RemoteInference[model=7, method=GET]");
    }

    @ParameterizedTest
    @CsvSource({"GET, false", "POST, true", "PUT, true", "DELETE, false"})
    void haveABodyByMethod(RemoteInference.Method method, boolean hasBody) {
        assertThat(method.hasBody()).isEqualTo(hasBody);
    }
}
