package dev.myelin.benchmarks.contender;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.benchmarks.document.Output;
import dev.myelin.benchmarks.document.Settings;
import dev.myelin.benchmarks.document.Text;
import dev.myelin.benchmarks.document.Texts;
import dev.myelin.benchmarks.document.Vector;
import dev.myelin.model.ModelId;
import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * avaje-jsonb, which refuses unknown fields when asked to; it has no settings for missing fields and values of another
 * type. For arrays of floats it has an adapter that boxes each number: its users would write one as here.
 */
@Json.Import(
        value = {Settings.class, Output.class, Texts.class, Text.class, Vector.class},
        jsonSettings = @Json(naming = Json.Naming.LowerUnderscore))
final class Avaje {

    private final Jsonb jsonb;

    private Avaje(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    static Avaje overJackson() {
        return new Avaje(builder()
                .adapter(new JacksonStream(Databind.fastFactory()))
                .add(float[].class, new JacksonFloats())
                .build());
    }

    static Avaje own() {
        return new Avaje(builder().add(float[].class, new Floats()).build());
    }

    private static Jsonb.Builder builder() {
        return Jsonb.builder().failOnUnknown(true).add(ModelId.class, new ModelIds());
    }

    <T> Codec<T> codec(Class<T> type) {
        return new JsonbCodec<>(jsonb.type(type));
    }

    private record JsonbCodec<T>(JsonType<T> type) implements Codec<T> {

        @Override
        public T parse(byte[] document) {
            return type.fromJson(document);
        }

        @Override
        public byte[] write(T value) {
            return type.toJsonBytes(value);
        }
    }

    private static final class ModelIds implements JsonAdapter<ModelId> {

        @Override
        public ModelId fromJson(JsonReader reader) {
            return ModelId.of(reader.readString());
        }

        @Override
        public void toJson(JsonWriter writer, ModelId value) {
            if (value.isNumber()) {
                writer.value(Long.parseLong(value.value()));
            } else {
                writer.value(value.value());
            }
        }
    }

    private static class Floats implements JsonAdapter<float[]> {

        @Override
        public float[] fromJson(JsonReader reader) {
            float[] values = new float[16];
            int count = 0;
            reader.beginArray();
            while (reader.hasNextElement()) {
                if (count == values.length) {
                    values = Arrays.copyOf(values, count * 2);
                }
                values[count++] = (float) reader.readDouble();
            }
            reader.endArray();
            return Arrays.copyOf(values, count);
        }

        @Override
        public void toJson(JsonWriter writer, float[] values) {
            writer.beginArray();
            for (float value : values) {
                writer.rawValue(Float.toString(value));
            }
            writer.endArray();
        }
    }

    /** Writes floats with the generator below, which knows them: avaje's writer has doubles only. */
    private static final class JacksonFloats extends Floats {

        @Override
        public void toJson(JsonWriter writer, float[] values) {
            writer.beginArray();
            JsonGenerator out = writer.unwrap(JsonGenerator.class);
            try {
                for (float value : values) {
                    out.writeNumber(value);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            writer.endArray();
        }
    }
}
