package dev.myelin.development;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers that faults give in the place of the right ones. */
final class FaultAnswers {

    private FaultAnswers() {}

    /** Null for a fault that lets the request be handled, or gives no answer at all. */
    static @Nullable Answer instead(Fault fault) {
        if (fault.kind() == FaultKind.REDIRECT && fault.location() != null) {
            return new Answer(fault.status(), Map.of("Location", fault.location()), Answer.EMPTY);
        }
        return fault.kind() == FaultKind.STATUS ? status(fault) : null;
    }

    private static Answer status(Fault fault) {
        String body = fault.body();
        Answer answer = body == null
                ? Answer.detail(fault.status(), "A fault that was asked for: status " + fault.status() + ".")
                : Answer.bytes(fault.status(), type(body), body.getBytes(StandardCharsets.UTF_8));
        String retryAfter = fault.retryAfter();
        return retryAfter == null ? answer : answer.with("Retry-After", retryAfter);
    }

    private static String type(String body) {
        String text = body.stripLeading();
        return text.startsWith("{") || text.startsWith("[") ? "application/json" : "text/plain; charset=utf-8";
    }
}
