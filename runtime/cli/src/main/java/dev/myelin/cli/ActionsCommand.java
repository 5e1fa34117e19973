package dev.myelin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.action.ActionCatalog;
import dev.myelin.action.ActionDefinition;
import dev.myelin.action.ActionInfo;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code myelin actions}. */
@Command(name = "actions", description = "Lists the actions.")
final class ActionsCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final OutputBuffer stdout;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    ActionsCommand(Surroundings surroundings, OutputBuffer stdout) {
        this.surroundings = surroundings;
        this.stdout = stdout;
    }

    @Override
    public Integer call() throws IOException {
        ActionCatalog catalog = ActionCatalog.load(surroundings.plugins());
        catalog.requireAny();
        if (json) {
            JsonText.write(stdout, surroundings.outIsTerminal(), out -> writeAll(catalog.actions(), out));
        } else {
            Columns columns = new Columns("");
            catalog.actions()
                    .forEach(action ->
                            columns.add(action.info().name(), action.info().description()));
            stdout.write(columns.toString());
        }
        return 0;
    }

    private static void writeAll(List<ActionDefinition<?, ?>> actions, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (ActionDefinition<?, ?> action : actions) {
            ActionInfo info = action.info();
            out.writeStartObject();
            out.writeStringField("name", info.name());
            out.writeStringField("description", info.description());
            out.writeStringField("category", info.categoryName());
            out.writeStringField("method", info.methodName());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
