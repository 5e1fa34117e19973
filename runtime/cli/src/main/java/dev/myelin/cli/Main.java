package dev.myelin.cli;

import dev.myelin.error.MyelinException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * The {@code myelin} command, and the main class of every plugin.
 *
 * <p>Exit status: 0 done; 2 refused before any work began; 1 failed after; 130 cancelled. Standard output carries the
 * result and nothing else, and only once it is whole: what an action prints to {@code System.out} goes to standard
 * error.
 */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(execute(args, Surroundings.ofProcess()));
    }

    /** Runs one command line and gives its exit status. Never throws. */
    static int execute(String[] args, Surroundings surroundings) {
        PrintStream systemOut = System.out;
        System.setOut(surroundings.err());
        try (OutputBuffer stdout = new OutputBuffer()) {
            int status = execute(args, surroundings, stdout);
            stdout.transferTo(surroundings.out());
            return status;
        } catch (IOException e) {
            surroundings.err().println("cannot write to standard output: " + Failures.reason(e));
            return MyelinException.EXIT_FAILED;
        } finally {
            System.setOut(systemOut);
        }
    }

    private static int execute(String[] args, Surroundings surroundings, OutputBuffer stdout) {
        MyelinCommand myelin = new MyelinCommand();
        Failures failures = new Failures(surroundings.err(), myelin);
        PrintWriter help = new PrintWriter(stdout, true, StandardCharsets.UTF_8);
        CommandLine commandLine = new CommandLine(myelin)
                .addSubcommand(new ActionsCommand(surroundings, stdout))
                .addSubcommand(new DescribeCommand(surroundings, stdout))
                .addSubcommand(new RunCommand(surroundings, stdout))
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new ModelsCommands(surroundings, stdout))
                .addSubcommand(new BackendCommand(surroundings))
                .addSubcommand(new DoctorCommand(surroundings, stdout))
                .setOut(help)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                // '@FILE' is a value here, not a file of further arguments.
                .setExpandAtFiles(false)
                .setAllowOptionsAsOptionParameters(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        try {
            int status = commandLine.execute(args);
            help.flush();
            return status;
        } catch (Error e) { // picocli handles exceptions only
            return failures.report(e);
        }
    }
}
