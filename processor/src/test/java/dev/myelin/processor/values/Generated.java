package dev.myelin.processor.values;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.error.InvalidParams;
import dev.myelin.json.Json;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ResultWriter;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parser and writer generated for a class of package {@code app}, compiled and loaded. */
record Generated(Compiled compiled, String action, ClassLoader loader) {

    /** Compiles one source without a word from the compiler. */
    static Generated of(Host host, Path folder, String action, String source) {
        Compiles compiles = Compiles.in(folder).with(new ValueProcessor()).source("app/" + action + ".java", source);
        if (host == Host.JAVAC) {
            compiles.options("-Xlint:all,-processing,-options", "-Werror");
        }
        Compiled compiled = compiles.run(host).isClean();
        return new Generated(compiled, action, compiled.newLoader());
    }

    @SuppressWarnings("unchecked") // the test knows what its source says
    ParamsParser<Object> parser() {
        return (ParamsParser<Object>) newInstance("ParamsParser");
    }

    @SuppressWarnings("unchecked") // likewise
    ResultWriter<Object> writer() {
        return (ResultWriter<Object>) newInstance("ResultWriter");
    }

    /** Reads a document. */
    Object read(String document) {
        return parser().parse("search", document.getBytes(StandardCharsets.UTF_8));
    }

    /** The problems of a document, a line each; empty for a valid one. */
    String problems(String document) {
        try {
            read(document);
            return "";
        } catch (InvalidParams e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Writes a value. */
    @SuppressWarnings("NullAway") // null too: that it is refused is part of the tests
    String write(@Nullable Object value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            writer().write(value, out);
        }
        return text.toString();
    }

    /** What a static method of the action's class gives. */
    @Nullable
    Object call(String method, Object... arguments) {
        for (Method candidate : load(action).getDeclaredMethods()) {
            if (candidate.getName().equals(method)) {
                candidate.setAccessible(true);
                try {
                    return candidate.invoke(null, arguments);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }
        throw new LinkageError("no method " + method);
    }

    /** What an object's methods give, one of the other's result. */
    static Object get(Object value, String... methods) {
        Object result = value;
        for (String name : methods) {
            try {
                Method method = result.getClass().getDeclaredMethod(name);
                method.setAccessible(true);
                result = Objects.requireNonNull(method.invoke(result));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return result;
    }

    /** A class of the source, or generated for it. */
    private Class<?> load(String simpleName) {
        try {
            return loader.loadClass("app." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private Object newInstance(String suffix) {
        try {
            Constructor<?> constructor = load(action + suffix).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
