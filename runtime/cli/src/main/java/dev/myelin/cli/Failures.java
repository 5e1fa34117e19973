package dev.myelin.cli;

import dev.myelin.error.MyelinException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what went wrong, and programs by the exit status. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final PrintStream err;
    private final MyelinCommand myelin;

    /** @param myelin knows whether stack traces are wanted */
    Failures(PrintStream err, MyelinCommand myelin) {
        this.err = err;
        this.myelin = myelin;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        err.println(e.getMessage());
        PrintWriter writer = new PrintWriter(err, true, Charset.defaultCharset());
        UnmatchedArgumentException.printSuggestions(e, writer);
        writer.flush();
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return MyelinException.EXIT_REFUSED;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        return report(e);
    }

    /** Prints the message, and the stack trace where it is wanted; gives the exit status. */
    int report(Throwable e) {
        if (e instanceof MyelinException known) {
            err.println(known.getMessage());
            rollbackErrors(known).forEach(err::println);
        } else if (e instanceof Refusal) {
            err.println(e.getMessage());
        } else if (!(e instanceof RunCancelled)) {
            err.println("unexpected error, please report it with the output of --verbose: " + e);
        }
        if (myelin.verbose) {
            e.printStackTrace(err);
        }
        return status(e);
    }

    /** What went wrong, in its own words; its class where it has none. */
    static String reason(Throwable e) {
        return e.getMessage() == null ? e.getClass().getName() : e.getMessage();
    }

    /** A line for each rollback that failed too. */
    static List<String> rollbackErrors(MyelinException e) {
        return e.rollbackErrors().stream()
                .map(error -> "  rollback failed: " + reason(error))
                .toList();
    }

    /** What nobody foresaw is a defect of ours or of generated code, and comes before the work: that is wrapped. */
    private static int status(Throwable e) {
        if (e instanceof MyelinException known) {
            return known.exitStatus();
        }
        return e instanceof RunCancelled ? MyelinException.EXIT_STOPPED : MyelinException.EXIT_REFUSED;
    }
}
