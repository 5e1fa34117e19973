package dev.myelin.processor.emit;

import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.IndexModel;
import java.util.stream.Collectors;

/** Writes the text of a module's index: the service file and the plugin manifest. */
public final class IndexEmitter {

    /** Where {@link java.util.ServiceLoader} finds the definitions. */
    public static final String SERVICE_FILE = "META-INF/services/" + RuntimeTypes.ACTION_DEFINITION.canonicalName();

    /** What build tools read of a plugin. */
    public static final String MANIFEST = "META-INF/myelin/plugin.json";

    private IndexEmitter() {}

    /** A line a definition, with the author's class behind it. */
    public static String serviceFile(IndexModel index) {
        return index.entries().stream()
                .map(entry -> GeneratedNames.action(entry.type()).canonicalName() + " # "
                        + entry.type().canonicalName() + "\n")
                .collect(Collectors.joining());
    }

    /** The actions as JSON, a line each. */
    public static String manifest(IndexModel index) {
        return index.entries().stream()
                .map(IndexEmitter::manifestEntry)
                .collect(Collectors.joining(",\n", "{\"actions\": [\n", "\n]}\n"));
    }

    private static String manifestEntry(IndexModel.Entry entry) {
        return "  {\"name\": " + JsonText.compact(entry.name())
                + ", \"description\": " + JsonText.compact(entry.description())
                + ", \"class\": " + JsonText.compact(entry.type().reflectionName())
                + ", \"definition\": "
                + JsonText.compact(GeneratedNames.action(entry.type()).canonicalName()) + "}";
    }
}
