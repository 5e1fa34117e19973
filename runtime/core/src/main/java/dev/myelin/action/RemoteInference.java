package dev.myelin.action;

import dev.myelin.model.ModelId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request to a deployed endpoint: the parameters of the reference's {@code infer_remote}.
 *
 * @param model the model to use; null: the endpoint's usual one
 * @param method how it is sent
 * @param json the body, JSON-like; not sent with {@link Method#GET} and {@link Method#DELETE}
 */
public record RemoteInference(
        @Nullable ModelId model, Method method, @Nullable Object json) {

    /** A method of HTTP, in small letters in JSON. */
    public enum Method {
        GET,
        POST,
        PUT,
        DELETE;

        /** Whether it has a body. */
        public boolean hasBody() {
            return this == POST || this == PUT;
        }

        /** As parameters have it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Without the body, which may hold secrets. */
    @Override
    public String toString() {
        return "RemoteInference[model=" + model + ", method=" + method + "]";
    }
}
