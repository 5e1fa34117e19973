package dev.myelin.params;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.myelin.error.ParamProblem;
import dev.myelin.json.DocumentParser;
import dev.myelin.json.Json;
import dev.myelin.params.ParamsReader.ValueReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that a reader has read: its value, and what was noted. */
record Reading<T>(@Nullable T value, List<ParamProblem> noted, boolean atEnd) {

    /** What time it is for the checks of times. */
    static final Instant NOW = Instant.parse("2026-02-28T12:30:00Z");

    static <T> Reading<T> of(String json, ValueReader<T> reader) {
        Problems problems = new Problems();
        try (DocumentParser in = Json.FACTORY.createParser(json.getBytes(UTF_8))) {
            in.nextToken();
            T value = reader.read(new ParamsReader(in, problems, Clock.fixed(NOW, ZoneOffset.ofHours(1))));
            return new Reading<>(value, problems.noted(), in.nextToken() == null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Each as {@code POINTER [CODE] MESSAGE}. */
    List<String> problems() {
        return noted.stream()
                .map(problem -> problem.pointer() + " [" + problem.code() + "] " + problem.message())
                .toList();
    }

    /** The one problem there must be, without its place. */
    String problem() {
        if (noted.size() != 1) {
            throw new AssertionError("one problem is expected, there are " + problems());
        }
        return "[" + noted.get(0).code() + "] " + noted.get(0).message();
    }
}
