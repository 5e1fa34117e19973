package dev.myelin.processor.read;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Constraint.Ask;
import dev.myelin.processor.model.Constraint.Kind;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the constraints of jakarta.validation ask, from their attributes. */
final class AskReader {

    private static final Map<String, Kind> PLAIN =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::annotation, Function.identity()));
    private static final Map<String, Integer> FLAGS = Map.of(
            "UNIX_LINES", Pattern.UNIX_LINES,
            "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
            "COMMENTS", Pattern.COMMENTS,
            "MULTILINE", Pattern.MULTILINE,
            "DOTALL", Pattern.DOTALL,
            "UNICODE_CASE", Pattern.UNICODE_CASE,
            "CANON_EQ", Pattern.CANON_EQ);

    private final Walk walk;

    AskReader(Walk walk) {
        this.walk = walk;
    }

    /** What is asked, and the narrowest place that says so. */
    record Placed(Ask ask, Origin origin) {}

    /**
     * What a constraint asks.
     *
     * @param name the annotation's simple name
     * @return nothing asked when an attribute is wrong, which a problem says; empty when there is no such constraint
     */
    Optional<List<Placed>> read(String name, Attributes attributes, String path) {
        Kind plain = PLAIN.get(name);
        List<Placed> asked = new ArrayList<>();
        if (plain != null) {
            asked.add(new Placed(new Constraint.Plain(plain), attributes.origin()));
        }
        switch (name) {
            case "Min" ->
                asked.add(new Placed(new Constraint.Min(attributes.wide("value")), attributes.origin("value")));
            case "Max" ->
                asked.add(new Placed(new Constraint.Max(attributes.wide("value")), attributes.origin("value")));
            case "DecimalMin", "DecimalMax" -> decimal(name, attributes, path, asked);
            case "Digits" ->
                asked.add(new Placed(
                        new Constraint.Digits(attributes.whole("integer"), attributes.whole("fraction")),
                        attributes.origin()));
            case "Size" ->
                asked.add(new Placed(
                        new Constraint.Size(attributes.whole("min"), attributes.whole("max")), attributes.origin()));
            case "Pattern" -> pattern(name, attributes, path, asked);
            case "Email" -> {
                if (!attributes.string("regexp").equals(".*")) {
                    pattern(name, attributes, path, asked);
                }
            }
            default -> {
                if (plain == null) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(asked);
    }

    private void decimal(String name, Attributes attributes, String path, List<Placed> asked) {
        Origin origin = attributes.origin("value");
        BigDecimal bound = number(attributes.string("value"));
        if (bound == null) {
            walk.problem(Rule.CONSTRAINT_TEXT, origin, attributes.string("value"), "@" + name, path, "a number");
            return;
        }
        boolean inclusive = attributes.flag("inclusive");
        asked.add(new Placed(
                name.equals("DecimalMin")
                        ? new Constraint.DecimalMin(bound, inclusive)
                        : new Constraint.DecimalMax(bound, inclusive),
                origin));
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void pattern(String name, Attributes attributes, String path, List<Placed> asked) {
        String regexp = attributes.string("regexp");
        int flags = attributes.constants("flags").stream()
                .mapToInt(flag -> FLAGS.getOrDefault(flag, 0))
                .reduce(0, (a, b) -> a | b);
        try {
            Pattern.compile(regexp, flags);
            asked.add(new Placed(new Constraint.Pattern(regexp, flags), attributes.origin()));
        } catch (PatternSyntaxException e) {
            walk.problem(
                    Rule.CONSTRAINT_TEXT,
                    attributes.origin("regexp"),
                    regexp,
                    "@" + name,
                    path,
                    "a regular expression: " + e.getDescription());
        }
    }
}
