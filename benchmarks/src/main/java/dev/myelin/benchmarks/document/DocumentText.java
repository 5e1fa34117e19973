package dev.myelin.benchmarks.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/** Writes the documents, without any contender's help. */
final class DocumentText {

    private static final List<String> WORDS = List.of(
            "the delivery arrived late but support answered quickly order was missing two items please refund my account again"
                    .split(" "));

    /** What not every text has: an escape, and characters beyond ASCII. */
    private static final List<String> RARE_WORDS = List.of("\\\"urgent\\\"", "café", "日本");

    private DocumentText() {}

    static byte[] settings() {
        return settings(
                "nightly duplicates of the support queue", 64, "\"threshold\":0.8625", "true", "\"support\",\"en\"");
    }

    static byte[] wrongValues() {
        return settings(" ", 4096, "\"threshold\":1.5", "true", "");
    }

    static byte[] wrongFields() {
        return settings(
                "nightly duplicates of the support queue", 64, "\"treshold\":0.8625", "\"yes\"", "\"support\",\"en\"");
    }

    /** As programs send it, without spaces. */
    private static byte[] settings(String name, int batchSize, String threshold, String normalize, String tags) {
        String text = """
                {"model_id":"minilm-l6-v2","name":"%s","batch_size":%d,"random_seed":1234567890123,%s,"temperature":0.7,\
                "normalize":%s,"pooling":"FIRST_TOKEN","tags":[%s],"output":{"format":"jsonl","digits":4}}""";
        return text.formatted(name, batchSize, threshold, normalize, tags).getBytes(UTF_8);
    }

    /** {@code count} inputs of 6 to 20 words; every fourth has a rare word at its end. */
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
            if (i % 4 == 0) {
                text.append(" ").append(RARE_WORDS.get(i / 4 % RARE_WORDS.size()));
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
