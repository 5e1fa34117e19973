package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.context.PluginContext;
import dev.myelin.error.MyelinException;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A predictor as an author writes it and its definition as it is generated; tests bring the inference along. */
abstract class PredictorTestBase extends ActionTestBase {

    final List<String> trace = new ArrayList<>();

    /** What a test has its predictor do with a batch. */
    interface Infer {
        List<String> apply(List<String> batch, String options, InferenceCall call) throws Exception;
    }

    /** A loaded model, which says when it is closed. */
    final class Loaded implements AutoCloseable {

        private final @Nullable Throwable inClose;

        Loaded(@Nullable Throwable inClose) {
            this.inClose = inClose;
        }

        @Override
        public void close() throws IOException {
            trace.add("close");
            if (inClose instanceof IOException e) {
                throw e;
            }
            if (inClose instanceof RuntimeException e) {
                throw e;
            }
            if (inClose instanceof Error e) {
                throw e;
            }
        }
    }

    /** An author's class. */
    final class Shout implements ConfiguredPredictor<Object, String, String, String> {

        private final Object model;
        private final Infer infer;

        Shout(Object model, Infer infer) {
            this.model = model;
            this.infer = infer;
        }

        @Override
        public Object load(ModelInfo info) throws IOException {
            trace.add(
                    "load " + info.name() + ": " + Files.readString(info.path().resolve("weights.txt")));
            return model;
        }

        @Override
        public List<String> infer(Object loaded, List<String> inputs, String options, InferenceCall call)
                throws Exception {
            assertThat(loaded).isSameAs(model);
            trace.add("infer " + inputs);
            return infer.apply(inputs, options, call);
        }
    }

    /** As generated. */
    static final class Definition extends PredictorAction<Object, String, String, String> {

        private final Shout predictor;

        Definition(Shout predictor) {
            super(
                    ActionInfo.of(Shout.class, "shout").build(),
                    new NoParser<>(),
                    ParamsReader::readString,
                    (value, out) -> value.write(out, (text, writer) -> writer.writeString(text)),
                    (text, out) -> out.writeString(text));
            this.predictor = predictor;
        }

        @Override
        protected Shout create(PluginContext plugin) {
            return predictor;
        }
    }

    final Definition action(Object model, Infer infer) {
        return new Definition(new Shout(model, infer));
    }

    final Definition action(Infer infer) {
        return action(new Loaded(null), infer);
    }

    static List<String> upper(List<String> batch) {
        return batch.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList();
    }

    static List<String> upperUntil(String bad, List<String> batch, Throwable e) throws Exception {
        if (batch.contains(bad)) {
            if (e instanceof Error error) {
                throw error;
            }
            throw (Exception) e;
        }
        return upper(batch);
    }

    static PredictorParams<String, String> params(ModelId id, int batchSize, String... inputs) {
        return new PredictorParams<>(id, List.of(inputs), batchSize, "loud");
    }

    final <E extends MyelinException> E failure(
            Class<E> type, Definition action, PredictorParams<String, String> params) {
        return catchThrowableOfType(type, () -> run(action, params));
    }
}
