package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What generated parsers do with documents. The action is an echo: what was read is shown as it is written. */
class ParserTest {

    private static final String SHORTEST = "{\"model_id\":7,\"text\":\"t\",\"tags\":[\"a\"],\"counts\":[1,null],"
            + "\"extra\":{\"k\":[1,{\"x\":null}]},\"requests\":[{\"a\":1}],\"vector\":[1,0.5]%s}";

    private static final Map<Host, Generated> ECHOES = new EnumMap<>(Host.class);

    @BeforeAll
    static void compile(@TempDir Path folder) {
        for (Host host : Host.values()) {
            ECHOES.put(host, Generated.of(host, folder.resolve(host.name()), "Echo", Sources.echo()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLeftOutHasItsDefaultOrIsNull(Host host) throws IOException {
        assertThat(echo(host, SHORTEST.formatted("")))
                .isEqualTo("{\"model_id\":7,\"text\":\"t\",\"top\":10,\"threshold\":0.5,\"order\":\"BY_NAME\","
                        + "\"then_by\":null,\"tags\":[\"a\"],\"counts\":[1,null],\"ranges\":null,"
                        + "\"extra\":{\"k\":[1,{\"x\":null}]},\"requests\":[{\"a\":1}],\"vector\":[1.0,0.5],"
                        + "\"weights\":null,\"range\":null,\"in\":\"a \\\"$T\\\" \u00e9\\n\",\"seen\":null,"
                        + "\"field\":\"x\",\"problems\":-1,\"e\":1.5,\"exact\":true,\"limit\":null,\"fallback\":7}");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGivenIsTaken(Host host) throws IOException {
        String document = "{\"model_id\":\"m\",\"text\":\"\u00e9\",\"top\":100,\"threshold\":1.0E-4,"
                + "\"order\":\"BY_SIZE\",\"then_by\":\"BY_NAME\",\"tags\":[\"a\",\"b\"],\"counts\":[],"
                + "\"ranges\":[{\"from\":1,\"to\":2,\"next\":{\"from\":3,\"to\":null,\"next\":null,\"parts\":[]},"
                + "\"parts\":[{\"from\":4,\"to\":5,\"next\":null,\"parts\":[]}]}],"
                + "\"extra\":{},\"requests\":[],\"vector\":[],\"weights\":[0.25,-1.0E300],"
                + "\"range\":{\"from\":-2147483648,\"to\":2147483647,\"next\":null,\"parts\":[]},"
                + "\"in\":\"\",\"seen\":\"s\",\"field\":\"\u00df\",\"problems\":32767,\"e\":-3.4E38,\"exact\":false,"
                + "\"limit\":-9223372036854775808,\"fallback\":\"none\"}";
        assertThat(echo(host, document)).isEqualTo(document);
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemIsToldAtItsPlace(Host host) {
        String document = """
                {"model_id": " ", "text": "", "top": 101, "threshold": -0.1, "order": "by_name", "tags": [],
                 "counts": [1, "x", null], "ranges": [{"from": 1.5, "parts": [{"parts": null}], "until": 2}, null, {}, {}],
                 "extra": [], "requests": [1], "vector": [1, true], "weights": 3, "range": {"from": 1, "parts": []},
                 "seen": " ", "field": "ab", "problems": -6, "e": 6e9, "limit": 10, "exact": null,
                 "exact": true, "thenby": "BY_SIZE"}
                """;
        assertThat(echo(host).problems(document)).isEqualTo("""
                        parameters of 'search' are not valid (29 problems)
                          /model_id                  must not be blank
                          /text                      must not be blank
                          /top                       must be at most 100, was 101
                          /threshold                 must be at least 0, was -0.1
                          /order                     must be one of BY_NAME, BY_SIZE, was "by_name"; did you mean 'BY_NAME'?
                          /tags                      must not be empty
                          /counts/1                  must be a whole number, was "x"
                          /ranges/0/from             must be a whole number, was 1.5
                          /ranges/0/parts/0/from     is required
                          /ranges/0/parts/0/parts    must be an array, was null
                          /ranges/0/until            unknown field
                          /ranges/1                  must be an object, was null
                          /ranges/2/from             is required
                          /ranges/2/parts            is required
                          /ranges/3/from             is required
                          /ranges/3/parts            is required
                          /ranges                    must have at most 3 elements, had 4
                          /extra                     must be an object, was an array
                          /requests/0                must be an object, was 1
                          /vector/1                  must be a number, was true
                          /weights                   must be an array, was 3
                          /seen                      must not be blank
                          /field                     must be one character, was "ab"
                          /problems                  must be at least -5, was -6
                          /e                         must be at most 5000000000, was 6e9
                          /limit                     must be at most 9, was 10
                          /exact                     must be true or false, was null
                          /exact                     is there twice
                          /thenby                    unknown field; did you mean 'then_by'?""");
    }

    @ParameterizedTest
    @EnumSource
    void missingFieldsAreNamed(Host host) {
        assertThat(echo(host).problems("{}")).isEqualTo("""
                        parameters of 'search' are not valid (7 problems)
                          /model_id    is required
                          /text        is required
                          /tags        is required
                          /counts      is required
                          /extra       is required
                          /requests    is required
                          /vector      is required""");
    }

    private static String echo(Host host, String document) throws IOException {
        return echo(host).write(echo(host).read(document));
    }

    private static Generated echo(Host host) {
        return Objects.requireNonNull(ECHOES.get(host));
    }
}
