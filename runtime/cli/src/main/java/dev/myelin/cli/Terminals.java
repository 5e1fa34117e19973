package dev.myelin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Whether a person reads a stream. Java itself cannot tell it of one stream. */
final class Terminals {

    private static final Pattern DEVICE = Pattern.compile("/dev/(pts/\\d+|tty.*|console)");

    private Terminals() {}

    /** @param descriptor 1 for standard output, 2 for standard error */
    static boolean isTerminal(int descriptor) {
        try {
            return DEVICE.matcher(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                            .toString())
                    .matches();
        } catch (IOException | UnsupportedOperationException e) { // not Linux
            return testProgramSaysSo(descriptor);
        }
    }

    /** Asks the program {@code test}, which every POSIX system has; says no where there is none. */
    static boolean testProgramSaysSo(int descriptor) {
        try {
            return new ProcessBuilder("test", "-t", Integer.toString(descriptor))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
