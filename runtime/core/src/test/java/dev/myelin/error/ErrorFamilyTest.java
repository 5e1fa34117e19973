package dev.myelin.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes, exit statuses and problem types are promises to programs: once published they stay. */
class ErrorFamilyTest {

    private static final List<ParamProblem> PROBLEMS = List.of(new ParamProblem("/a", "min", "no"));

    static Stream<Arguments> family() {
        ModelUnavailable model = ModelUnavailable.of("7", "no model", null);
        return Stream.of(
                Arguments.of(new ActionFailed("no", null), "action_failed", 1, 500),
                Arguments.of(new InvalidConfiguration("no", null), "invalid_configuration", 2, 500),
                Arguments.of(new BackendFailed(503, "", "busy", null), "backend_failed", 1, 502),
                Arguments.of(new InvalidModelToken("is no token"), "invalid_model_token", 2, 401),
                Arguments.of(new InvalidParams("embed", PROBLEMS), "invalid_params", 2, 422),
                Arguments.of(model, "model_unavailable", 1, 502),
                Arguments.of(model.asRefusal(), "model_unavailable", 2, 404),
                Arguments.of(new PluginMisbuilt("no"), "plugin_misbuilt", 2, 500),
                Arguments.of(new RunStopped("no", null, List.of()), "stopped", 130, 503),
                Arguments.of(new StepFailed("load", "no", null, List.of()), "step_failed", 1, 500),
                Arguments.of(new UnknownAction("no"), "unknown_action", 2, 404));
    }

    @ParameterizedTest
    @MethodSource("family")
    void hasCodesForProgramsShellsAndHttp(MyelinException error, String code, int exit, int http) {
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.exitStatus()).isEqualTo(exit);
        assertThat(error.httpStatus()).isEqualTo(http);
        assertThat(error.problemType()).isEqualTo("urn:myelin:problem:" + code.replace('_', '-'));
    }

    @Test
    void isTestedWhole() {
        Set<Object> tested =
                family().map(arguments -> arguments.get()[0].getClass()).collect(Collectors.toSet());
        assertThat(tested).isEqualTo(Set.of((Object[]) MyelinException.class.getPermittedSubclasses()));
    }

    @Test
    void keepsTheModelAndTheCauseOfARefusal() {
        IOException cause = new IOException("gone");
        ModelUnavailable refusal = ModelUnavailable.of("7", "no model", cause).asRefusal();
        assertThat(refusal).hasMessage("no model").hasCause(cause);
        assertThat(refusal.modelId()).isEqualTo("7");
    }

    @Test
    void carriesPartialResultsNullsAmongThem() {
        List<@Nullable Object> results = new ArrayList<>(Arrays.asList("a", null));
        MyelinException error = new ActionFailed("no", null);
        assertThat(error.partialResults()).isEmpty();
        error.withPartialResults(results);
        results.clear();
        assertThat(error.partialResults().toArray()).containsExactly("a", null);
    }

    @ParameterizedTest
    @MethodSource("family")
    void survivesSerialization(MyelinException error) throws Exception {
        MyelinException copy = copy(error);
        assertThat(copy).hasSameClassAs(error).hasMessage(error.getMessage());
        assertThat(copy.exitStatus()).isEqualTo(error.exitStatus());
        assertThat(copy.partialResults()).isEmpty();
    }

    @Test
    void survivesSerializationWithItsDetails() throws Exception {
        assertThat(copy(new InvalidParams("embed", PROBLEMS)).problems()).isEqualTo(PROBLEMS);
        StepFailed failed = new StepFailed("load", "no", new IOException("gone"), List.of(new IOException("too")));
        StepFailed copy = copy(failed);
        assertThat(copy.step()).isEqualTo("load");
        assertThat(copy).hasCauseInstanceOf(IOException.class);
        assertThat(copy.rollbackErrors()).extracting(Throwable::getMessage).containsExactly("too");
        assertThat(copy.getSuppressed()).hasSize(1);
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // bytes that this method has just written
    private static <E extends MyelinException> E copy(E error) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(error.withPartialResults(List.of(new Object())));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (E) in.readObject();
        }
    }
}
