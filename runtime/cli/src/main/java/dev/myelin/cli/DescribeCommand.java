package dev.myelin.cli;

import dev.myelin.action.ActionCatalog;
import dev.myelin.action.ActionDefinition;
import dev.myelin.action.ActionInfo;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code myelin describe}. */
@Command(name = "describe", description = "Shows an action's parameters and steps.")
final class DescribeCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final OutputBuffer stdout;

    @Parameters(paramLabel = "ACTION", description = "The action's name.")
    String action = "";

    @ArgGroup
    @Nullable
    Form form;

    /** What to print instead of the text for people. */
    static final class Form {
        @Option(names = "--schema", description = "Print the JSON Schema of the parameters.")
        boolean schema;

        @Option(names = "--mermaid", description = "Print the steps as a Mermaid flowchart.")
        boolean mermaid;

        @Option(names = "--ui", description = "Print the platform's form for the parameters.")
        boolean ui;
    }

    DescribeCommand(Surroundings surroundings, OutputBuffer stdout) {
        this.surroundings = surroundings;
        this.stdout = stdout;
    }

    @Override
    public Integer call() throws IOException {
        ActionDefinition<?, ?> definition =
                ActionCatalog.load(surroundings.plugins()).get(action);
        if (form != null && form.schema) {
            JsonText.write(
                    stdout,
                    surroundings.outIsTerminal(),
                    out -> JsonText.copy(definition.params().jsonSchema(), out));
        } else if (form != null && form.mermaid) {
            stdout.write(PlanText.mermaid(definition));
        } else if (form != null) {
            JsonText.write(stdout, surroundings.outIsTerminal(), out -> {
                out.writeStartObject();
                out.writeStringField("action", action);
                out.writeFieldName("ui_schemas");
                JsonText.copy(definition.params().uiSchema(), out);
                out.writeEndObject();
            });
        } else {
            stdout.write(describe(definition));
        }
        return 0;
    }

    private static String describe(ActionDefinition<?, ?> definition) throws IOException {
        ActionInfo info = definition.info();
        Columns attributes = new Columns("  ");
        attributes.add("category", info.categoryName());
        attributes.add("method", info.methodName());
        if (!info.inputType().isEmpty()) {
            attributes.add("input", info.inputType());
        }
        if (!info.outputType().isEmpty()) {
            attributes.add("output", info.outputType());
        }
        attributes.add("class", info.actionClass().getName());
        return info.name()
                + (info.description().isEmpty() ? "" : ": " + info.description())
                + "\n" + attributes
                + "\nParameters\n"
                + orNone(ParameterColumns.of(definition.params().jsonSchema()))
                + (PlanText.hasSteps(definition) ? "\nSteps\n" : "\nProgress\n")
                + orNone(PlanText.of(definition));
    }

    private static String orNone(String rows) {
        return rows.isEmpty() ? "  none declared\n" : rows;
    }
}
