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
        return configuration.find(name).map(setting -> of(setting, least, most)).orElse(usual);
    }

    private static int of(Configuration.Setting setting, int least, int most) {
        try {
            int number = Integer.parseInt(setting.value().strip());
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
