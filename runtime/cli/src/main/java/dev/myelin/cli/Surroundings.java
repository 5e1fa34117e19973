package dev.myelin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a command line finds around it.
 *
 * @param in standard input
 * @param out standard output, unbuffered: a failed write is seen
 * @param err standard error
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param environment the environment variables; may hold secrets
 * @param plugins sees the plugins' classes
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment,
        ClassLoader plugins) {

    /** Those of this process. */
    static Surroundings ofProcess() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                System.err,
                Terminals.isTerminal(1),
                Terminals.isTerminal(2),
                System.getenv(),
                context == null ? ClassLoader.getSystemClassLoader() : context);
    }

    /** Never the environment: it may hold secrets. */
    @Override
    public String toString() {
        return "Surroundings[outIsTerminal=" + outIsTerminal + ", errIsTerminal=" + errIsTerminal + "]";
    }
}
