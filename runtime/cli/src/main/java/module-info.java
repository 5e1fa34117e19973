import org.jspecify.annotations.NullMarked;

/** The command line, and all that a plugin requires. */
@NullMarked
module dev.myelin {
    requires transitive com.fasterxml.jackson.annotation;
    requires dev.myelin.backend;
    requires dev.myelin.development;
    requires dev.myelin.serving;
    requires transitive dev.myelin.runtime;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires info.picocli;
    requires jdk.unsupported; // signals
    requires me.tongfei.progressbar;

    exports dev.myelin.cli;

    provides ch.qos.logback.classic.spi.Configurator with
            dev.myelin.cli.QuietLogging;

    opens dev.myelin.cli to
            info.picocli;
}
