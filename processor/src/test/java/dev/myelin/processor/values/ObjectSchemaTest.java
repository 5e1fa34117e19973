package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas of objects: names, ignored fields, cases of sealed types, what makes them. */
class ObjectSchemaTest {

    @TempDir
    Path folder;

    @Test
    void aFieldWithAliasesIsThereOnce() {
        ParamsSchema schema = ParamsSchema.of(folder, """
                record Query(@JsonAlias("model") int modelId, @JsonProperty("a/b") @JsonAlias({"ab", "c~"}) @Nullable String text) {}
                """);
        schema.assertAt("", """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": {
                    "model_id": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647},
                    "model": {"$ref": "#/properties/model_id"},
                    "a/b": {"type": ["string", "null"]},
                    "ab": {"$ref": "#/properties/a~1b"},
                    "c~": {"$ref": "#/properties/a~1b"}},
                 "allOf": [
                    {"oneOf": [{"required": ["model_id"]}, {"required": ["model"]}]},
                    {"oneOf": [{"required": ["a/b"]}, {"required": ["ab"]}, {"required": ["c~"]},
                        {"not": {"anyOf": [{"required": ["a/b"]}, {"required": ["ab"]}, {"required": ["c~"]}]}}]}],
                 "additionalProperties": false}""");
        schema.assertIsSchema();
        schema.assertTaken("{\"model_id\":1}");
        schema.assertTaken("{\"model\":1,\"c~\":\"x\"}");
        schema.assertRefused("{}");
        schema.assertRefused("{\"model\":\"1\"}");
        schema.assertRefused("{\"model\":1,\"model_id\":1}");
        schema.assertRefused("{\"model\":1,\"ab\":\"x\",\"c~\":\"y\"}");
    }

    @Test
    void aReferenceIsTheFragmentOfAUri() {
        ParamsSchema schema = ParamsSchema.of(folder, """
                record Query(@JsonProperty("top k%\\"#") @JsonAlias("k") int top, @Nullable Gr\u00f6\u00dfe size, @Nullable Gr\u00f6\u00dfe end) {}
                record Gr\u00f6\u00dfe(@JsonProperty("l\u00e4nge/\ud83d\ude00~") @JsonAlias({"l", "length"}) int length) {}
                """);
        schema.assertAt("/properties/k", "{\"$ref\": \"#/properties/top%20k%25%22%23\"}");
        schema.assertAt(
                "/properties/size", "{\"anyOf\": [{\"$ref\": \"#/$defs/Gr%C3%B6%C3%9Fe\"}, {\"type\": \"null\"}]}");
        schema.assertAt(
                "/$defs/Gr\u00f6\u00dfe/properties/l",
                "{\"$ref\": \"#/$defs/Gr%C3%B6%C3%9Fe/properties/l%C3%A4nge~1%F0%9F%98%80~0\"}");
        schema.assertIsSchema();
        schema.assertTaken("{\"k\":1,\"size\":{\"l\":1},\"end\":{\"l\u00e4nge/\ud83d\ude00~\":1}}");
        schema.assertRefused("{\"k\":\"1\"}");
        schema.assertRefused("{\"k\":1,\"size\":{\"l\":\"1\"}}");
        schema.assertRefused("{\"k\":1,\"size\":{}}");
    }

    @Test
    void ignoredFieldsMayBeAnything() {
        ParamsSchema schema = ParamsSchema.of(folder, """
                @JsonIgnoreProperties("old")
                record Query(int top, @JsonIgnore @DefaultValue("1") int hidden, @Nullable Open open) {}
                @JsonIgnoreProperties(ignoreUnknown = true)
                record Open(int size) {}
                """);
        schema.assertAt("/properties", """
                {"top": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647},
                 "open": {"anyOf": [{"$ref": "#/$defs/Open"}, {"type": "null"}]}, "old": true, "hidden": true}""");
        schema.assertAt("/$defs/Open/additionalProperties", "true");
        schema.assertIsSchema();
        schema.assertTaken("{\"top\":1,\"old\":[],\"hidden\":{}}");
        schema.assertTaken("{\"top\":1,\"open\":{\"size\":1,\"more\":2}}");
        schema.assertRefused("{\"top\":1,\"older\":1}");
    }

    @Test
    void aSealedTypeIsToldByItsField() {
        ParamsSchema schema = ParamsSchema.of(folder, """
                sealed interface Shape permits Circle, Group {}
                record Circle(@Positive double radius) implements Shape {}
                @JsonTypeName("all") record Group(List<Shape> shapes, @Nullable Circle around) implements Shape {}
                record Query(Shape shape, @Nullable Shape other, @DefaultValue("{}") Map<String, Shape> named) {}
                """);
        schema.assertAt("/properties/shape", "{\"$ref\": \"#/$defs/Shape\"}");
        schema.assertAt("/properties/other", "{\"anyOf\": [{\"$ref\": \"#/$defs/Shape\"}, {\"type\": \"null\"}]}");
        schema.assertAt("/$defs/Shape", """
                {"oneOf": [
                    {"$ref": "#/$defs/Circle", "properties": {"type": {"const": "circle"}}, "required": ["type"]},
                    {"$ref": "#/$defs/Group", "properties": {"type": {"const": "all"}}, "required": ["type"]}]}""");
        schema.assertAt("/$defs/Circle", """
                {"type": "object", "properties": {
                    "type": {"const": "circle"}, "radius": {"type": "number", "exclusiveMinimum": 0}},
                 "required": ["radius"], "additionalProperties": false}""");
        schema.assertIsSchema();
        String circle = "{\"radius\":1,\"type\":\"circle\"}";
        schema.assertTaken("{\"shape\":" + circle + ",\"other\":null}");
        schema.assertTaken("{\"shape\":{\"type\":\"all\",\"shapes\":[" + circle + "],\"around\":{\"radius\":1}}}");
        schema.assertTaken("{\"shape\":" + circle + ",\"named\":{\"x\":{\"type\":\"all\",\"shapes\":[]}}}");
        schema.assertRefused("{\"shape\":{\"radius\":1}}");
        schema.assertRefused("{\"shape\":{\"type\":\"all\",\"radius\":1}}");
        schema.assertRefused("{\"shape\":{\"type\":\"square\",\"radius\":1}}");
        schema.assertRefused("{\"shape\":{\"type\":1,\"radius\":1}}");
        schema.assertRefused("{\"shape\":{\"type\":\"circle\",\"radius\":0}}");
        schema.assertRefused("{\"shape\":{\"type\":\"all\",\"shapes\":[],\"around\":{\"type\":\"all\",\"radius\":1}}}");
        schema.assertRefused("{\"shape\":null}");
    }

    @Test
    void anEnumTakesItsNamesAndAliases() {
        ParamsSchema schema = ParamsSchema.of(folder, """
                enum Color { RED, @JsonProperty("light blue") @JsonAlias("sky") BLUE }
                enum Level { LOW(1), HIGH(2); final int code; Level(int code) { this.code = code; }
                  @JsonValue int code() { return code; } }
                record Query(Color color, @Nullable Level level) {}
                """);
        schema.assertAt("/properties/color", "{\"type\": \"string\", \"enum\": [\"RED\", \"light blue\", \"sky\"]}");
        schema.assertAt("/properties/level", "{\"type\": [\"string\", \"integer\", \"null\"]}");
        schema.assertTaken("{\"color\":\"sky\",\"level\":2}");
        schema.assertRefused("{\"color\":\"BLUE\"}");
        schema.assertRefused("{\"color\":\"RED\",\"level\":true}");
        schema.assertBeyondSchema("{\"color\":\"RED\",\"level\":3}");
    }

    @Test
    void aBeanIsAnObjectToo() {
        ParamsSchema schema = ParamsSchema.of(folder, """
                public static class Query {
                  @NotBlank private String text = "";
                  @JsonPropertyDescription("At most so many") @Nullable @Max(9) public Integer top = 3;
                  public String getText() { return text; }
                  public void setText(String text) { this.text = text; }
                }
                """);
        assertThat(schema.json().at("/required").toString()).isEqualTo("[\"text\"]");
        schema.assertAt("/properties/top", """
                {"type": ["integer", "null"], "minimum": -2147483648, "maximum": 9, "description": "At most so many"}""");
        schema.assertTaken("{\"text\":\"x\"}");
        schema.assertTaken("{\"text\":\"x\",\"top\":null}");
        schema.assertRefused("{\"text\":\" \"}");
        schema.assertRefused("{\"top\":3}");
    }

    @Test
    void aDescriptionStandsBesideAReference() {
        ParamsSchema schema = ParamsSchema.of(folder, """
                record Query(@JsonPropertyDescription("Where \\"it\\" begins") Point start) {}
                record Point(int x) {}
                """);
        schema.assertAt("/properties/start", """
                {"$ref": "#/$defs/Point", "description": "Where \\"it\\" begins"}""");
        schema.assertTaken("{\"start\":{\"x\":1}}");
        schema.assertRefused("{\"start\":{}}");
    }
}
