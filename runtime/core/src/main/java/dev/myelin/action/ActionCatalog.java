package dev.myelin.action;

import dev.myelin.error.PluginMisbuilt;
import dev.myelin.error.Reasons;
import dev.myelin.error.UnknownAction;
import dev.myelin.names.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The actions of the plugins on a class path, by name. Immutable. */
public final class ActionCatalog {

    private static final String REMEDY = """
            The annotation processor did not run when the plugin was compiled. With Maven, add it to \
            maven-compiler-plugin:
              <annotationProcessorPaths>
                <path>
                  <groupId>dev.myelin</groupId>
                  <artifactId>myelin-processor</artifactId>
                  <version>${myelin.version}</version>
                </path>
              </annotationProcessorPaths>
            with Gradle, add 'annotationProcessor("dev.myelin:myelin-processor:VERSION")'; then build again from clean. \
            (Since JDK 23 a processor that is only a dependency is not run.)""";

    private final List<ActionDefinition<?, ?>> actions;

    private ActionCatalog(List<ActionDefinition<?, ?>> actions) {
        this.actions = List.copyOf(actions);
    }

    /**
     * Finds the actions that a class loader sees.
     *
     * @throws PluginMisbuilt when an index names a class that cannot be loaded, or two actions have one name
     */
    public static ActionCatalog load(ClassLoader loader) {
        List<ActionDefinition<?, ?>> actions = new ArrayList<>();
        try {
            for (ActionDefinition<?, ?> action : ServiceLoader.load(ActionDefinition.class, loader)) {
                actions.add(action);
            }
        } catch (ServiceConfigurationError | LinkageError e) { // the second: a class that the action needs is not there
            throw new PluginMisbuilt(
                    "the plugin's index does not fit its classes: " + Reasons.of(e) + "; build it again from clean", e);
        }
        actions.sort(Comparator.comparing(action -> action.info().name()));
        Map<String, ActionDefinition<?, ?>> byName = new HashMap<>();
        for (ActionDefinition<?, ?> action : actions) {
            ActionDefinition<?, ?> other = byName.put(action.info().name(), action);
            if (other != null) {
                throw new PluginMisbuilt("two actions are named '"
                        + action.info().name() + "': "
                        + other.info().actionClass().getName() + " and "
                        + action.info().actionClass().getName() + "; rename one, or take one off the class path");
            }
        }
        return new ActionCatalog(actions);
    }

    /** All actions, ordered by name. */
    public List<ActionDefinition<?, ?>> actions() {
        return actions;
    }

    /**
     * The action of a name.
     *
     * @throws UnknownAction when there is none of that name, but others
     * @throws PluginMisbuilt when there are no actions at all
     */
    public ActionDefinition<?, ?> get(String name) {
        requireAny();
        List<String> names =
                actions.stream().map(action -> action.info().name()).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new UnknownAction("no action '" + name + "' (actions: " + String.join(", ", names) + ")"
                    + Suggestions.didYouMean(name, names));
        }
        return actions.get(index);
    }

    /**
     * The action of an author's class.
     *
     * @throws PluginMisbuilt when nothing was generated for the class
     */
    public ActionDefinition<?, ?> get(Class<?> actionClass) {
        for (ActionDefinition<?, ?> action : actions) {
            if (action.info().actionClass() == actionClass) {
                return action;
            }
        }
        throw new PluginMisbuilt("nothing was generated for " + actionClass.getName()
                + ". If it is annotated @InferenceAction: " + REMEDY);
    }

    /**
     * Makes sure that there is an action.
     *
     * @throws PluginMisbuilt when there is none; the message says what a build that forgets the processor lacks
     */
    public void requireAny() {
        if (actions.isEmpty()) {
            throw new PluginMisbuilt("no actions on the class path. " + REMEDY);
        }
    }
}
