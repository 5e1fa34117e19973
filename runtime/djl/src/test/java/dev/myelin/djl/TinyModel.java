package dev.myelin.djl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes ONNX models of one operator, by hand: a model file is a protocol buffer. */
final class TinyModel {

    /** ONNX's numbers of element types. */
    static final int FLOAT = 1;

    static final int UINT8 = 2;
    static final int INT8 = 3;
    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int STRING = 8;
    static final int BOOL = 9;
    static final int DOUBLE = 11;
    static final int FLOAT16 = 10;

    private TinyModel() {}

    /** {@code difference = a - b}, of float vectors of any length. */
    static Path subtract(Path folder) throws IOException {
        return write(folder.resolve("subtract.onnx"), "Sub", List.of("a", "b"), "difference", FLOAT, FLOAT);
    }

    /** {@code same = given}, of vectors of any length. */
    static Path identity(Path folder, int type) throws IOException {
        return write(folder.resolve("identity.onnx"), "Identity", List.of("given"), "same", type, type);
    }

    /** {@code same = given} in another type. The operator's attribute {@code to} is the type. */
    static Path cast(Path folder, int from, int to) throws IOException {
        return write(folder.resolve("cast.onnx"), "Cast", List.of("given"), "same", from, to);
    }

    private static Path write(Path file, String operator, List<String> inputs, String output, int from, int to)
            throws IOException {
        Message node = new Message();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(4, operator);
        if (operator.equals("Cast")) {
            node.message(5, new Message().text(1, "to").number(3, to).number(20, 2));
        }
        Message graph = new Message().message(1, node).text(2, "tiny");
        inputs.forEach(input -> graph.message(11, vector(input, from)));
        graph.message(12, vector(output, to));
        Message model = new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13));
        return Files.write(file, model.bytes());
    }

    private static Message vector(String name, int type) {
        Message shape = new Message().message(1, new Message().text(2, "n"));
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A protocol buffer message, field by field. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private Message bytes(int field, byte[] value) {
            varint(((long) field << 3) | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        private void varint(long value) {
            long rest = value;
            for (; rest > 0x7F; rest >>>= 7) {
                out.write((int) ((rest & 0x7F) | 0x80));
            }
            out.write((int) rest);
        }
    }
}
