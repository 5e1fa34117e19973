package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists, sets, maps, arrays, Optionals and values of any content, read and written. */
class ContainersTest {

    private static final String DOCUMENT =
            "{\"collections\":{\"names\":[\"a\",\"b\"],\"tags\":[\"x\"],\"units\":[\"GRAM\",null],"
                    + "\"counts\":{\"\":0,\"b\":-1},\"groups\":{\"g\":[{\"name\":\"n\"}],\"h\":[]},"
                    + "\"weights\":{\"POUND\":1.5,\"GRAM\":null},\"deep\":[{\"k\":[1,2]},{}],\"table\":[[9],[]],"
                    + "\"none\":[\"n\"],\"nothing\":{\"n\":1}},"
                    + "\"arrays\":{\"floats\":[0.1],\"doubles\":[0.1,1.0E300],\"ints\":[1,-2],\"longs\":[9007199254740993],"
                    + "\"shorts\":[-1],\"flags\":[true,false],\"matrix\":[[1.0,2.0],[]],\"texts\":[\"a\"],"
                    + "\"holes\":[1,null],\"items\":[[],[{\"name\":\"i\"}]],\"digits\":[9,0],\"empty\":[[0.5]],"
                    + "\"blobs\":[\"AA==\",\"\"]},"
                    + "\"optionals\":{\"text\":\"t\",\"boxed\":5,\"count\":1,\"large\":2,\"ratio\":0.5,\"unit\":\"GRAM\","
                    + "\"item\":{\"name\":\"o\"},\"list\":[\"l\"],\"each\":[\"e\",null]},"
                    + "\"free\":{\"any\":[1,{\"a\":null}],\"some\":\"s\",\"map\":{\"k\":1.5},\"list\":[true,\"x\"],"
                    + "\"node\":{\"n\":[1]},\"tree\":[null]},"
                    + "\"page\":{\"items\":[{\"name\":\"p\"}],\"first\":{\"name\":\"f\"}},"
                    + "\"lists\":{\"items\":[[\"a\"],[]],\"first\":null}}";

    private static Generated containers;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        containers = Generated.of(Host.JAVAC, folder, "Containers", Sources.read("Containers"));
    }

    @Test
    void whatIsGivenIsTakenInItsOrder() throws IOException {
        assertThat(containers.write(containers.read(DOCUMENT))).isEqualTo(DOCUMENT);
    }

    @Test
    void whatIsLeftOutIsEmptyOrNull() throws IOException {
        String document = DOCUMENT.replace(",\"table\":[[9],[]],\"none\":[\"n\"],\"nothing\":{\"n\":1}", "")
                .replace("\"empty\":[[0.5]],", "")
                .replaceFirst("\"optionals\":\\{.*?\"each\":\\[\"e\",null]}", "\"optionals\":{\"each\":[]}")
                .replace("\"some\":\"s\",", "")
                .replace(",\"tree\":[null]", "");
        assertThat(containers.write(containers.read(document)))
                .contains("\"table\":null,\"none\":[],\"nothing\":{}}")
                .contains("\"empty\":[],")
                .contains("\"optionals\":{\"text\":null,\"boxed\":null,\"count\":null,\"large\":null,\"ratio\":null,"
                        + "\"unit\":null,\"item\":null,\"list\":null,\"each\":[]}")
                .contains("\"some\":null,")
                .contains("\"tree\":null}");
    }

    @Test
    void nullIsNoneOfAnOptional() throws IOException {
        String none = "\"optionals\":{\"text\":null,\"boxed\":null,\"count\":null,\"large\":null,\"ratio\":null,"
                + "\"unit\":null,\"item\":null,\"list\":null,\"each\":[null]}";
        String document = DOCUMENT.replaceFirst("\"optionals\":\\{.*?\"each\":\\[\"e\",null]}", none);
        assertThat(containers.write(containers.read(document))).isEqualTo(document);
    }

    @Test
    void everyProblemIsToldAtItsPlace() {
        String document = """
                {"collections": {"names": [" ", "abcdef", null], "tags": ["a", "b", "a"], "units": ["gram", null, null],
                    "counts": {}, "groups": {" ": [1], "g": {}}, "weights": {"GRAMM": 1, "GRAM": 0.5, "POUND": "x"},
                    "deep": [{"k": [1, 1]}, []], "table": [[10], null], "nothing": {"a": 1, "a": 2}},
                 "arrays": {"floats": [null], "doubles": {}, "ints": [1.5], "longs": [1, 2, 3], "shorts": [99999],
                    "flags": [0], "matrix": [[true], 1], "texts": [], "holes": ["x"], "items": [[{}]], "digits": [10],
                    "blobs": ["-"]},
                 "optionals": {"text": 1, "boxed": 6, "count": "x", "large": 1.5, "ratio": [], "unit": "", "item": {},
                    "list": [1], "each": [1]},
                 "free": {"any": null, "map": [], "list": [null], "node": null},
                 "page": {"items": [{"nam": "x"}]}, "lists": {"items": [{}]}}
                """;
        assertThat(containers.problems(document)).isEqualTo("""
                        parameters of 'search' are not valid (48 problems)
                          /collections/names/0          must not be blank
                          /collections/names/1          must have at most 5 characters, had 6
                          /collections/names/2          must be a string, was null
                          /collections/tags/2           is there twice
                          /collections/tags             must have at most 2 elements, had 3
                          /collections/units/0          must be one of GRAM, POUND, was "gram"; did you mean 'GRAM'?
                          /collections/units/2          is there twice
                          /collections/counts           must not be empty
                          /collections/groups/          its name must not be blank
                          /collections/groups/ /0       must be an object, was 1
                          /collections/groups/g         must be an array, was an object
                          /collections/weights/GRAMM    its name must be one of GRAM, POUND, was "GRAMM"; did you mean 'GRAM'?
                          /collections/weights/GRAM     must be at least 1, was 0.5
                          /collections/weights/POUND    must be a number, was "x"
                          /collections/deep/0/k/1       is there twice
                          /collections/deep/1           must be an object, was an array
                          /collections/table/0/0        must be at most 9, was 10
                          /collections/table/1          must be an array, was null
                          /collections/nothing/a        is there twice
                          /arrays/floats/0              must be a number, was null
                          /arrays/doubles               must be an array, was an object
                          /arrays/ints/0                must be a whole number, was 1.5
                          /arrays/longs                 must have at most 2 elements, had 3
                          /arrays/shorts/0              must be a whole number from -32768 to 32767, was 99999
                          /arrays/flags/0               must be true or false, was 0
                          /arrays/matrix/0/0            must be a number, was true
                          /arrays/matrix/1              must be an array, was 1
                          /arrays/texts                 must not be empty
                          /arrays/holes/0               must be a whole number, was "x"
                          /arrays/items/0/0/name        is required
                          /arrays/digits/0              must be at most 9, was 10
                          /arrays/blobs/0               must be padded base64, was "-"
                          /optionals/text               must be a string, was 1
                          /optionals/boxed              must be at most 5, was 6
                          /optionals/count              must be a whole number, was "x"
                          /optionals/large              must be a whole number, was 1.5
                          /optionals/ratio              must be a number, was an array
                          /optionals/unit               must be one of GRAM, POUND, was ""
                          /optionals/item/name          is required
                          /optionals/list/0             must be a string, was 1
                          /optionals/each/0             must be a string, was 1
                          /free/any                     must be a value, was null
                          /free/map                     must be an object, was an array
                          /free/list/0                  must be a value, was null
                          /free/node                    must be a value, was null
                          /page/items/0/name            is required
                          /page/items/0/nam             unknown field; did you mean 'name'?
                          /lists/items/0                must be an array, was an object""");
    }
}
