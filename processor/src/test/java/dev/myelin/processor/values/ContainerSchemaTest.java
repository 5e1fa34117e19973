package dev.myelin.processor.values;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas of what holds other values. Every component may be left out, so that each document has one. */
class ContainerSchemaTest {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ParamsSchema schema;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        schema = ParamsSchema.of(folder, """
                enum Color { RED, BLUE }
                record Pair<A, B>(A first, B second) {}
                record Query(
                    @DefaultValue("[]") @Size(max = 2) List<@NotBlank String> tags,
                    @Nullable @NotEmpty List<@Nullable @Min(1) Integer> counts,
                    @Nullable @Size(min = 1, max = 3) Set<Color> colors,
                    @Nullable Set<Double> rates,
                    @Nullable Set<Pair<Integer, Integer>> pairs,
                    float @Nullable [] vector,
                    int @Nullable [][] grid,
                    @DefaultValue("[]") String[] names,
                    @DefaultValue("{}") @Size(max = 2) Map<@Pattern(regexp = "[a-z]+") @Size(max = 3) String, @Positive Short> weights,
                    @Nullable Map<Color, List<@Size(max = 1) String>> by_color,
                    @DefaultValue("{}") @Size(max = 1) Map<String, Object> free,
                    @Nullable Object any,
                    @Nullable JsonNode node,
                    @Nullable List<Object> mixed,
                    Optional<@Max(9) Integer> top,
                    @Max(9) OptionalLong limit,
                    OptionalDouble rate,
                    Optional<List<@NotNull String>> notes,
                    @Nullable Pair<String, Integer> pair,
                    @Nullable Pair<Pair<Color, Instant>, Query> deep,
                    @Nullable Query next) {}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "counts   | {'type':['array','null'],'items':{'type':['integer','null'],'minimum':1,'maximum':2147483647},'minItems':1}",
                "colors   | {'type':['array','null'],'items':{'type':'string','enum':['RED','BLUE']},'uniqueItems':true,'minItems':1,'maxItems':3}",
                "rates    | {'type':['array','null'],'items':{'type':'number'}}",
                "pairs    | {'type':['array','null'],'items':{'$ref':'#/$defs/PairOfIntegerAndInteger'}}",
                "vector   | {'type':['array','null'],'items':{'type':'number'}}",
                "grid     | {'type':['array','null'],'items':{'type':'array','items':{'type':'integer','minimum':-2147483648,'maximum':2147483647}}}",
                "names    | {'type':'array','items':{'type':'string'},'default':[]}",
                "weights  | {'type':'object','propertyNames':{'maxLength':3,'pattern':'^(?:[a-z]+)$'},'additionalProperties':{'type':'integer','minimum':1,'maximum':32767},'maxProperties':2,'default':{}}",
                "by_color | {'type':['object','null'],'propertyNames':{'enum':['RED','BLUE']},'additionalProperties':{'type':'array','items':{'type':'string','maxLength':1}}}",
                "free     | {'type':'object','maxProperties':1,'default':{}}",
                "any      | {'type':['object','array','string','number','boolean','null']}",
                "node     | {'type':['object','array','string','number','boolean','null']}",
                "mixed    | {'type':['array','null'],'items':{'type':['object','array','string','number','boolean']}}",
                "top      | {'type':['integer','null'],'minimum':-2147483648,'maximum':9}",
                "limit    | {'type':['integer','null'],'minimum':-9223372036854775808,'maximum':9}",
                "rate     | {'type':['number','null']}",
                "notes    | {'type':['array','null'],'items':{'type':'string'}}",
                "pair     | {'anyOf':[{'$ref':'#/$defs/PairOfStringAndInteger'},{'type':'null'}]}",
                "deep     | {'anyOf':[{'$ref':'#/$defs/PairOfPairOfColorAndInstantAndQuery'},{'type':'null'}]}",
                "next     | {'anyOf':[{'$ref':'#'},{'type':'null'}]}"
            })
    void ofEachContainer(String name, String expected) {
        schema.assertAt("/properties/" + name, expected.replace('\'', '"'));
    }

    @Test
    void definesGenericRecordsByTheirArguments() {
        schema.assertAt("/$defs/PairOfStringAndInteger", """
                {"type": "object", "required": ["first", "second"], "additionalProperties": false, "properties": {
                    "first": {"type": "string"},
                    "second": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}}}""");
        schema.assertAt("/$defs/PairOfColorAndInstant/properties", """
                {"first": {"type": "string", "enum": ["RED", "BLUE"]}, "second": {"type": "string"}}""");
        schema.assertAt("/$defs/PairOfPairOfColorAndInstantAndQuery/properties", """
                {"first": {"$ref": "#/$defs/PairOfColorAndInstant"}, "second": {"$ref": "#"}}""");
    }

    @Test
    void isASchema() {
        schema.assertIsSchema();
        schema.assertTaken("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tags     ; [] ; ['a','b']                        | ['a','b','c'] ; [' '] ; [null] ; null ; ['a',1]",
                "counts   ; [1,null] ; null                       | [] ; [0] ; ['1']",
                "colors   ; ['RED','BLUE']                        | [] ; ['RED','RED'] ; ['red']",
                "rates    ; [0.0,-0.0]                            | [true]",
                "vector   ; [1,1.5] ; [] ; null                   | ['1'] ; [null] ; 1",
                "grid     ; [[1],[]] ; []                         | [1] ; [[1.5]] ; [null]",
                "names    ; ['']                                  | [1] ; [null]",
                "weights  ; {'a':1} ; {}                          | {'A':1} ; {'abcd':1} ; {'a':0} ; {'a':null} ; {'a':1,'b':1,'c':1} ; []",
                "by_color ; {'RED':['x']} ; null                  | {'red':[]} ; {'RED':['xy']} ; {'RED':null}",
                "free     ; {'x':[null,{'y':1}]}                  | {'x':1,'y':2} ; null ; []",
                "any      ; 1 ; null ; {'x':[]}                   | ",
                "mixed    ; [1,'x',[],{},true]                    | [null] ; {}",
                "top      ; 9 ; null                              | 10 ; '1'",
                "limit    ; 9 ; null                              | 10 ; 1.5",
                "rate     ; 0.5 ; null                            | 'x'",
                "notes    ; ['x'] ; null                          | [null]",
                "pair     ; {'first':'x','second':1} ; null       | {'first':'x'} ; {'first':1,'second':1} ; {'first':'x','second':1,'third':1}",
                "deep     ; {'first':{'first':'RED','second':'2026-01-01T00:00:00Z'},'second':{}} | {'first':{'first':'GREEN','second':'2026-01-01T00:00:00Z'},'second':{}}",
                "next     ; {'next':{'next':null}}                | {'next':1} ; {'next':{'last':1}}"
            })
    void saysWhatTheParserSays(String nameAndTaken, String refused) {
        String[] parts = nameAndTaken.split(" *; *", -1);
        for (int i = 1; i < parts.length; i++) {
            schema.assertTaken(document(parts[0], parts[i]));
        }
        for (String value : refused == null ? new String[0] : refused.split(" *; *", -1)) {
            schema.assertRefused(document(parts[0], value));
        }
    }

    private static String document(String name, String value) {
        return "{\"" + name + "\":" + value.replace('\'', '"') + "}";
    }
}
