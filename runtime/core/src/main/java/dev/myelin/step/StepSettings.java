package dev.myelin.step;

import dev.myelin.context.Configuration;
import dev.myelin.context.Configuration.Setting;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.names.Suggestions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a run with what its settings change of them: {@code steps.NAME.retries}, {@code .backoff-millis},
 * {@code .timeout-millis}, {@code .proportion} and {@code .skip}.
 *
 * @param specs in order
 * @param skipped the names of the steps to skip
 */
record StepSettings(List<StepSpec> specs, Set<String> skipped) {

    private static final String PREFIX = "steps.";
    private static final String SKIP = "skip";

    /** What a number of this name changes. */
    private record Amount(String key, BiFunction<StepSpec, BigDecimal, StepSpec> change) {}

    private static final List<Amount> AMOUNTS = List.of(
            new Amount("retries", (spec, number) -> spec.with(spec.policy().withRetries(number.intValueExact()))),
            new Amount(
                    "backoff-millis",
                    (spec, number) -> spec.with(spec.policy().withBackoff(Duration.ofMillis(number.longValueExact())))),
            new Amount(
                    "timeout-millis",
                    (spec, number) -> spec.with(spec.policy().withTimeout(timeout(number.longValueExact())))),
            new Amount(
                    "proportion",
                    (spec, number) -> new StepSpec(spec.name(), spec.weight(), number.doubleValue(), spec.policy())));

    private static @Nullable Duration timeout(long millis) {
        return millis == 0 ? null : Duration.ofMillis(millis);
    }

    /**
     * Reads the settings for these steps.
     *
     * @throws InvalidConfiguration when one does not fit them; the message has all that do not
     */
    static StepSettings of(Configuration configuration, List<StepSpec> specs) {
        if (!configuration.hasAny(PREFIX)) {
            return new StepSettings(specs, Set.of());
        }
        List<String> problems = new ArrayList<>();
        List<StepSpec> changed = new ArrayList<>();
        Set<String> skipped = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (StepSpec spec : specs) {
            StepSpec now = spec;
            for (Amount amount : AMOUNTS) {
                String name = PREFIX + spec.name() + "." + amount.key;
                known.add(Configuration.variable(name));
                now = changed(now, amount, configuration.find(name), problems);
            }
            String skip = PREFIX + spec.name() + "." + SKIP;
            known.add(Configuration.variable(skip));
            if (isSet(configuration.find(skip), problems)) {
                skipped.add(spec.name());
            }
            changed.add(now);
        }
        List<String> keys = keys(specs);
        for (String name : configuration.names()) {
            if (name.startsWith(PREFIX) && !known.contains(Configuration.variable(name))) {
                problems.add("no setting '" + name + "'" + Suggestions.didYouMean(name, keys));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfiguration("settings of steps are not valid: " + String.join("; ", problems), null);
        }
        return new StepSettings(List.copyOf(changed), Set.copyOf(skipped));
    }

    private static List<String> keys(List<StepSpec> specs) {
        List<String> keys = new ArrayList<>();
        for (StepSpec spec : specs) {
            for (Amount amount : AMOUNTS) {
                keys.add(PREFIX + spec.name() + "." + amount.key);
            }
            keys.add(PREFIX + spec.name() + "." + SKIP);
        }
        return keys;
    }

    private static StepSpec changed(StepSpec spec, Amount amount, Optional<Setting> setting, List<String> problems) {
        if (setting.isEmpty()) {
            return spec;
        }
        String value = setting.get().value().strip();
        try {
            return amount.change.apply(spec, new BigDecimal(value));
        } catch (NumberFormatException e) {
            problems.add(setting.get().origin() + " must be a number, was '" + value + "'");
        } catch (ArithmeticException e) {
            problems.add(setting.get().origin() + " must be a whole number, was '" + value + "'");
        } catch (IllegalArgumentException e) {
            problems.add(setting.get().origin() + ": " + e.getMessage());
        }
        return spec;
    }

    private static boolean isSet(Optional<Setting> setting, List<String> problems) {
        String value = setting.map(Setting::value).orElse("false").strip();
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(setting.map(Setting::origin).orElse(SKIP) + " must be true or false, was '" + value + "'");
        }
        return value.equals("true");
    }

    /** Whether a setting says to skip this step. */
    boolean isSkipped(String step) {
        return !skipped.isEmpty() && skipped.contains(step);
    }

    /** @throws InvalidConfiguration when a step is to be skipped that others cannot do without */
    void requireSkippable(String step, boolean isSkippable) {
        if (isSkipped(step) && !isSkippable) {
            throw new InvalidConfiguration(
                    "step '" + step + "' cannot be skipped: others need what it returns (setting " + PREFIX + step + "."
                            + SKIP + ")",
                    null);
        }
    }
}
