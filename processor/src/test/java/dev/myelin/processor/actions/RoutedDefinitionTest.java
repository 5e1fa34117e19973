package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is generated for a deployment with routes of its own. */
class RoutedDefinitionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Host.class)
    void aRouteIsALineAndAMethod(Host host) {
        Compiled compiled = compile(host, """
                @ServeDeployment(name = "search", maxOngoingRequests = 64)
                public final class A extends BaseServeDeployment<String> {
                  public record Question(@NotBlank String text) {}
                  public record Answer(String text) {}
                  public record Hit(long id, double score) {}
                  public enum Order { BEST, NEWEST }
                  @Override protected String loadModel(ModelInfo model) { return model.name(); }
                  @Post("/") Answer search(String model, @Body Question question) { return new Answer(model); }
                  @Get("/similar/{id}") List<Hit> similar(@Path long id, @Query @DefaultValue("10") @Max(100) int top,
                      @Query Optional<Order> orderBy, @Query List<Integer> tag, @Header("X-Tenant") @Nullable String tenant) {
                    return List.of();
                  }
                  @Get("/similar/all") java.util.stream.Stream<Hit> all() { return java.util.stream.Stream.of(); }
                  @Delete("/similar/{which}") void forget(@Path long which) {}
                  @Put("/images/{name}") java.util.concurrent.CompletionStage<Answer> store(@Path String name, @Body byte[] image) {
                    return java.util.concurrent.CompletableFuture.completedFuture(new Answer(name));
                  }
                  @Get("/images/{name}") byte[] image(@Path("name") String it) { return new byte[0]; }
                }""");

        assertThat(compiled.generated("app/ADeployment.java"))
                .contains("""
                public final class ADeployment extends RoutedDeployment<A, String> {
                  private static final Resource<A, String> ROOT = Resource.<A, String>at("/")
                      .post(Route.withModel(AParamsParser::bindSearch, new RouteAnswer.Json<A.Answer>(AResultWriter::writeAnswer)));

                  private static final Resource<A, String> SIMILAR_ID = Resource.<A, String>at("/similar/{id}", "/similar/{which}")
                      .get(Route.of(AParamsParser::bindSimilar, new RouteAnswer.Json<List<A.Hit>>(AResultWriter::writeHitList)))
                      .delete(Route.of(AParamsParser::bindForget, new RouteAnswer.Nothing()));

                  private static final Resource<A, String> SIMILAR_ALL = Resource.<A, String>at("/similar/all")
                      .get(Route.of(AParamsParser::bindAll, new RouteAnswer.Elements<A.Hit>(AResultWriter::writeHit)));

                  private static final Resource<A, String> IMAGES_NAME = Resource.<A, String>at("/images/{name}")
                      .put(Route.of(AParamsParser::bindStore, new RouteAnswer.Later<>(new RouteAnswer.Json<A.Answer>(AResultWriter::writeAnswer))))
                      .get(Route.of(AParamsParser::bindImage, new RouteAnswer.Bytes()));
                """)
                .contains("""
                    super(DeploymentInfo.of(A.class, "search")
                            .maxOngoingRequests(64)
                            .build());
                """)
                .contains("""
                    return switch (path.size()) {
                          case 0 -> ROOT;
                          case 2 -> path.is(0, "similar") && path.is(1, "all") ? SIMILAR_ALL
                              : path.is(0, "similar") ? SIMILAR_ID
                              : path.is(0, "images") ? IMAGES_NAME
                              : null;
                          default -> null;
                        };
                """);
        assertThat(compiled.generated("app/AParamsParser.java"))
                .contains("""
                  static RouteCall<A, String, A.Answer> bindSearch(RouteRequest request) {
                    A.Question question = request.body(AParamsParser::readQuestion);
                    return (service, model) -> service.search(model, question);
                  }
                """)
                .contains("""
                  static RouteCall<A, String, List<A.Hit>> bindSimilar(RouteRequest request) {
                    Long id = request.path("id").literal(in -> in.readLong());
                    Integer top = request.query("top").literal(in -> in.max(in.readInt(), 100), 10);
                    Optional<A.Order> orderBy = request.query("order_by").text(in -> in.isNull() ? Optional.empty() : Optional.ofNullable(readOrder(in)), Optional.empty());
                    List<Integer> tag = request.query("tag").literals(in -> readIntList(in));
                    @Nullable String tenant = request.header("X-Tenant").text(in -> in.isNull() ? null : in.readString(), null);
                    return (service, model) -> service.similar(id, top, orderBy, tag, tenant);
                  }
                """)
                .contains("""
                  static RouteCall<A, String, @Nullable Void> bindForget(RouteRequest request) {
                    Long which = request.path("which").literal(in -> in.readLong());
                    return (service, model) -> {
                      service.forget(which);
                      return null;
                    };
                  }
                """)
                .contains("return (service, model) -> service.store(name, request.bytes());");
        assertThat(compiled.generated("app/AAction.java"))
                .contains("extends RemoteInferenceAction {")
                .contains("""
                    super(ActionInfo.of(A.class, "inference")
                            .description("Sends a request to deployment search")
                            .build());
                """)
                .contains("public ADeployment deployment() {");
        assertThat(compiled.newLoader().getResourceAsStream("META-INF/services/dev.myelin.action.ActionDefinition"))
                .hasContent("app.AAction # app.A");
    }

    private Compiled compile(Host host, String source) {
        Compiled compiled = new Plugin().with("A", source).compile(folder, host);
        assertThat(compiled.errors()).isEmpty();
        return compiled;
    }
}
