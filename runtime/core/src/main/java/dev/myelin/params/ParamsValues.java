package dev.myelin.params;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.error.ParamProblem;
import dev.myelin.json.Json;
import dev.myelin.json.JsonLimits;
import dev.myelin.params.ParamsReader.ValueReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one request, those that come as texts and its body, as parameters are read: with the same checks, and all problems at
 * once. What it returns where a problem was noted is not to be used. Not safe for use by several threads.
 */
public final class ParamsValues {

    /** RFC 8259, section 6. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /** How texts stand in JSON. */
    public enum Form {
        /** A number or boolean. */
        LITERAL,
        /** A string. */
        TEXT,
        /** An array of numbers or booleans. */
        LITERALS,
        /** An array of strings. */
        TEXTS;

        private boolean isList() {
            return this == LITERALS || this == TEXTS;
        }

        private boolean isText() {
            return this == TEXT || this == TEXTS;
        }
    }

    private final JsonLimits limits;
    private final Problems problems = new Problems();

    public ParamsValues(JsonLimits limits) {
        this.limits = limits;
    }

    /** The pointer of a value: of the parameter {@code top} of a query it is {@code /query/top}. */
    public static String pointer(String group, String name) {
        return "/" + group + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Reads a value.
     *
     * @param group what it is part of, the first part of its pointer
     * @param texts as they came; none: a problem, but for a list
     * @return not to be used when there are problems
     */
    public <T extends @Nullable Object> T read(
            String group, String name, List<String> texts, Form form, ValueReader<T> reader) {
        if (texts.isEmpty() && !form.isList()) {
            note(new ParamProblem(pointer(group, name), "required", "is required"));
            return noted(null);
        }
        if (texts.size() > 1 && !form.isList()) {
            note(new ParamProblem(pointer(group, name), "duplicate", "is there twice"));
            return noted(null);
        }
        FieldNames groups = FieldNames.of(group);
        FieldNames names = FieldNames.of(name);
        return readBody(document(group, name, texts, form), in -> {
            in.beginObject();
            in.firstField(groups);
            in.beginObject();
            in.firstField(names);
            T value = reader.read(in);
            in.nextField(names, 0);
            in.nextField(groups, 0);
            return value;
        });
    }

    /**
     * Reads a body: a whole JSON document.
     *
     * @return not to be used when there are problems
     */
    public <T extends @Nullable Object> T readBody(byte[] document, ValueReader<T> reader) {
        Problems found = new Problems();
        T value = ParamsDocument.parse(document, reader, limits, found);
        found.noted().forEach(problems::add);
        for (int i = found.noted().size(); i < found.count(); i++) {
            problems.countOne();
        }
        return noted(value);
    }

    private static byte[] document(String group, String name, List<String> texts, Form form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeObjectFieldStart(group);
            out.writeFieldName(name);
            if (form.isList()) {
                out.writeStartArray();
            }
            for (String text : texts) {
                write(text, form, out);
            }
            if (form.isList()) {
                out.writeEndArray();
            }
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** What is no literal is written as text: then the reader says what it should be. */
    private static void write(String text, Form form, JsonGenerator out) throws IOException {
        if (!form.isText() && NUMBER.matcher(text).matches()) {
            out.writeNumber(text);
        } else if (!form.isText() && (text.equals("true") || text.equals("false"))) {
            out.writeBoolean(text.equals("true"));
        } else {
            out.writeString(text);
        }
    }

    /** Notes a problem that the caller found. */
    public void note(ParamProblem problem) {
        problems.add(problem);
    }

    /** How many problems there are. */
    public int count() {
        return problems.count();
    }

    /** The first ones, at most a hundred. */
    public List<ParamProblem> problems() {
        return List.copyOf(problems.noted());
    }

    /** A null is returned where a problem was noted, and so nobody uses it. */
    @SuppressWarnings("NullAway")
    private static <T extends @Nullable Object> T noted(@Nullable T value) {
        return value;
    }
}
