package dev.myelin.benchmarks.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/** Writes the documents, without any contender's help. */
final class DocumentText {

    private static final List<String> WORDS = List.of(
            "the",
            "delivery",
            "arrived",
            "late",
            "but",
            "support",
            "answered",
            "quickly",
            "naïve",
            "façade",
            "order",
            "was",
            "missing",
            "two",
            "items",
            "\\\"urgent\\\"",
            "please",
            "refund",
            "my",
            "account",
            "日本",
            "again");

    private DocumentText() {}

    static byte[] settings() {
        return """
                {
                  "model_id": "minilm-l6-v2",
                  "name": "nightly duplicates of the support queue",
                  "batch_size": 64,
                  "random_seed": 1234567890123,
                  "threshold": 0.8625,
                  "temperature": 0.7,
                  "normalize": true,
                  "pooling": "FIRST_TOKEN",
                  "tags": ["support", "nightly", "en", "v2"],
                  "output": {"format": "jsonl", "digits": 4}
                }
                """.getBytes(UTF_8);
    }

    static byte[] wrongValues() {
        return """
                {
                  "model_id": "minilm-l6-v2",
                  "name": " ",
                  "batch_size": 4096,
                  "random_seed": 1234567890123,
                  "threshold": 1.5,
                  "temperature": 0.7,
                  "normalize": true,
                  "pooling": "FIRST_TOKEN",
                  "tags": [],
                  "output": {"format": "jsonl", "digits": 4}
                }
                """.getBytes(UTF_8);
    }

    static byte[] wrongFields() {
        return """
                {
                  "model_id": "minilm-l6-v2",
                  "name": "nightly duplicates of the support queue",
                  "batch_size": 64,
                  "random_seed": 1234567890123,
                  "treshold": 0.8625,
                  "temperature": 0.7,
                  "normalize": "yes",
                  "pooling": "FIRST_TOKEN",
                  "tags": ["support", "nightly", "en", "v2"],
                  "output": {"format": "jsonl", "digits": 4}
                }
                """.getBytes(UTF_8);
    }

    /** {@code count} inputs of 6 to 20 words. */
    static byte[] texts(int count) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("{\"inputs\":[");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"ticket-")
                    .append(100_000 + i)
                    .append("\",\"text\":\"");
            int words = 6 + random.nextInt(15);
            for (int word = 0; word < words; word++) {
                text.append(word == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
            }
            text.append("\"}");
        }
        return text.append("]}").toString().getBytes(UTF_8);
    }

    /** Normally distributed numbers, each as {@link Float#toString(float)} has it, in {@code size} bytes or just below. */
    static byte[] vector(int size) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("{\"values\":[");
        while (true) {
            String number = Float.toString((float) random.nextGaussian());
            if (text.length() + number.length() + 3 > size) {
                break;
            }
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ",").append(number);
        }
        return text.append("]}").toString().getBytes(UTF_8);
    }
}
