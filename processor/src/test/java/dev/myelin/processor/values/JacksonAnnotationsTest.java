package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jackson's annotations say, said of generated parsers and writers: they do as databind does. */
class JacksonAnnotationsTest {

    private static final String SOURCE = """
            package app;
            import com.fasterxml.jackson.annotation.*;
            import dev.myelin.annotations.DefaultValue;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            final class Named {
              Query run(Query params) { return params; }

              @JsonIgnoreProperties({"old", "older"})
              record Query(
                  @JsonProperty("modelID") int modelId,
                  @JsonAlias({"q", "query"}) String searchText,
                  @JsonIgnore @Nullable String password,
                  @JsonIgnore @DefaultValue("7") int seven,
                  @JsonIgnore Optional<String> note,
                  Metric metric,
                  Level level,
                  Map<Metric, Integer> weights,
                  @JsonProperty("#") @JsonAlias("no") @Nullable Integer number,
                  Loose loose,
                  Bean bean) {}

              enum Metric { @JsonProperty("cos") @JsonAlias({"cosine", "COS"}) COSINE, @JsonProperty("l2") EUCLIDEAN, DOT }

              enum Level {
                LOW(1), HIGH(9);
                private final int code;
                Level(int code) { this.code = code; }
                @JsonValue int code() { return code; }
              }

              @JsonIgnoreProperties(ignoreUnknown = true)
              record Loose(int count) {}

              static class Bean {
                private int size;
                @JsonProperty("the_name") private String name = "";
                @JsonIgnore public Object lock = new Object();
                private String hidden = "kept";
                @JsonProperty("length") public int getSize() { return size; }
                public void setSize(int size) { this.size = size; }
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                @JsonIgnore public String getHidden() { return hidden; }
                public void setHidden(String hidden) { this.hidden = hidden; }
              }

              static int seven(Query query) { return query.seven(); }
              static String hidden(Query query) { return query.bean().hidden + query.password() + query.note(); }
            }
            """;

    private static final String DOCUMENT = "{\"modelID\":1,\"search_text\":\"t\",\"metric\":\"cos\",\"level\":9,"
            + "\"weights\":{\"l2\":2,\"DOT\":3},\"#\":4,\"loose\":{\"count\":5},"
            + "\"bean\":{\"length\":6,\"the_name\":\"n\"}}";

    private static final ObjectMapper DATABIND = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static Generated named;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        named = Generated.of(Host.JAVAC, folder, "Named", SOURCE);
    }

    private static String throughDatabind(String document) throws Exception {
        Class<?> query = named.loader().loadClass("app.Named$Query");
        return DATABIND.writeValueAsString(DATABIND.readValue(document, query));
    }

    @Test
    void whatIsReadIsWrittenByTheSameNames() throws Exception {
        assertThat(named.write(named.read(DOCUMENT))).isEqualTo(DOCUMENT);
        assertThat(DATABIND.readTree(throughDatabind(DOCUMENT))).isEqualTo(DATABIND.readTree(DOCUMENT));
    }

    @ParameterizedTest
    @CsvSource({
        "search_text, q",
        "search_text, query",
        "#, no",
        "\"cos\", \"cosine\"",
        "\"cos\", \"COS\"",
    })
    void anAliasIsReadAsTheName(String name, String alias) throws Exception {
        String document = DOCUMENT.replace(name, alias);
        assertThat(document).isNotEqualTo(DOCUMENT);
        assertThat(named.write(named.read(document))).isEqualTo(DOCUMENT);
        assertThat(DATABIND.readTree(throughDatabind(document))).isEqualTo(DATABIND.readTree(DOCUMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"old\":[1,{\"a\":2}],",
                "\"older\":null,",
                "\"password\":\"x\",",
                "\"seven\":8,",
                "\"note\":\"x\",",
            })
    void whatIsIgnoredIsPassedOver(String field) throws Exception {
        String document = "{" + field + DOCUMENT.substring(1);
        Object query = named.read(document);
        assertThat(named.write(query)).isEqualTo(DOCUMENT);
        assertThat(named.call("seven", query)).isEqualTo(7);
        assertThat(named.call("hidden", query)).isEqualTo("keptnullOptional.empty");
        assertThat(DATABIND.readTree(throughDatabind(document))).isEqualTo(DATABIND.readTree(DOCUMENT));
    }

    @Test
    void aBeanAndALooseRecordPassOverFieldsToo() throws Exception {
        String document = DOCUMENT.replace("\"count\":5", "\"count\":5,\"any\":[1]")
                .replace("\"length\":6", "\"length\":6,\"hidden\":\"x\",\"lock\":{}");
        Object query = named.read(document);
        assertThat(named.write(query)).isEqualTo(DOCUMENT);
        assertThat(named.call("hidden", query)).isEqualTo("keptnullOptional.empty");
        assertThat(DATABIND.readTree(throughDatabind(document))).isEqualTo(DATABIND.readTree(DOCUMENT));
    }

    @Test
    void namesThatAreNotGivenAreUnknown() {
        assertThat(named.problems(DOCUMENT.replace("modelID", "model_id")
                        .replace("\"cos\"", "\"COSINE\"")
                        .replace("\"level\":9", "\"level\":2")
                        .replace("\"length\"", "\"size\"")
                        .replace("\"DOT\"", "\"EUCLIDEAN\"")))
                .isEqualTo("""
                        parameters of 'search' are not valid (7 problems)
                          /modelID              is required
                          /model_id             unknown field
                          /metric               must be one of cos, l2, DOT, was "COSINE"
                          /level                must be one of 1, 9, was 2
                          /weights/EUCLIDEAN    its name must be one of cos, l2, DOT, was "EUCLIDEAN"
                          /bean/length          is required
                          /bean/size            unknown field""");
    }

    @Test
    void aFieldAndItsAliasAreOne() {
        assertThat(named.problems("{\"q\":\"x\"," + DOCUMENT.substring(1)))
                .startsWith("parameters of 'search' are not valid (1 problem)\n  /search_text ");
    }
}
