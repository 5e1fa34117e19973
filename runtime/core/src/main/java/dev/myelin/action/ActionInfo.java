package dev.myelin.action;

import dev.myelin.annotations.ExecutionMethod;
import dev.myelin.annotations.PluginCategory;
import java.util.Locale;
import org.immutables.value.Value;

/** What hosts show and publish of an action: the attributes of its {@code @InferenceAction}. */
@Value.Immutable
@BuilderStyle
public abstract class ActionInfo {

    /** The author's class. */
    public abstract Class<?> actionClass();

    /** The action's name, unique in its plugin. */
    public abstract String name();

    /** One line for people; may be empty. */
    @Value.Default
    public String description() {
        return "";
    }

    /** The platform's category. */
    @Value.Default
    public PluginCategory category() {
        return PluginCategory.NEURAL_NET;
    }

    /** How the platform starts the action; never {@link ExecutionMethod#BY_NAME}. */
    @Value.Default
    public ExecutionMethod method() {
        return ExecutionMethod.BY_NAME;
    }

    /** What kind of data goes in; empty: not said. */
    @Value.Default
    public String inputType() {
        return "";
    }

    /** What kind of data comes out; empty: not said. */
    @Value.Default
    public String outputType() {
        return "";
    }

    /** The category as the platform's config.yaml writes it, such as {@code neural_net}. */
    public final String categoryName() {
        return category().name().toLowerCase(Locale.ROOT);
    }

    /** The method as the platform's config.yaml writes it, such as {@code task}. */
    public final String methodName() {
        return method().name().toLowerCase(Locale.ROOT);
    }

    /** The platform's convention where the author leaves the method open. */
    @Value.Check
    protected ActionInfo resolveMethod() {
        if (method() != ExecutionMethod.BY_NAME) {
            return this;
        }
        ExecutionMethod byName = switch (name()) {
            case "inference" -> ExecutionMethod.SERVE;
            case "deployment", "train" -> ExecutionMethod.JOB;
            default -> ExecutionMethod.TASK;
        };
        return new Builder().from(this).method(byName).build();
    }

    /** Begins with what every action has. */
    public static Builder of(Class<?> actionClass, String name) {
        return new Builder().actionClass(actionClass).name(name);
    }

    /** Sets the attributes one by one. */
    public static final class Builder extends ImmutableActionInfo.Builder {}
}
