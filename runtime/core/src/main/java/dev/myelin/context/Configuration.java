package dev.myelin.context;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.Reasons;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settings, each from the first place that has it: an option, then the environment, then a file, then the platform's file of
 * credentials.
 *
 * <p>The setting {@code models} is {@code MYELIN_MODELS} in the environment, {@code store.folder} is
 * {@code MYELIN_STORE_FOLDER}; the platform's own names ({@code SYNAPSE_HOST}, ...) are asked for as
 * {@code synapse.host}. The file is a Java properties file. Immutable.
 */
public final class Configuration {

    /** The file that is read when no other is named: in the folder where the program runs. */
    public static final String DEFAULT_FILE = "myelin.properties";

    private static final Pattern PREFIX = Pattern.compile("(?:MYELIN|SYNAPSE)_(?=.)");

    private final Map<String, String> options;
    private final Map<String, String> environment;
    private final Map<String, String> file;
    private final String fileName;
    private final CredentialsFile credentials;

    private Configuration(
            Map<String, String> options,
            Map<String, String> environment,
            Map<String, String> file,
            String fileName,
            CredentialsFile credentials) {
        this.options = Map.copyOf(options);
        this.environment = Map.copyOf(environment);
        this.file = Map.copyOf(file);
        this.fileName = fileName;
        this.credentials = credentials;
    }

    /** Settings of these options and this environment, without a file. */
    public static Configuration of(Map<String, String> options, Map<String, String> environment) {
        return new Configuration(options, environment, Map.of(), "", CredentialsFile.NONE);
    }

    /**
     * Settings of these options, this environment and a file.
     *
     * @param file read when it is there
     * @throws InvalidConfiguration when the file is there and cannot be read
     */
    public static Configuration read(Map<String, String> options, Map<String, String> environment, Path file) {
        if (!Files.exists(file)) {
            return of(options, environment);
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidConfiguration("cannot read the configuration file " + file + ": " + Reasons.of(e), e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return new Configuration(options, environment, values, file.toString(), CredentialsFile.NONE);
    }

    /**
     * The same, and what nobody else gives from the platform's file of credentials: lines such as
     * {@code SYNAPSE_ACCESS_TOKEN=...}, each with the name of an environment variable.
     *
     * @param credentialsFile read when it is there
     * @throws InvalidConfiguration when it is there and cannot be read
     */
    public Configuration withCredentials(Path credentialsFile) {
        return new Configuration(options, environment, file, fileName, CredentialsFile.read(credentialsFile));
    }

    /** A setting with the place it came from; empty when nobody gives it, or gives it blank. */
    public Optional<Setting> find(String key) {
        String variable = variable(key);
        return setting(options.get(key), "option --" + key)
                .or(() -> setting(environment.get(variable), "environment " + variable))
                .or(() -> setting(file.get(key), "file " + fileName))
                .or(() -> setting(credentials.get(variable), "file " + credentials.name()));
    }

    /** A setting's value; empty when nobody gives it, or gives it blank. */
    public Optional<String> get(String key) {
        return find(key).map(Setting::value);
    }

    /**
     * The names of all settings that somebody gives, in order. An environment variable stands under the name that an
     * option or the file uses for it, else under the one with dashes: {@code MYELIN_STORE_FOLDER} is
     * {@code store-folder}.
     */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(options.keySet());
        names.addAll(file.keySet());
        Set<String> variables = names.stream().map(Configuration::variable).collect(Collectors.toSet());
        Stream.concat(environment.keySet().stream(), credentials.names().stream())
                .filter(variable -> PREFIX.matcher(variable).lookingAt() && !variables.contains(variable))
                .forEach(variable -> names.add(name(variable)));
        return names;
    }

    /** Whether somebody gives a setting whose name begins like this. Quick: for those that nearly nobody gives. */
    public boolean hasAny(String prefix) {
        String variables = variable(prefix);
        return options.keySet().stream().anyMatch(name -> name.startsWith(prefix))
                || file.keySet().stream().anyMatch(name -> name.startsWith(prefix))
                || environment.keySet().stream().anyMatch(name -> name.startsWith(variables))
                || credentials.names().stream().anyMatch(name -> name.startsWith(variables));
    }

    /** The environment variables that the configuration was made with. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The environment variable of a setting: {@code models} is {@code MYELIN_MODELS}. */
    public static String variable(String key) {
        String name = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return name.startsWith("SYNAPSE_") ? name : "MYELIN_" + name;
    }

    /** The inverse of {@link #variable}, as far as there is one. */
    private static String name(String variable) {
        String name = variable.toLowerCase(Locale.ROOT).replace('_', '-');
        return name.startsWith("synapse-") ? name.replaceFirst("-", ".") : name.substring("myelin-".length());
    }

    private static Optional<Setting> setting(@Nullable String value, String origin) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(new Setting(value, origin));
    }

    /** Only the settings' names: values may be secrets. */
    @Override
    public String toString() {
        return "Configuration[options=" + options.keySet() + ", file=" + file.keySet() + "]";
    }

    /**
     * A value and where it came from.
     *
     * @param value not blank; may be a secret
     * @param origin for people, such as {@code environment MYELIN_MODELS}
     */
    public record Setting(String value, String origin) {

        /** Without the value, which may be a secret. */
        @Override
        public String toString() {
            return "Setting[" + origin + "]";
        }
    }
}
