package dev.myelin.development;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of JSON objects, a line each, that grows at its end. A line that a crash has cut counts for nothing. */
record LogFile(Path file) {

    /** The oldest first; none when there is no file. */
    List<Map<String, @Nullable Object>> all() throws IOException {
        return Files.isRegularFile(file) ? parse(Files.readAllBytes(file), 0) : List.of();
    }

    /** Those that are within so many bytes before the end. */
    List<Map<String, @Nullable Object>> tail(int bytes) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long begin = Math.max(0, channel.size() - bytes);
            ByteBuffer end = ByteBuffer.allocate((int) (channel.size() - begin));
            while (end.hasRemaining() && channel.read(end, begin + end.position()) >= 0) {
                // Until it is full, or the file has become shorter.
            }
            byte[] read = Arrays.copyOf(end.array(), end.position());
            int first = 0;
            while (begin > 0 && first < read.length && read[first] != '\n') {
                first++;
            }
            return parse(read, first);
        }
    }

    private static List<Map<String, @Nullable Object>> parse(byte[] lines, int from) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        int begin = from;
        while (begin < lines.length) {
            int end = begin;
            while (end < lines.length && lines[end] != '\n') {
                end++;
            }
            add(Arrays.copyOfRange(lines, begin, end), objects);
            begin = end + 1;
        }
        return objects;
    }

    private static void add(byte[] line, List<Map<String, @Nullable Object>> objects) {
        try {
            objects.add(FreeForm.readObject(line));
        } catch (JsonProcessingException e) {
            // Cut, or the rest of a cut one.
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is nothing but memory
        }
    }

    /** A last line that was not written whole is closed, so that it spoils no other. */
    void append(byte[] lines) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            if (size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n') {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size++);
            }
            ByteBuffer rest = ByteBuffer.wrap(lines);
            channel.position(size);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }
}
