package dev.myelin;

import dev.myelin.context.Configuration;
import dev.myelin.context.Configuration.Setting;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.json.JsonLimits;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/**
 * A setting for one of the limits on documents of parameters.
 *
 * @param name in a configuration
 */
record LimitSetting(String name, ToIntFunction<JsonLimits> get, BiFunction<JsonLimits, Integer, JsonLimits> with) {

    /** One for each limit. */
    static final List<LimitSetting> ALL = List.of(
            new LimitSetting("limits.depth", JsonLimits::depth, JsonLimits::withDepth),
            new LimitSetting("limits.string-length", JsonLimits::stringLength, JsonLimits::withStringLength),
            new LimitSetting("limits.number-length", JsonLimits::numberLength, JsonLimits::withNumberLength),
            new LimitSetting("limits.name-length", JsonLimits::nameLength, JsonLimits::withNameLength),
            new LimitSetting("limits.document-bytes", JsonLimits::documentBytes, JsonLimits::withDocumentBytes));

    /** What goes where nobody sets it. */
    String defaultValue() {
        return Integer.toString(get.applyAsInt(JsonLimits.DEFAULT));
    }

    /** The limits as the configuration has them. */
    static JsonLimits limits(Configuration configuration) {
        JsonLimits limits = JsonLimits.DEFAULT;
        for (LimitSetting limit : ALL) {
            Optional<Setting> set = configuration.find(limit.name);
            if (set.isPresent()) {
                limits = limit.applied(limits, set.get());
            }
        }
        return limits;
    }

    private JsonLimits applied(JsonLimits limits, Setting set) {
        try {
            return with.apply(limits, Integer.valueOf(set.value().strip()));
        } catch (NumberFormatException e) {
            String message =
                    set.origin() + " must be a whole number up to " + Integer.MAX_VALUE + ", was '" + set.value() + "'";
            throw new InvalidConfiguration(message, e);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfiguration(set.origin() + ": " + e.getMessage(), e);
        }
    }
}
