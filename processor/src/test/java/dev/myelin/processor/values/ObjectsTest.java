package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Golden;
import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.nio.file.Path;
import org.immutables.processor.ProxyProcessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records, beans and classes with builders, with names and components that are passed over. */
class ObjectsTest {

    private static final String BEAN =
            "{\"count\":1,\"note\":\"n\",\"tags\":[\"t\"],\"may\":\"m\",\"ratio\":0.5,\"limit\":2}";

    private static final String OPTIONS =
            "{\"depth\":1,\"names\":[\"a\"],\"counts\":{\"c\":1},\"title\":\"t\"," + "\"comment\":\"c\",\"width\":2}";

    private static final String DOCUMENT = "{\"named\":{\"ID\":1,\"name\":\"n\"},\"loose\":{\"count\":1},\"bean\":"
            + BEAN + ",\"second\":null,\"options\":" + OPTIONS + "}";

    private static Generated objects;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        Compiled compiled = Compiles.in(folder)
                .with(new ValueProcessor())
                .with(new ProxyProcessor())
                .options("-Xlint:all,-processing,-options", "-Werror")
                .source("app/Objects.java", Sources.read("Objects"))
                .source("app/ObjectsOptions.java", Sources.read("ObjectsOptions"))
                .run(Host.JAVAC)
                .isClean();
        objects = new Generated(compiled, "Objects", compiled.newLoader());
    }

    @Test
    void theCodeIsReadable() {
        Golden.check("ObjectsParamsParser.java", objects.compiled().generated("app/ObjectsParamsParser.java"));
        Golden.check("ObjectsResultWriter.java", objects.compiled().generated("app/ObjectsResultWriter.java"));
    }

    @Test
    void whatIsGivenIsTaken() throws IOException {
        assertThat(objects.write(objects.read(DOCUMENT))).isEqualTo(DOCUMENT);
    }

    @Test
    void whatIsLeftOutIsAsTheTypeHasIt() throws IOException {
        String document = """
                {"named": {"ID": 1, "name": "n"}, "loose": {"count": 1}, "bean": {"count": 1, "tags": [], "ratio": 1},
                 "options": {"depth": 1, "names": [], "counts": {}}}
                """;
        assertThat(objects.write(objects.read(document)))
                .isEqualTo(
                        DOCUMENT.replace(
                                        BEAN,
                                        "{\"count\":1,\"note\":\"none\",\"tags\":[],\"may\":null,\"ratio\":1.0,\"limit\":5}")
                                .replace(
                                        OPTIONS,
                                        "{\"depth\":1,\"names\":[],\"counts\":{},\"title\":null,\"comment\":null,\"width\":80}"));
    }

    @Test
    void nullIsAValueWhereItMayBe() throws IOException {
        String bean = "{\"count\":1,\"note\":null,\"tags\":[],\"may\":null,\"ratio\":1.0,\"limit\":null}";
        String options = "{\"depth\":1,\"names\":[],\"counts\":{},\"title\":null,\"comment\":null,\"width\":80}";
        String document = DOCUMENT.replace(BEAN, bean).replace(OPTIONS, options);
        assertThat(objects.write(objects.read(document))).isEqualTo(document);
    }

    @Test
    void namesMayBePassedOverAndHaveAliases() throws IOException {
        String document = DOCUMENT.replace("\"name\":\"n\"}", "\"old\":[{\"x\":1}],\"title\":\"n\",\"older\":null}")
                .replace("{\"count\":1}", "{\"x\":{\"y\":[1]},\"count\":1,\"z\":2}");
        assertThat(objects.write(objects.read(document))).isEqualTo(DOCUMENT);
    }

    @Test
    void whatIsIgnoredInARecordHasWhatItsTypeHasForNothing() {
        Object named = Generated.get(objects.read(DOCUMENT), "named");
        assertThat(named).hasToString("Named[id=1, name=n, hidden=0, secret=null, note=Optional.empty, seven=7]");
    }

    @Test
    void everyProblemIsToldAtItsPlace() {
        String document = """
                {"named": {"id": 1, "name": "n", "title": "t", "secret": "s", "hidden": 1},
                 "loose": {"x": 1},
                 "bean": {"count": 10, "note": 1, "skipped": 1, "limit": "x"},
                 "second": {"count": 1, "tags": ["bad"], "ratio": 1},
                 "options": {"depth": null, "names": null, "counts": {"a": "x"}, "widht": 1}}
                """;
        assertThat(objects.problems(document)).isEqualTo("""
                        parameters of 'search' are not valid (14 problems)
                          /named/ID            is required
                          /named/id            unknown field; did you mean 'ID'?
                          /named/title         is there twice ('name', 'title' and 'label' are the same)
                          /loose/count         is required
                          /bean/tags           is required
                          /bean/ratio          is required
                          /bean/count          must be at most 9, was 10
                          /bean/note           must be a string, was 1
                          /bean/limit          must be a whole number, was "x"
                          /second              has a bad tag
                          /options/depth       must be a whole number, was null
                          /options/names       must be an array, was null
                          /options/counts/a    must be a whole number, was "x"
                          /options/widht       unknown field; did you mean 'width'?""");
    }

    @Test
    void aSetterMayRefuseItsValue() {
        assertThat(objects.problems(DOCUMENT.replace("[\"t\"]", "[\"bad\"]"))).isEqualTo("""
                        parameters of 'search' are not valid (1 problem)
                          /bean    has a bad tag""");
    }
}
