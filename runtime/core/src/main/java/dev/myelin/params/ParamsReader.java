package dev.myelin.params;

import com.fasterxml.jackson.core.JsonToken;
import dev.myelin.json.DocumentParser;
import dev.myelin.json.FreeForm;
import dev.myelin.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over a JSON document that notes problems instead of stopping at the first. Generated parsers drive it.
 *
 * <p>A {@code read} method reads the value at the current token and leaves the cursor at its last token. When the value
 * does not fit, it notes a problem, skips the value and returns a stand-in (0, false, "" or null); the checks that
 * follow a stand-in say nothing. Checks return the value that they were given, so that they can stand around each other.
 * Not safe for use by several threads.
 */
public final class ParamsReader extends ParamsTimeChecks {

    private static final Clock SYSTEM = Clock.system(ZoneId.systemDefault());
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.US_ASCII);

    ParamsReader(DocumentParser in, Problems problems) {
        this(in, problems, SYSTEM);
    }

    ParamsReader(DocumentParser in, Problems problems, Clock clock) {
        this(in, problems, "", clock);
    }

    private ParamsReader(DocumentParser in, Problems problems, String base, Clock clock) {
        super(in, problems, base, clock);
    }

    /** Reads one value at a reader's current token. */
    @FunctionalInterface
    public interface ValueReader<T> {
        /** Null exactly when the reader has noted a problem. */
        @Nullable
        T read(ParamsReader in) throws IOException;
    }

    /** Reads what an object that is left out stands for: {@code {}}, with problems placed below {@code field}. */
    public <T> @Nullable T readAbsent(String field, ValueReader<T> reader) throws IOException {
        try (DocumentParser empty = Json.FACTORY.createParser(EMPTY_OBJECT)) {
            empty.nextToken();
            return reader.read(new ParamsReader(empty, problems, pointerTo(field), clock()));
        }
    }

    /** An object of any content, as {@link FreeForm} reads it; empty as the stand-in. */
    public Map<String, @Nullable Object> readMap() throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            mismatch("an object");
            return Map.of();
        }
        int before = problemCount();
        Map<String, @Nullable Object> fields = FreeForm.readObject(in, (at, code, message) -> refuse(code, message));
        acceptSince(before);
        return fields;
    }

    /** A value of any kind but null, as {@link FreeForm} reads it; null as the stand-in. */
    public @Nullable Object readAny() throws IOException {
        if (isNull()) {
            mismatch("a value");
            return null;
        }
        accept();
        int before = problemCount();
        Object value = FreeForm.read(in, (at, code, message) -> refuse(code, message));
        acceptSince(before);
        return value;
    }

    private void refuse(String code, String message) throws IOException {
        problem(code, message, Shown.text(in), null);
    }

    /** {@code @AssertTrue}. */
    public boolean assertTrue(boolean value) throws IOException {
        if (fits() && !value) {
            problem("assert_true", "must be true", Shown.text(in), null);
        }
        return value;
    }

    /** {@code @AssertFalse}. */
    public boolean assertFalse(boolean value) throws IOException {
        if (fits() && value) {
            problem("assert_false", "must be false", Shown.text(in), null);
        }
        return value;
    }

    /** {@code @Null}: a value that is there is refused. */
    public <T> @Nullable T absent(@Nullable T value) throws IOException {
        if (fits() && value != null) {
            wrong("null", "must be left out or null");
        }
        return value;
    }
}
