package dev.myelin.backend.download;

import java.util.Locale;

/** Numbers as text. */
final class Texts {

    private Texts() {}

    /** For people: {@code 1.5 GB}. */
    static String bytes(long count) {
        String[] units = {"bytes", "kB", "MB", "GB", "TB"};
        double value = count;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return unit == 0 ? count + " bytes" : String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
    }
}
