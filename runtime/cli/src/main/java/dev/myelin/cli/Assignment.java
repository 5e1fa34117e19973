package dev.myelin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.myelin.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * One {@code --set key=value}: puts a value into a document of parameters, in place of what is there.
 *
 * @param text what the user wrote
 * @param path the field's name, after those of the objects around it
 * @param json the value
 */
record Assignment(String text, List<String> path, String json) {

    /**
     * Reads {@code key=value}. Dots in the key reach into objects; a value that is not JSON is a string.
     *
     * @throws Refusal when it is not of that form
     */
    static Assignment parse(String text) {
        ParamsDocument.requireDecoded("--set", text);
        int equals = text.indexOf('=');
        List<String> path =
                equals < 0 ? List.of() : List.of(text.substring(0, equals).split("\\.", -1));
        if (path.isEmpty() || path.stream().anyMatch(String::isBlank)) {
            throw new Refusal("--set '" + text + "' is not key=value, such as batch_size=8 or options.top_k=3", null);
        }
        String value = text.substring(equals + 1);
        return new Assignment(text, path, isJson(value) ? value : quoted(value));
    }

    /**
     * The document with this value in it. Objects on the way are made where they are missing.
     *
     * @param document well-formed JSON
     * @throws Refusal when something on the way is not an object
     */
    byte[] applyTo(byte[] document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(document.length + json.length() + 16);
        try (JsonParser in = ParamsDocument.WITHOUT_LIMITS.createParser(document);
                JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            in.nextToken();
            put(0, in, out);
        } catch (IOException e) {
            throw new IllegalStateException("copying well-formed JSON in memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** Copies the value at the current token, which must be an object, with the value put in. */
    private void put(int depth, JsonParser in, JsonGenerator out) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            String place = depth == 0 ? "the document of parameters" : String.join(".", path.subList(0, depth));
            throw new Refusal("--set " + text + ": " + place + " is not an object", null);
        }
        boolean found = false;
        out.writeStartObject();
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            out.writeFieldName(field);
            if (!field.equals(path.get(depth))) {
                JsonText.copyValue(in, out);
            } else if (depth + 1 < path.size()) {
                found = true;
                put(depth + 1, in, out);
            } else {
                found = true;
                in.skipChildren();
                JsonText.copy(json, out);
            }
        }
        if (!found) {
            add(depth, out);
        }
        out.writeEndObject();
    }

    private void add(int depth, JsonGenerator out) throws IOException {
        out.writeFieldName(path.get(depth));
        for (String field : path.subList(depth + 1, path.size())) {
            out.writeStartObject();
            out.writeFieldName(field);
        }
        JsonText.copy(json, out);
        for (int i = depth + 1; i < path.size(); i++) {
            out.writeEndObject();
        }
    }

    private static boolean isJson(String value) {
        try (JsonParser in = Json.FACTORY.createParser(value)) {
            if (in.nextToken() == null) {
                return false;
            }
            in.skipChildren();
            return in.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    private static String quoted(String value) {
        StringBuilder json = new StringBuilder(value.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, json);
        return json.append('"').toString();
    }
}
