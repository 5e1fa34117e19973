package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.myelin.error.ActionFailed;
import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What generated writers write. */
class WriterTest {

    /** Results with a null where {@code null} is an argument. */
    private static final String SHOP = """
            package app;

            import dev.myelin.model.ModelId;
            import java.util.Arrays;
            import java.util.List;
            import java.util.Map;
            import org.jspecify.annotations.Nullable;

            final class Shop {
              Result run() {
                return full();
              }

              static Result full() {
                return new Result(
                    ModelId.of(7), ModelId.of("m"), "a\\"b\\u00e9", "n", true, false, 'z', (byte) -128, (short) 9, 1L << 40, 0.1f, -0.0,
                    3, 0.25, Size.LARGE, Size.SMALL, List.of(new Item("i", null)), Arrays.asList("x", null), List.of(1.5),
                    new Item("best", List.of()), Map.of("k", List.of(1)), new float[] {0.1f, 2}, new double[] {0.1},
                    List.of(List.of(ModelId.of(7), ModelId.of("m")), List.of()), Arrays.asList(null, new Item("j", null)));
              }

              static Result empty() {
                return new Result(
                    ModelId.of(7), null, "", null, false, null, ' ', (byte) 0, (short) 0, 0, 0, 0,
                    0, null, Size.LARGE, null, List.of(), List.of(), null,
                    null, Map.of(), new float[0], null, List.of(), List.of());
              }

              static @Nullable Result withNull(int place) {
                String text = place == 1 ? null : "t";
                Item[] items = {new Item(place == 2 ? null : "i", List.of()), place == 3 ? null : new Item("i", null)};
                List<ModelId> ids = Arrays.asList(ModelId.of(1), place == 4 ? null : ModelId.of(2));
                return place == 0 ? null : new Result(
                    place == 5 ? null : ModelId.of(7), null, text, null, false, null, ' ', (byte) 0, (short) 0, 0, 0, 0,
                    place == 6 ? null : 0, null, place == 7 ? null : Size.LARGE, null, Arrays.asList(items), List.of(),
                    place == 8 ? Arrays.asList(0.5, null) : null, null, place == 9 ? null : Map.of(),
                    place == 10 ? null : new float[0], null, List.of(List.of(), ids), place == 11 ? null : List.of());
              }

              enum Size { SMALL { }, LARGE }

              record Item(String name, @Nullable List<Item> parts) {}

              record Result(
                  ModelId model, @Nullable ModelId other, String title, @Nullable String note,
                  boolean exact, @Nullable Boolean checked, char mark, byte tiny, short small, long large, float narrow, double wide,
                  Integer boxed, @Nullable Double score, Size size, @Nullable Size nextSize,
                  List<Item> items, List<@Nullable String> tags, @Nullable List<Double> scores,
                  @Nullable Item best, Map<String, Object> extra, float[] vector, double @Nullable [] weights,
                  List<List<ModelId>> models, List<@Nullable Item> holes) {}
            }
            """;

    private static final Map<Host, Generated> SHOPS = new EnumMap<>(Host.class);

    @BeforeAll
    static void compile(@TempDir Path folder) {
        for (Host host : Host.values()) {
            SHOPS.put(host, Generated.of(host, folder.resolve(host.name()), "Shop", SHOP));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasItsForm(Host host) throws IOException {
        assertThat(shop(host).write(shop(host).call("full")))
                .isEqualTo("{\"model\":7,\"other\":\"m\",\"title\":\"a\\\"b\u00e9\",\"note\":\"n\",\"exact\":true,"
                        + "\"checked\":false,\"mark\":\"z\",\"tiny\":-128,\"small\":9,\"large\":1099511627776,"
                        + "\"narrow\":0.1,\"wide\":-0.0,\"boxed\":3,\"score\":0.25,\"size\":\"LARGE\","
                        + "\"next_size\":\"SMALL\",\"items\":[{\"name\":\"i\",\"parts\":null}],\"tags\":[\"x\",null],"
                        + "\"scores\":[1.5],\"best\":{\"name\":\"best\",\"parts\":[]},\"extra\":{\"k\":[1]},"
                        + "\"vector\":[0.1,2.0],\"weights\":[0.1],\"models\":[[7,\"m\"],[]],"
                        + "\"holes\":[null,{\"name\":\"j\",\"parts\":null}]}");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOut(Host host) throws IOException {
        assertThat(shop(host).write(shop(host).call("empty")))
                .isEqualTo("{\"model\":7,\"other\":null,\"title\":\"\",\"note\":null,\"exact\":false,"
                        + "\"checked\":null,\"mark\":\" \",\"tiny\":0,\"small\":0,\"large\":0,"
                        + "\"narrow\":0.0,\"wide\":0.0,\"boxed\":0,\"score\":null,\"size\":\"LARGE\","
                        + "\"next_size\":null,\"items\":[],\"tags\":[],\"scores\":null,\"best\":null,\"extra\":{},"
                        + "\"vector\":[],\"weights\":null,\"models\":[],\"holes\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "1, /title",
        "2, /items/0/name",
        "3, /items/1",
        "4, /models/1/1",
        "5, /model",
        "6, /boxed",
        "7, /size",
        "8, /scores/1",
        "9, /extra",
        "10, /vector",
        "11, /holes"
    })
    void aNullThatMustNotBeIsToldAtItsPlace(int place, String pointer) {
        Generated shop = shop(Host.JAVAC);
        assertThatExceptionOfType(ActionFailed.class)
                .isThrownBy(() -> shop.write(shop.call("withNull", place)))
                .withMessage("the result's " + pointer + " is null; give it a value, or make it @Nullable");
    }

    @Test
    void aResultThatIsNullIsTold() {
        Generated shop = shop(Host.JAVAC);
        assertThatExceptionOfType(ActionFailed.class)
                .isThrownBy(() -> shop.write(shop.call("withNull", 0)))
                .withMessage("the result is null");
    }

    private static Generated shop(Host host) {
        return Objects.requireNonNull(SHOPS.get(host));
    }
}
