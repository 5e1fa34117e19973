package dev.myelin.serving.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void isWrittenAsItsStandardSays() {
        assertThat(json(Problem.of(404, "There is no \"x\".")))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                        + "\"detail\":\"There is no \\\"x\\\".\"}");
    }

    @Test
    void hasMembersOfItsOwn() {
        Problem problem = Problem.of("urn:myelin:invalid_params", 422, "2 problems")
                .with("problems", List.of(Map.of("pointer", "/a"), Arrays.asList(1, 2.5, true, null)))
                .with("code", "x");
        assertThat(json(problem))
                .isEqualTo("{\"type\":\"urn:myelin:invalid_params\",\"title\":\"Unprocessable Content\",\"status\":422,"
                        + "\"detail\":\"2 problems\",\"problems\":[{\"pointer\":\"/a\"},[1,2.5,true,null]],"
                        + "\"code\":\"x\"}");
        assertThat(problem).hasToString("422 Unprocessable Content: 2 problems");
    }

    private static String json(Problem problem) {
        return new String(problem.toJson(), StandardCharsets.UTF_8);
    }
}
