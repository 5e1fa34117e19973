package dev.myelin.backend.report;

import dev.myelin.action.BuilderStyle;
import java.nio.file.Path;
import java.time.Duration;
import org.immutables.value.Value;

/** How a run is reported. */
@Value.Immutable
@BuilderStyle
public abstract class ReportOptions {

    /** The folder where what could not be sent is kept, for all runs that report to one backend. */
    public abstract Path spool();

    /** How often something is sent at the most; by default once a second. The end is sent at once. */
    @Value.Default
    public Duration interval() {
        return Duration.ofSeconds(1);
    }

    /** How long the end of a run waits for what is still to be sent, and some seconds more for a call that is under way then; by default
     * 30 seconds. */
    @Value.Default
    public Duration flushTimeout() {
        return Duration.ofSeconds(30);
    }

    /** The first wait after a failure, doubled for each further one up to half a minute; by default one second. */
    @Value.Default
    public Duration firstWait() {
        return Duration.ofSeconds(1);
    }

    /** How many bytes of log entries are kept on disk at the most, before the oldest of them go; by default 64 MiB. */
    @Value.Default
    public long mostSpoolBytes() {
        return 64L << 20;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Sets what differs from the usual. */
    public static final class Builder extends ImmutableReportOptions.Builder {}
}
