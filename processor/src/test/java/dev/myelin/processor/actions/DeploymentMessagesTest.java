package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;

/** What is said of deployments and their routes. */
class DeploymentMessagesTest extends Mistakes {

    static Stream<Arguments> mistakes() {
        return Stream.of(deployments(), limits(), entrypoints(), actions(), routes(), variables(), signatures())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> deployments() {
        return Stream.of(
                arguments(
                        "»@ServeDeployment class A {}", "[MYE1003] deployment A is checked, and nothing serves it yet"),
                arguments(
                        "@ServeDeployment(name = »\"a b\") class A {}",
                        "[MYE1701] deployment name 'a b' is not made of lower-case letters, digits and underscores,"
                                + " beginning with a letter, at most 100 characters"),
                arguments(
                        "»@ServeDeployment class Größe {}",
                        "[MYE1701] deployment name 'größe' is not made of lower-case letters, digits and underscores,"
                                + " beginning with a letter, at most 100 characters"),
                arguments("»@ServeDeployment interface A {}", "[MYE1101] A is an interface, not a class"),
                arguments("»@ServeDeployment record A() {}", "[MYE1101] A is a record, not a class"));
    }

    private static Stream<Arguments> limits() {
        return Stream.of(
                arguments(
                        "@ServeDeployment(batch = »@Batched(maxSize = 0)) class A {}",
                        "[MYE1702] maxSize 0 is outside 1..4096"),
                arguments(
                        "@ServeDeployment(batch = »@Batched(maxSize = 4097)) class A {}",
                        "[MYE1702] maxSize 4097 is outside 1..4096"),
                arguments(
                        "@ServeDeployment(batch = »@Batched(maxWaitMillis = -1)) class A {}",
                        "[MYE1702] maxWaitMillis -1 is outside 0..60000"),
                arguments(
                        "@ServeDeployment(batch = »@Batched(maxWaitMillis = 3_000_000_000L)) class A {}",
                        "[MYE1702] maxWaitMillis 3000000000 is outside 0..60000"),
                arguments("@ServeDeployment(replicas = »0) class A {}", "[MYE1702] replicas 0 is outside 1.."),
                arguments(
                        "@ServeDeployment(maxOngoingRequests = »-5) class A {}",
                        "[MYE1702] maxOngoingRequests -5 is outside 1.."));
    }

    private static Stream<Arguments> entrypoints() {
        return Stream.of(
                arguments(
                        "@DeploymentAction(entrypoint = String».class) class A {}",
                        "[MYE1703] String, the entrypoint of A, is not a deployment"),
                arguments(
                        "@DeploymentAction(entrypoint = A».class) class A {}",
                        "[MYE1703] A, the entrypoint of A, is not a deployment"),
                arguments(
                        "@DeploymentAction(entrypoint = int».class) class A {}",
                        "[MYE1703] int, the entrypoint of A, is not a deployment"),
                arguments(
                        "@DeploymentAction(entrypoint = int[]».class) class A {}",
                        "[MYE1703] int[], the entrypoint of A, is not a deployment"));
    }

    /** A deployment action with steps is an action, and what is wrong with those is wrong with it. */
    private static Stream<Arguments> actions() {
        return Stream.of(
                arguments(
                        "@InferenceAction(name = \"a\") »@DeploymentAction(entrypoint = Service.class) class A {"
                                + " @Step int a(Params p) { return 1; } }",
                        "[MYE1704] class A is annotated @InferenceAction and @DeploymentAction"),
                arguments(
                        "@DeploymentAction(entrypoint = Load».class) class A { @Step int a(Params p) { return 1; } }",
                        "[MYE1703] Load, the entrypoint of A, is not a deployment"),
                arguments(
                        deploymentAction("", "@Step int a(Params p, Thread »t) { return 1; }"),
                        "[MYE1232] a needs Thread; no step returns it"),
                arguments(
                        deploymentAction(", name = »\"A b\"", "@Step int a(Params p) { return 1; }"),
                        "[MYE1501] action name 'A b' is not made of lower-case letters, digits and underscores,"
                                + " beginning with a letter, at most 100 characters"),
                arguments(
                        deploymentAction("", "@Step StepResult a(Context »c) { return StepResult.ok(); }"),
                        "[MYE1211] Context cannot be the context of A: it does not extend DeploymentContext<YourParams>"),
                arguments(
                        deploymentAction(", steps = Load.class", "").replace("@Deploy", "»@Deploy"),
                        "[MYE1210] the steps of A need a context, and nothing says which"));
    }

    private static String deploymentAction(String attributes, String members) {
        return "@DeploymentAction(entrypoint = Service.class" + attributes + ") class A { " + members + " }";
    }

    private static Stream<Arguments> routes() {
        return Stream.of(
                arguments(
                        "class A { »@Get(\"/\") int all() { return 1; } }",
                        "[MYE1711] route all is in A, which is not a deployment"),
                arguments(
                        deployment("@Get(\"/\") private int »all() { return 1; }"),
                        "[MYE1712] route method all is private"),
                arguments(
                        deployment("@Delete(\"/\") static int »all() { return 1; }"),
                        "[MYE1712] route method all is static"),
                arguments(
                        "@ServeDeployment abstract class A { @Put(\"/\") abstract int »all(); }",
                        "[MYE1712] route method all is abstract"),
                path("", "»\"\""),
                path("all", "»\"all\""),
                path("/all/", "»\"/all/\""),
                path("//all", "»\"//all\""),
                path("/a b", "»\"/a b\""),
                path("/a?b", "»\"/a?b\""),
                path("/{}", "»\"/{}\""),
                path("/{a}b", "»\"/{a}b\""),
                path("/{a}/{a}", "»\"/{a}/{a}\""),
                arguments(
                        deployment("@Get(\"/a\") int a() { return 1; } @Get(»\"/a\") int b() { return 1; }"),
                        "[MYE1714] GET /a is answered by a already, which is GET /a"),
                arguments(
                        deployment("@Post int a() { return 1; } »@Post int b() { return 1; }"),
                        "[MYE1714] POST / is answered by a already, which is POST /"),
                arguments(
                        deployment("@Get(\"/a/{x}\") int a(@Path int x) { return 1; }"
                                + " @Get(»\"/a/{y}\") int b(@Path int y) { return 1; }"),
                        "[MYE1714] GET /a/{y} is answered by a already, which is GET /a/{x}"),
                arguments(
                        "»@ServeDeployment class A { @Get(\"/a/{x}\") int a(@Path int x) { return 1; }"
                                + " @Get(\"/a/b\") int b() { return 1; } @Post(\"/a/b\") int c() { return 1; } }",
                        "[MYE1003] deployment A is checked, and nothing serves it yet"));
    }

    private static Stream<Arguments> signatures() {
        return Stream.of(
                arguments(
                        service("@Get int a(String model, Integer »top) { return 1; }"),
                        "[MYE1717] parameter top of GET / is nothing that a request has"),
                arguments(
                        service("@Get int a(@Body Params »p) { return 1; }"),
                        "[MYE1718] GET / takes a body, which GET requests do not have"),
                arguments(
                        service("@Post int a(@Body Params p, @Body byte[] »q) { return 1; }"),
                        "[MYE1718] POST / takes two bodies"),
                arguments(
                        service("@Get int a(@Query Params »p) { return 1; }"),
                        "[MYE1719] parameter p of GET / is a Params, which no text of a path, query or header is"),
                arguments(
                        service("@Get(\"/{p}\") int a(@Path List<String> »p) { return 1; }"),
                        "[MYE1719] parameter p of GET /{p} is a List<String>, which no text of a path, query or header is"),
                arguments(
                        service("@Get java.util.concurrent.CompletionStage<java.util.stream.Stream<String>> »a() {"
                                + " return null; }"),
                        "[MYE1720] GET / returns a stage of a Stream<String>"),
                arguments(
                        service("@Get int a(@Query @DefaultValue(»\"x\") int top) { return 1; }"),
                        "[MYE1412] default \"x\" of a.top is not a whole number of 32 bits"),
                arguments(
                        service("@Get Thread »a() { return null; }"),
                        "[MYE1302] type Thread of a has no form in JSON: use a record of your own"));
    }

    private static String service(String members) {
        return "@ServeDeployment class A extends BaseServeDeployment<String> {"
                + " @Override protected String loadModel(ModelInfo model) { return \"\"; } " + members + " }";
    }

    private static Stream<Arguments> variables() {
        return Stream.of(
                arguments(
                        deployment("@Get(»\"/{id}\") int a() { return 1; }"),
                        "[MYE1716] variable 'id' of '/{id}' is taken by no parameter"),
                arguments(
                        deployment("@Get(\"/{name}\") int a(@Path int »nam) { return 1; }"),
                        "[MYE1715] @Path takes 'nam', which '/{name}' does not have; did you mean 'name'?"),
                arguments(
                        deployment("@Get(\"/{name}\") int a(@Path(»\"x\") int name) { return 1; }"),
                        "[MYE1715] @Path takes 'x', which '/{name}' does not have"),
                arguments(
                        deployment("@Get(\"/\") int a(@Path int »id) { return 1; }"),
                        "[MYE1715] @Path takes 'id', which '/' does not have"));
    }

    @Test
    void aNameThatIsTheActionsIsOneMistake(@TempDir Path folder) {
        Compiled compiled = Plugin.usual().with("A", """
                        @ServeDeployment @InferenceAction(name = "a b") class A extends BaseInferenceAction<Params> {
                          @Override public Params execute() { return params(); }
                        }""").compile(folder, Host.JAVAC);

        assertThat(compiled.errors())
                .extracting(Message::shown)
                .singleElement(STRING)
                .startsWith("A.java:4:42 [MYE1501] ");
    }

    private static Arguments path(String path, String literal) {
        return arguments(
                deployment("@Get(" + literal + ") int all() { return 1; }"),
                "[MYE1713] route path '" + path
                        + "' is not made of segments, each after a slash and either letters, digits"
                        + " and -._~ or a variable in braces of a name of its own");
    }

    private static String deployment(String methods) {
        return "@ServeDeployment class A { " + methods + " }";
    }
}
