package dev.myelin.backend.archive;

import java.util.Locale;
import java.util.Set;

/** Names that Windows gives to devices, or changes when it makes a file of them. */
final class WindowsNames {

    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "conin$", "conout$");

    private WindowsNames() {}

    /** Whether a file of this name is that file there, and nothing else. */
    static boolean isFine(String part) {
        int dot = part.indexOf('.');
        String stem = (dot < 0 ? part : part.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        boolean changes = part.endsWith(".") || part.endsWith(" ");
        return !changes && !DEVICES.contains(stem) && part.chars().noneMatch(c -> "<>:\"|?*".indexOf(c) >= 0);
    }
}
