package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ParameterColumnsTest {

    @Test
    void saysWhatAFieldMayBe() throws IOException {
        assertThat(rows("""
                "count": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647},
                "top": {"type": "integer", "minimum": 1, "maximum": 2147483647, "default": 10},
                "small": {"type": "integer", "minimum": -128, "maximum": 127},
                "score": {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
                "whole": {"type": ["number", "null"], "multipleOf": 1, "exclusiveMaximum": 100},
                "when": {"type": "string", "format": "date-time", "description": "The first day"},
                "text": {"type": "string", "minLength": 1, "maxLength": 5, "pattern": "%s"},
                "note": {"type": "string", "minLength": 1, "pattern": "%s", "allOf": [{"pattern": "^(?:a|b)$"}]},
                "code": {"type": "string", "minLength": 2, "maxLength": 2},
                "data": {"type": "string", "contentEncoding": "base64", "pattern": "x", "minLength": 4},
                "on": {"type": "boolean", "enum": [true]},
                "kind": {"type": ["string", "null"], "enum": ["A", "B", null]},
                "any": {"type": ["object", "array", "string", "number", "boolean"]},
                "free": {"type": ["object", "array", "string", "number", "boolean", "null"]},
                "next": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}
                """.formatted(NOT_BLANK, NOT_BLANK))).isEqualTo("""
                  count  integer         optional
                  top    integer         default 10  at least 1
                  small  integer         optional    -128 to 127
                  score  number          optional    at most 1, more than 0
                  whole  number or null  optional    less than 100, a multiple of 1
                  when   string          optional    date-time                        The first day
                  text   string          optional    at most 5 characters, not blank
                  note   string          optional    not blank, matches a|b
                  code   string          optional    exactly 2 characters
                  data   string          optional    base64
                  on     boolean         optional    true
                  kind   string or null  optional    one of A, B
                  any    any but null    optional
                  free   any             optional
                  next   object or null  optional
                """);
    }

    @Test
    void saysWhatContainersHold() throws IOException {
        assertThat(rows("""
                "tags": {"type": "array", "items": {"type": "string", "maxLength": 3}, "uniqueItems": true, "maxItems": 9},
                "counts": {"type": "object", "propertyNames": {"enum": ["A", "B"]}, "minProperties": 1,
                    "additionalProperties": {"type": "integer", "minimum": 0}},
                "grid": {"type": "array", "items": {"type": "array", "items": {"type": "number"}}},
                "spans": {"type": "object", "additionalProperties": {"$ref": "#/$defs/Span"}}
                """)).isEqualTo("""
                  tags          array of string           optional  at most 9 elements, no two equal, each at most 3 characters
                  counts        map of integer            optional  not empty, each name one of A, B, each at least 0
                  grid          array of array of number  optional
                  spans         map of object             optional
                  spans.*.from  number                    required
                """);
    }

    @Test
    void showsTheOtherNamesOfAField() throws IOException {
        assertThat(ParameterColumns.of("""
                {"properties": {
                    "model_id": {"type": "string"}, "model": {"$ref": "#/properties/model_id"},
                    "a/b": {"type": "string"}, "ab": {"$ref": "#/properties/a~1b"}, "old": true},
                 "allOf": [
                    {"oneOf": [{"required": ["model_id"]}, {"required": ["model"]}]},
                    {"oneOf": [{"required": ["a/b"]}, {"required": ["ab"]}, {"not": {"anyOf": []}}]}]}
                """)).isEqualTo("""
                  model_id  string  required  also 'model'
                  a/b       string  optional  also 'ab'
                """);
    }

    @Test
    void readsReferencesAsFragmentsOfUris() throws IOException {
        assertThat(ParameterColumns.of("""
                {"properties": {
                    "top k%": {"type": "integer"}, "k": {"$ref": "#/properties/top%20k%25"},
                    "size": {"$ref": "#/$defs/Gr%C3%B6%C3%9Fe"}},
                 "$defs": {"Gr\u00f6\u00dfe": {"type": "object", "properties": {"a+b": {"type": "number"}}}}}
                """)).isEqualTo("""
                  top k%    integer  optional  also 'k'
                  size      object   optional
                  size.a+b  number   optional
                """);
    }

    @Test
    void showsEachCaseOfASealedType() throws IOException {
        assertThat(rows("""
                "shape": {"anyOf": [{"$ref": "#/$defs/Shape"}, {"type": "null"}]},
                "all": {"type": "array", "items": {"$ref": "#/$defs/Shape"}}
                """)).isEqualTo("""
                  shape                object or null   optional  type circle or group
                  shape(circle).size   number           required  more than 0
                  shape(group).shapes  array of object  required  each type circle or group
                  all                  array of object  optional  each type circle or group
                  all[](circle).size   number           required  more than 0
                  all[](group).shapes  array of object  required  each type circle or group
                """);
    }

    private static final String NOT_BLANK =
            "[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]";

    private static String rows(String properties) throws IOException {
        return ParameterColumns.of("""
                {"type": "object", "properties": {%s}, "$defs": {
                    "Span": {"type": "object", "properties": {"from": {"type": "number"}}, "required": ["from"]},
                    "Shape": {"oneOf": [
                        {"$ref": "#/$defs/Circle", "properties": {"type": {"const": "circle"}}, "required": ["type"]},
                        {"$ref": "#/$defs/Group", "properties": {"type": {"const": "group"}}, "required": ["type"]}]},
                    "Circle": {"type": "object", "required": ["size"], "properties": {
                        "type": {"const": "circle"}, "size": {"type": "number", "exclusiveMinimum": 0}}},
                    "Group": {"type": "object", "required": ["shapes"], "properties": {
                        "type": {"const": "group"}, "shapes": {"type": "array", "items": {"$ref": "#/$defs/Shape"}}}}}}
                """.formatted(properties));
    }
}
