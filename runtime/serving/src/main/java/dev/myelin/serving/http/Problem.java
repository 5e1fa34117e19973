package dev.myelin.serving.http;

import dev.myelin.json.FreeForm;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went wrong, as clients read it (RFC 9457). Not changed after it is made. */
public final class Problem {

    /** How an answer says that it is one. */
    public static final String CONTENT_TYPE = "application/problem+json";

    private static final String NO_TYPE = "about:blank";

    private final String type;
    private final String title;
    private final int status;
    private final String detail;
    private final Map<String, @Nullable Object> members;

    private Problem(String type, String title, int status, String detail, Map<String, @Nullable Object> members) {
        this.type = type;
        this.title = title;
        this.status = status;
        this.detail = detail;
        this.members = members;
    }

    /** A problem that its status says enough about: its type is {@code about:blank}, its title the status's name. */
    public static Problem of(int status, String detail) {
        return of(NO_TYPE, status, detail);
    }

    /** A problem of a kind of its own, such as {@code urn:myelin:problem:invalid-params}; its title is the status's name. */
    public static Problem of(String type, int status, String detail) {
        return new Problem(type, titleOf(status), status, detail, Map.of());
    }

    /**
     * This problem with another member.
     *
     * @param value a string, number, boolean or null, or a list or map of these
     */
    public Problem with(String member, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, title, status, detail, Collections.unmodifiableMap(more));
    }

    /** What kind of problem it is, as a URI. */
    public String type() {
        return type;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    /** Answers with it. */
    public void answer(Exchange exchange) {
        exchange.answer(this);
    }

    /** Its document, in UTF-8. */
    public byte[] toJson() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("type", type);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        document.putAll(members);
        return FreeForm.toBytes(document);
    }

    /** As RFC 9110 has it, where our library still has the names of before. */
    private static String titleOf(int status) {
        return switch (status) {
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 422 -> "Unprocessable Content";
            default -> HttpResponseStatus.valueOf(status).reasonPhrase();
        };
    }

    @Override
    public String toString() {
        return status + " " + title + ": " + detail;
    }
}
