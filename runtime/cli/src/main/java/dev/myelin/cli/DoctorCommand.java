package dev.myelin.cli;

import dev.myelin.Defaults;
import dev.myelin.action.ActionCatalog;
import dev.myelin.backend.source.ModelSources;
import dev.myelin.context.Configuration;
import dev.myelin.context.Configuration.Setting;
import dev.myelin.error.PluginMisbuilt;
import dev.myelin.model.LocalModels;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code myelin doctor}. Shows all it can, then fails where the plugin or the configuration is not usable. */
@Command(name = "doctor", description = "Shows the settings and where they come from, Java, models and actions.")
final class DoctorCommand implements Callable<Integer> {

    private static final Pattern SECRET =
            Pattern.compile("token|secret|passw|credential|key|auth", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOGIN = Pattern.compile("(?<=://)[^/@\\s]*(?=@)");
    private static final String MASK = "********";

    private final Surroundings surroundings;
    private final OutputBuffer stdout;

    @Mixin
    SettingsOptions options = new SettingsOptions();

    DoctorCommand(Surroundings surroundings, OutputBuffer stdout) {
        this.surroundings = surroundings;
        this.stdout = stdout;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = options.configuration(surroundings.environment());
        stdout.write(settings(configuration) + "\n" + facts(configuration));
        Defaults.limits(configuration); // wrong ones would only be told when an action is run
        ActionCatalog catalog;
        try {
            catalog = ActionCatalog.load(surroundings.plugins());
        } catch (PluginMisbuilt e) {
            stdout.write(row("actions", "unknown"));
            throw e;
        }
        stdout.write(row("actions", Integer.toString(catalog.actions().size())));
        catalog.requireAny();
        return 0;
    }

    private static String settings(Configuration configuration) {
        Map<String, String> defaults = Defaults.settings(configuration);
        SortedSet<String> names = new TreeSet<>(configuration.names());
        names.addAll(defaults.keySet());
        Columns columns = new Columns("  ");
        for (String name : names) {
            Setting setting = configuration
                    .find(name)
                    .orElseGet(() -> new Setting(defaults.getOrDefault(name, "(blank)"), "default"));
            columns.add(name, masked(name, setting.value()), setting.origin());
        }
        return "Settings\n" + columns;
    }

    /** Secrets by their names, and logins within addresses. */
    private static String masked(String name, String value) {
        return SECRET.matcher(name).find() ? MASK : LOGIN.matcher(value).replaceAll(MASK);
    }

    private static String facts(Configuration configuration) {
        return row("myelin", Version.text())
                + row("java", System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"))
                + row("models", models(ModelSources.of(configuration)))
                + row("store", folder(Defaults.storeFolder(configuration)));
    }

    /** Those elsewhere are not asked for: a doctor answers at once, also without a network. */
    private static String models(ModelSource source) {
        if (!(source instanceof LocalModels local)) {
            return "those of " + source;
        }
        List<ModelId> models = local.list();
        return models.isEmpty()
                ? "none in " + folder(local.folder())
                : models.stream().map(ModelId::value).collect(Collectors.joining(", ")) + " in "
                        + folder(local.folder());
    }

    private static String folder(Path folder) {
        return folder.toAbsolutePath() + (Files.isDirectory(folder) ? "" : " (not there yet)");
    }

    private static String row(String name, String value) {
        return String.format("%-8s %s%n", name, value);
    }
}
