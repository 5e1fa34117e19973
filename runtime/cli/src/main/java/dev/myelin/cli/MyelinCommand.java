package dev.myelin.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command's name, and the options that every command has. */
@Command(
        name = "myelin",
        description = "Runs the actions of a plugin.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        footer = {
            "",
            "Exit status: 0 done; 2 refused before any work began; 1 failed after; 130 cancelled.",
            "Settings come from options, then MYELIN_... variables, then myelin.properties."
        })
final class MyelinCommand {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of what went wrong.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;
}
