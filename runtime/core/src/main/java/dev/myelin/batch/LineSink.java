package dev.myelin.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.json.Json;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Results as lines of JSON in a file. */
final class LineSink<O> implements Sink<O> {

    private static final int BLOCK = 64 << 10;

    private final OutputFile file;
    private final ResultWriter<? super O> writer;
    private final Mishaps mishaps;
    private final TextBuffer text = new TextBuffer();
    private JsonGenerator json;

    /** How many results there are in the buffer and in the file. */
    private long written;

    /** How many are in the file. */
    private volatile long processed;

    private boolean isFinished;
    private @Nullable Path partial;

    LineSink(OutputFile file, ResultWriter<? super O> writer, Mishaps mishaps) throws IOException {
        this.file = file;
        this.writer = writer;
        this.mishaps = mishaps;
        this.json = generator();
    }

    private JsonGenerator generator() throws IOException {
        JsonGenerator generator = Json.FACTORY.createGenerator(text);
        generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        generator.setRootValueSeparator(null);
        return generator;
    }

    @Override
    public void add(Chunk<O> results) throws IOException, ItemFailed {
        Iterator<ItemError> errors = results.errors().iterator();
        long index = results.first();
        for (O value : results.values()) {
            if (value == null) {
                writeError(errors.next());
            } else {
                write(value, index);
            }
            index++;
            if (text.size() >= BLOCK) {
                flush();
            }
        }
    }

    /** The author's getters run here, so anything may come out of it. */
    private void write(O value, long index) throws IOException, ItemFailed {
        int begin = text.size();
        try {
            writer.write(value, json);
            endLine();
            written++;
        } catch (Throwable e) {
            text.cut(begin);
            if (e instanceof OutOfMemoryError error) {
                throw error;
            }
            json = generator(); // the other one is in the midst of something
            ItemError error = ItemError.of(index, 0, e);
            mishaps.note(error);
            writeError(error);
        }
    }

    private void writeError(ItemError error) throws IOException {
        if (mishaps.areCollected()) {
            json.writeStartObject();
            json.writeFieldName("error");
            error.writeJson(json);
            json.writeEndObject();
            endLine();
        }
    }

    private void endLine() throws IOException {
        json.flush();
        text.write('\n');
    }

    private void flush() throws IOException {
        text.flushTo(file);
        processed = written;
    }

    @Override
    public void settle() {}

    @Override
    public void finish() throws IOException {
        flush();
        file.commit();
        isFinished = true;
    }

    @Override
    public long processed() {
        return processed;
    }

    /** Where the results are that a failed run had; null where there are none. */
    @Nullable
    Path partial() {
        return partial;
    }

    @Override
    public void close() {
        if (isFinished) {
            return;
        }
        isFinished = true;
        try {
            flush();
        } catch (IOException e) {
            // What was written before is kept.
        }
        try {
            partial = file.abandon();
        } catch (IOException e) {
            partial = null;
        }
    }
}
