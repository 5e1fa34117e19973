package dev.myelin.route;

import dev.myelin.params.ParamsReader.ValueReader;
import dev.myelin.params.ParamsValues;
import dev.myelin.params.ParamsValues.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a path, a query or the headers, still as text. What its methods return is not to be used when there are problems. */
public final class RouteArgument {

    private final String group;
    private final String name;
    private final List<String> texts;
    private final ParamsValues values;

    RouteArgument(String group, String name, List<String> texts, ParamsValues values) {
        this.group = group;
        this.name = name;
        this.texts = texts;
        this.values = values;
    }

    /** A number or a boolean, which must be there. */
    public <T> T literal(ValueReader<T> reader) {
        return values.read(group, name, texts, Form.LITERAL, reader);
    }

    /** A number or a boolean. */
    public <T extends @Nullable Object> T literal(ValueReader<T> reader, T usual) {
        return texts.isEmpty() ? usual : values.read(group, name, texts, Form.LITERAL, reader);
    }

    /** What is a string in JSON, which must be there. */
    public <T> T text(ValueReader<T> reader) {
        return values.read(group, name, texts, Form.TEXT, reader);
    }

    /** What is a string in JSON. */
    public <T extends @Nullable Object> T text(ValueReader<T> reader, T usual) {
        return texts.isEmpty() ? usual : values.read(group, name, texts, Form.TEXT, reader);
    }

    /** Numbers or booleans, as many as there are. */
    public <T> T literals(ValueReader<T> reader) {
        return values.read(group, name, texts, Form.LITERALS, reader);
    }

    /** What are strings in JSON, as many as there are. */
    public <T> T texts(ValueReader<T> reader) {
        return values.read(group, name, texts, Form.TEXTS, reader);
    }
}
