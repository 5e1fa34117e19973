package dev.myelin.backend.store;

import dev.myelin.backend.source.ModelSources;
import dev.myelin.context.Configuration;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelScope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Another process that uses a store: {@code MODELS STORE ID [hold]}. Says {@code ready}, waits for a line, loads, says the path. */
final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] args) throws IOException {
        SharedModelStore store = new SharedModelStore(
                ModelSources.of(Configuration.of(Map.of("models", args[0]), System.getenv())),
                Path.of(args[1]),
                Long.MAX_VALUE);
        System.out.println("ready");
        if (System.in.read() < 0) {
            return;
        }
        try (ModelScope scope = store.scope()) {
            ModelInfo model = scope.load(ModelId.of(args[2]));
            System.out.println(model.path());
            if (args.length > 3 && System.in.read() < 0) {
                return;
            }
        }
    }
}
