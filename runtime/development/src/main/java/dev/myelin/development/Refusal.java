package dev.myelin.development;

import java.io.Serial;

/** Ends the handling of a request with an answer of its own. */
final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refusal(Answer answer) {
        super("answered with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    static Refusal notFound() {
        return new Refusal(Answer.detail(404, "Not found."));
    }

    Answer answer() {
        return answer;
    }
}
