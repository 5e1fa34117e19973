package dev.myelin.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that change how a run and its steps are tried. */
final class LimitOptions {

    /** A century. */
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(36_500).toSeconds());

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "Stop the run when it has taken so long, as Ctrl-C does.")
    @Nullable
    BigDecimal timeLimit;

    @Option(
            names = "--step",
            paramLabel = "NAME.KEY=VALUE",
            description = "A setting of a step, such as embed.retries=2, embed.timeout-millis=500 or embed.skip=true.")
    List<String> step = new ArrayList<>();

    /** When the run must have ended, beginning now. */
    Optional<Instant> deadline(Instant now) {
        if (timeLimit == null) {
            return Optional.empty();
        }
        if (timeLimit.signum() <= 0 || timeLimit.compareTo(LONGEST) > 0) {
            throw new Refusal(
                    "--time-limit must be more than 0 and at most " + LONGEST + " seconds, was "
                            + timeLimit.toPlainString(),
                    null);
        }
        return Optional.of(now.plusNanos(timeLimit.movePointRight(9).longValue()));
    }

    /** The steps' settings, by their names. */
    Map<String, String> steps() {
        Map<String, String> settings = new TreeMap<>();
        for (String text : step) {
            int equals = text.indexOf('=');
            int dot = text.lastIndexOf('.', Math.max(0, equals));
            if (dot <= 0 || dot + 1 == equals) {
                throw new Refusal("--step '" + text + "' is not NAME.KEY=VALUE, such as embed.retries=2", null);
            }
            settings.put("steps." + text.substring(0, equals), text.substring(equals + 1));
        }
        return settings;
    }
}
