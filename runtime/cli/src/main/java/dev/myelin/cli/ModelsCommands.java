package dev.myelin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.backend.store.SharedModelStore;
import dev.myelin.backend.store.SharedModelStoreProvider;
import dev.myelin.backend.store.StoreAdmin.Row;
import dev.myelin.error.MyelinException;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelScope;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code myelin models}: the store of models on this machine. */
@Command(
        name = "models",
        description = "Looks after the models that are kept on this machine.",
        synopsisSubcommandLabel = "COMMAND")
final class ModelsCommands {

    /** So much of a digest is shown, and so little is enough to name one. */
    private static final int SHOWN = 12;

    private static final int LEAST = 6;

    private final Surroundings surroundings;
    private final OutputBuffer stdout;

    ModelsCommands(Surroundings surroundings, OutputBuffer stdout) {
        this.surroundings = surroundings;
        this.stdout = stdout;
    }

    @Command(name = "list", description = "Lists the models that are kept here, the longest unused first.")
    int list(
            @Option(names = "--available", description = "Instead, those that can be had from where models come from.")
                    boolean available,
            @Option(names = "--json", description = "As JSON.") boolean json,
            @Mixin SettingsOptions settings)
            throws IOException {
        SharedModelStore store = store(settings);
        if (available) {
            List<ModelId> ids = store.source().list();
            if (json) {
                JsonText.write(stdout, surroundings.outIsTerminal(), out -> writeIds(ids, out));
            } else {
                for (ModelId id : ids) {
                    stdout.write(id + "\n");
                }
            }
            return 0;
        }
        List<Row> rows = store.admin().list();
        if (json) {
            JsonText.write(stdout, surroundings.outIsTerminal(), out -> writeRows(rows, out));
        } else {
            Columns columns = new Columns("");
            rows.forEach(row -> columns.add(
                    shown(row),
                    megabytes(row.model().bytes()),
                    row.model().lastUse().truncatedTo(ChronoUnit.SECONDS).toString(),
                    row.isInUse() ? "in use" : "",
                    String.join(", ", row.names())));
            stdout.write(columns.toString());
        }
        return 0;
    }

    @Command(name = "pull", description = "Fetches models, and prints the folders where they are.")
    int pull(
            @Parameters(paramLabel = "ID", arity = "1..*", description = "Models, by their ids.") List<String> ids,
            @Mixin SettingsOptions settings)
            throws IOException {
        List<ModelId> models = ids.stream().map(ModelsCommands::modelId).toList();
        try (ProgressDisplay display = ProgressMode.AUTO.open("pull", surroundings)) {
            SharedModelStore store = SharedModelStoreProvider.of(
                    settings.configuration(surroundings.environment()), new FetchProgress(display));
            try (ModelScope scope = store.scope()) {
                for (ModelId id : models) {
                    display.line("fetching model " + id + " from " + store.source());
                    stdout.write(scope.load(id).path() + "\n");
                }
            }
        }
        return 0;
    }

    @Command(name = "rm", description = "Deletes models that are kept here; those in use stay.")
    int remove(
            @Parameters(
                            paramLabel = "ID|DIGEST",
                            arity = "1..*",
                            description = "Models, by id or the begin of the digest.")
                    List<String> names,
            @Mixin SettingsOptions settings)
            throws IOException {
        SharedModelStore store = store(settings);
        int status = 0;
        for (Row row : named(store, names)) {
            if (store.admin().remove(row.model().digest())) {
                surroundings.err().println("deleted " + shown(row));
            } else {
                surroundings.err().println(shown(row) + " is in use, and stays");
                status = MyelinException.EXIT_FAILED;
            }
        }
        return status;
    }

    @Command(name = "verify", description = "Tells whether models are still as they were unpacked.")
    int verify(
            @Parameters(
                            paramLabel = "ID|DIGEST",
                            arity = "0..*",
                            description = "Models, by id or the begin of the digest; all when none is given.")
                    List<String> names,
            @Mixin SettingsOptions settings)
            throws IOException {
        SharedModelStore store = store(settings);
        int status = 0;
        List<Row> rows = names == null || names.isEmpty() ? store.admin().list() : named(store, names);
        for (Row row : rows) {
            List<String> changes = store.admin().verify(row.model());
            stdout.write(shown(row) + "  " + (changes.isEmpty() ? "as it was" : String.join("; ", changes)) + "\n");
            if (!changes.isEmpty()) {
                surroundings
                        .err()
                        .println("model " + shown(row) + " has changed; 'models rm " + shown(row)
                                + "' deletes it, and the next use fetches it again");
                status = MyelinException.EXIT_FAILED;
            }
        }
        return status;
    }

    private SharedModelStore store(SettingsOptions settings) {
        return SharedModelStoreProvider.of(settings.configuration(surroundings.environment()));
    }

    private static ModelId modelId(String text) {
        String problem = ModelId.problemOf(text);
        if (problem != null) {
            throw new Refusal("a model id " + problem, null);
        }
        return ModelId.of(text);
    }

    private static List<Row> named(SharedModelStore store, List<String> names) throws IOException {
        List<Row> all = store.admin().list();
        List<Row> named = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            List<Row> found = all.stream().filter(row -> isNamed(row, name)).toList();
            (found.isEmpty() ? unknown : new ArrayList<String>()).add(name);
            found.stream().filter(row -> !named.contains(row)).forEach(named::add);
        }
        if (!unknown.isEmpty()) {
            String known = all.stream().map(ModelsCommands::shown).collect(Collectors.joining(", "));
            throw new Refusal(
                    "not kept here: " + String.join(", ", unknown) + "; there "
                            + (known.isEmpty() ? "is nothing" : "are " + known),
                    null);
        }
        return named;
    }

    private static boolean isNamed(Row row, String name) {
        return row.ids().contains(name)
                || (name.length() >= LEAST && row.model().digest().startsWith(name));
    }

    private static String shown(Row row) {
        return row.model().digest().substring(0, SHOWN);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static void writeIds(List<ModelId> ids, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (ModelId id : ids) {
            out.writeString(id.value());
        }
        out.writeEndArray();
    }

    private static void writeRows(List<Row> rows, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Row row : rows) {
            out.writeStartObject();
            out.writeStringField("digest", row.model().digest());
            out.writeStringField("path", row.model().path().toString());
            out.writeNumberField("bytes", row.model().bytes());
            out.writeStringField("last_use", row.model().lastUse().toString());
            out.writeBooleanField("in_use", row.isInUse());
            out.writeArrayFieldStart("ids");
            for (String id : row.ids()) {
                out.writeString(id);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
