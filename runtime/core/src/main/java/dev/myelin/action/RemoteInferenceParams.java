package dev.myelin.action;

import dev.myelin.model.ModelId;
import dev.myelin.params.EnumValues;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"model": 7, "method": "post", "json": {...}}}, of which everything may be left out. */
final class RemoteInferenceParams implements ParamsParser<RemoteInference> {

    private static final FieldNames FIELDS =
            FieldNames.of("model", "method", "json").alias(0, "model_id");
    private static final EnumValues<RemoteInference.Method> METHODS =
            EnumValues.of(RemoteInference.Method.values(), RemoteInference.Method::text);
    private static final String JSON_SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "properties": {
                "model": {"type": ["integer", "string"], "description": "The model to use; else the endpoint's usual one"},
                "method": {"type": "string", "enum": ["get", "post", "put", "delete"], "default": "post"},
                "json": {"description": "The body of the request", "default": {}}
              },
              "additionalProperties": false
            }""";

    @Override
    public Class<RemoteInference> type() {
        return RemoteInference.class;
    }

    @Override
    public String jsonSchema() {
        return JSON_SCHEMA;
    }

    @Override
    public String uiSchema() {
        return "[]";
    }

    @Override
    public @Nullable RemoteInference read(ParamsReader in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        int problems = in.problemCount();
        ModelId model = null;
        RemoteInference.Method method = RemoteInference.Method.POST;
        Object json = Map.of();
        long seen = 0;
        for (int field = in.firstField(FIELDS); field >= 0; field = in.nextField(FIELDS, field)) {
            seen = in.mark(seen, FIELDS, field);
            switch (field) {
                case 0 -> model = in.isNull() ? null : in.readModelId();
                case 1 -> method = METHODS.read(in);
                default -> json = in.isNull() ? null : in.readAny();
            }
        }
        return in.problemCount() == problems && method != null ? new RemoteInference(model, method, json) : null;
    }
}
