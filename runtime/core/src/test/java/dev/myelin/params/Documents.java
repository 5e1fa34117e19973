package dev.myelin.params;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.error.InvalidParams;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents of {@link TrialParams}, read. */
final class Documents {

    private Documents() {}

    /** A valid document with these fields added. */
    static String with(String fields) {
        return "{\"model_id\": 7, \"name\": \"n\", " + fields + "}";
    }

    static TrialParams parse(String document) {
        return new TrialParamsParser().parse("trial", document.getBytes(StandardCharsets.UTF_8));
    }

    static InvalidParams refusal(byte[] document) {
        return catchThrowableOfType(InvalidParams.class, () -> new TrialParamsParser().parse("trial", document));
    }

    static InvalidParams refusal(String document) {
        return refusal(document.getBytes(StandardCharsets.UTF_8));
    }

    /** The problems of a document, each as {@code POINTER [CODE] MESSAGE}. */
    static List<String> problems(String document) {
        return refusal(document).problems().stream()
                .map(problem -> problem.pointer() + " [" + problem.code() + "] " + problem.message())
                .toList();
    }
}
