package dev.myelin.backend.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.Myelin;
import dev.myelin.RunOptions;
import dev.myelin.action.ActionInfo;
import dev.myelin.action.BaseServeDeployment;
import dev.myelin.action.DeploymentInfo;
import dev.myelin.action.RemoteInference;
import dev.myelin.action.RemoteInferenceAction;
import dev.myelin.action.RoutedDeployment;
import dev.myelin.context.Cancellation;
import dev.myelin.context.PluginContext;
import dev.myelin.error.BackendFailed;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.RunStopped;
import dev.myelin.model.ModelInfo;
import dev.myelin.route.Resource;
import dev.myelin.route.Segments;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The action of a deployment alone, run as any other. */
class RemoteActionTest extends RemoteTestBase {

    /** As an author writes it. */
    private static final class Search extends BaseServeDeployment<String> {

        @Override
        protected String loadModel(ModelInfo model) {
            return model.name();
        }
    }

    /** As it is generated. */
    private static final class SearchDeployment extends RoutedDeployment<Search, String> {

        SearchDeployment() {
            super(DeploymentInfo.of(Search.class, "search").build());
        }

        @Override
        public Search create(PluginContext plugin) {
            return new Search();
        }

        @Override
        public @Nullable Resource<Search, String> resource(Segments path) {
            return null;
        }

        @Override
        public boolean takesModel() {
            return true;
        }
    }

    /** As it is generated. */
    private static final class SearchAction extends RemoteInferenceAction {

        SearchAction() {
            super(ActionInfo.of(Search.class, "inference").build());
        }

        @Override
        public SearchDeployment deployment() {
            return new SearchDeployment();
        }
    }

    private Object run(Cancellation cancellation) {
        SearchAction action = new SearchAction();
        RemoteInference request =
                action.params().parse("inference", "{\"json\": {\"q\": 1}}".getBytes(StandardCharsets.UTF_8));
        RunOptions options = RunOptions.builder()
                .configuration(configuration())
                .cancellation(cancellation)
                .build();
        return Myelin.run(action, request, options);
    }

    private Object run() {
        return run(new Cancellation());
    }

    @Test
    void givesWhatTheEndpointAnswers() throws Exception {
        answer(200, "application/json", "{\"hits\": 3}");
        assertThat(run()).isEqualTo(Map.of("hits", 3));
        assertThat(String.valueOf(server.takeRequest().getBody())).contains("{\"q\":1}");
    }

    @Test
    void givesAnEmptyObjectWhereTheEndpointAnswersNothing() {
        server.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(run()).isEqualTo(Map.of());
    }

    @Test
    void failsAsTheCallDoes() {
        answer(500, "text/plain", "no");
        assertThat(catchThrowableOfType(BackendFailed.class, this::run))
                .hasMessage(endpoint() + " answered POST with 500: no");
    }

    @Test
    void isRefusedWhereTheEndpointIsNotKnown() {
        environment.clear();
        assertThat(catchThrowableOfType(InvalidConfiguration.class, this::run))
                .hasMessageStartingWith("where deployment 'search' is served is not known: ");
    }

    @Test
    void stopsWhileTheEndpointIsSilent() {
        Cancellation cancellation = new Cancellation();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                cancellation.cancel();
                return new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build();
            }
        });
        assertThat(catchThrowableOfType(RunStopped.class, () -> run(cancellation)))
                .hasMessageStartingWith("action 'inference' was stopped: ");
    }
}
