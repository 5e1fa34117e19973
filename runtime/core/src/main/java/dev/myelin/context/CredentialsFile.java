package dev.myelin.context;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The platform's file of credentials, {@code ~/.synapse/credentials}: a line {@code NAME=VALUE} each, as the Python SDK's login
 * writes it. Blank lines and those that begin with {@code #} say nothing.
 *
 * @param name for people
 * @param values by the names of environment variables; secrets
 */
record CredentialsFile(String name, Map<String, String> values) {

    static final CredentialsFile NONE = new CredentialsFile("", Map.of());

    private static final Pattern LINE =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(?:\"(.*)\"|'(.*)'|(.*?))\\s*");

    /** @throws InvalidConfiguration when the file is there and cannot be read; the message has nothing of its content */
    static CredentialsFile read(Path file) {
        if (!Files.exists(file)) {
            return NONE;
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new InvalidConfiguration("cannot read the credentials file " + file + ": " + Reasons.of(e), e);
        }
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Matcher matcher = LINE.matcher(line);
                if (!matcher.matches()) {
                    throw new InvalidConfiguration(
                            "cannot read the credentials file " + file + ": line " + (i + 1) + " is not NAME=VALUE",
                            null);
                }
                values.put(matcher.group(1), value(matcher));
            }
        }
        return new CredentialsFile(file.toString(), Map.copyOf(values));
    }

    private static String value(Matcher line) {
        for (int group = 2; group < 4; group++) {
            String quoted = line.group(group);
            if (quoted != null) {
                return quoted;
            }
        }
        return line.group(4);
    }

    @Nullable
    String get(String variable) {
        return values.get(variable);
    }

    Set<String> names() {
        return values.keySet();
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "CredentialsFile[" + name + ", " + values.keySet() + "]";
    }
}
