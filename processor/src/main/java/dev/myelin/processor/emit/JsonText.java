package dev.myelin.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON, from maps, lists, strings, numbers, booleans and null, compact and in ASCII; and its literal in Java. */
final class JsonText {

    private final StringBuilder text = new StringBuilder();
    private final int brokenObjects;
    private final int brokenArrays;

    private JsonText(int brokenObjects, int brokenArrays) {
        this.brokenObjects = brokenObjects;
        this.brokenArrays = brokenArrays;
    }

    static String compact(Object value) {
        JsonText json = new JsonText(0, 0);
        json.write(value, 1);
        return json.text.toString();
    }

    /** A constant of the compact text that shows the members of the two outermost objects a line each. */
    static CodeBlock ofObject(Map<String, ?> object) {
        return textBlock(object, new JsonText(2, 0));
    }

    /** A constant of the compact text that shows the elements of the outermost array a line each. */
    static CodeBlock ofArray(List<?> array) {
        return textBlock(array, new JsonText(0, 1));
    }

    /** A line that ends in a backslash continues in the next: the constant itself has no line breaks. */
    private static CodeBlock textBlock(Object value, JsonText json) {
        json.write(value, 1);
        String lines = json.text.toString().replace("\\", "\\\\").replace("\n", "\\\n");
        return CodeBlock.of("$>$>\"\"\"\n$L\"\"\"$<$<", lines);
    }

    private void write(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> object) {
            writeObject(object, depth);
        } else if (value instanceof List<?> array) {
            writeArray(array, depth);
        } else if (value instanceof String string) {
            writeString(string);
        } else {
            text.append(value);
        }
    }

    private void writeObject(Map<?, ?> object, int depth) {
        text.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> members = object.entrySet().iterator(); members.hasNext(); ) {
            breakLine(depth > 1 && depth <= brokenObjects);
            Map.Entry<?, ?> member = members.next();
            writeString((String) member.getKey());
            text.append(':');
            write(member.getValue(), depth + 1);
            if (members.hasNext()) {
                text.append(',');
                breakLine(depth == 1 && depth <= brokenObjects);
            }
        }
        text.append('}');
    }

    private void writeArray(List<?> array, int depth) {
        text.append('[');
        for (Iterator<?> elements = array.iterator(); elements.hasNext(); ) {
            write(elements.next(), depth + 1);
            if (elements.hasNext()) {
                text.append(',');
                breakLine(depth <= brokenArrays);
            }
        }
        text.append(']');
    }

    private void breakLine(boolean wanted) {
        if (wanted) {
            text.append('\n');
        }
    }

    private void writeString(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c >= ' ' && c <= '~') {
                text.append(c);
            } else {
                text.append(String.format("\\u%04x", (int) c));
            }
        }
        text.append('"');
    }
}
