package dev.myelin.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.DefaultJoranConfigurator;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.LoggerFactory;

/**
 * Logback's configuration where the author gives none: warnings and errors to standard error. Without it Logback would
 * write everything from DEBUG on to standard output. A {@code logback.xml} of the author's, or another service of this
 * kind, wins.
 */
@ConfiguratorRank(ConfiguratorRank.FALLBACK)
public final class QuietLogging extends DefaultJoranConfigurator {

    private static final String PATTERN = "%-5level %logger{0}: %message%n%exception";

    @Override
    public ExecutionStatus configure(LoggerContext loggers) {
        // Logback asks services like this one before it looks for a file itself.
        if (performMultiStepConfigurationFileSearch(false) != null) {
            return super.configure(loggers);
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(loggers);
        encoder.setPattern(PATTERN);
        encoder.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(loggers);
        stderr.setName("stderr");
        stderr.setTarget("System.err");
        stderr.setEncoder(encoder);
        stderr.start();
        Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(stderr);
        // It warns at each start on a machine without a graphics card, where nothing is wrong.
        loggers.getLogger("ai.djl.onnxruntime.engine.OrtEngine").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Shows a line a request, which {@code serve} does not do unasked. */
    static void showAccesses() {
        if (LoggerFactory.getLogger("dev.myelin.serving.access") instanceof Logger access) {
            access.setLevel(Level.INFO);
        }
    }
}
