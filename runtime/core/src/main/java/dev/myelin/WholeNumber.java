package dev.myelin;

import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidConfiguration;

/** Settings that are whole numbers. */
public final class WholeNumber {

    private WholeNumber() {}

    /**
     * A setting.
     *
     * @param usual what it is where nobody gives it
     * @throws InvalidConfiguration when it is something else, or out of bounds
     */
    public static int of(Configuration configuration, String name, int least, int most, int usual) {
        return (int) of(configuration, name, (long) least, most, usual);
    }

    /** The same, for larger ones. */
    static long of(Configuration configuration, String name, long least, long most, long usual) {
        return configuration.find(name).map(setting -> of(setting, least, most)).orElse(usual);
    }

    private static long of(Configuration.Setting setting, long least, long most) {
        try {
            long number = Long.parseLong(setting.value().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new InvalidConfiguration(
                setting.origin() + " must be a whole number from " + least + " to " + most + ", was '" + setting.value()
                        + "'",
                null);
    }
}
