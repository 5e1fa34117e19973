package dev.myelin.benchmarks;

import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.Document;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param rounds how often each contender has its turn with each document, each time in a new JVM
 * @param iterations to warm up, and then to measure
 * @param millis how long an iteration takes
 * @param documents the documents that take part
 * @param contenders who takes part
 */
record Plan(int rounds, int iterations, int millis, Set<Document> documents, Set<Contender> contenders) {

    /** A heap of one size, so that its growth is nobody's cost. */
    static final List<String> JVM_ARGUMENTS = List.of("-Xms1g", "-Xmx1g");

    /** What the command does when nothing is said: about an hour. */
    static final Plan WHOLE = new Plan(5, 5, 1_000, EnumSet.allOf(Document.class), EnumSet.allOf(Contender.class));

    /** This plan with one option changed, such as {@code rounds=3} or {@code contenders=MYELIN,DATABIND}. */
    Plan with(String option) {
        String[] parts = option.split("=", 2);
        String value = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "rounds" -> new Plan(Integer.parseInt(value), iterations, millis, documents, contenders);
            case "iterations" -> new Plan(rounds, Integer.parseInt(value), millis, documents, contenders);
            case "millis" -> new Plan(rounds, iterations, Integer.parseInt(value), documents, contenders);
            case "documents" -> new Plan(rounds, iterations, millis, constants(Document.class, value), contenders);
            case "contenders" -> new Plan(rounds, iterations, millis, documents, constants(Contender.class, value));
            default ->
                throw new IllegalArgumentException("no option '" + parts[0]
                        + "'; there are rounds=, iterations=, millis=, documents= and contenders=");
        };
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String names) {
        Set<E> constants = EnumSet.noneOf(type);
        Arrays.stream(names.split(",")).map(name -> Enum.valueOf(type, name)).forEach(constants::add);
        return constants;
    }

    /** Those of {@code all} that take part. */
    List<Document> documents(List<Document> all) {
        return all.stream().filter(documents::contains).toList();
    }

    /** Those of {@code all} that take part. */
    List<Contender> contenders(List<Contender> all) {
        return all.stream().filter(contenders::contains).toList();
    }
}
