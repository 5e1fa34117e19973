package dev.myelin.backend.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Writes zip archives that no tool would write: each field can be a lie. */
final class RawZip {

    static final int STORED = 0;
    static final int DEFLATED = 8;
    static final int UTF_8 = 1 << 11;

    /** One entry, as both of its headers tell of it. */
    static final class Part {

        byte[] name;
        byte[] localName;
        byte[] packed;
        int method;
        int flags = UTF_8;
        long crc;
        long size;
        long packedSize;
        int localFlags = UTF_8;
        int localMethod;
        long localCrc;
        long localSize;
        long localPackedSize;
        int platform = 3;
        int mode = 0100644;
        int disk;
        long offset = -1;
        byte[] localExtra = {};

        Part(String name, byte[] content, int method) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.localName = this.name;
            this.method = method;
            this.localMethod = method;
            this.packed = method == DEFLATED ? deflate(content) : content;
            this.packedSize = packed.length;
            this.localPackedSize = packed.length;
            this.size = content.length;
            this.localSize = content.length;
            CRC32 sum = new CRC32();
            sum.update(content);
            this.crc = sum.getValue();
            this.localCrc = crc;
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private @Nullable Consumer<ByteBuffer> endChange;
    private byte[] prefix = {};
    private byte[] comment = {};
    private byte[] beforeEnd = {};

    RawZip file(String name, String content) {
        return part(name, content, DEFLATED, part -> {});
    }

    RawZip folder(String name) {
        return part(name, "", STORED, part -> part.mode = 0040755);
    }

    RawZip link(String name, String goal) {
        return part(name, goal, STORED, part -> part.mode = 0120777);
    }

    RawZip part(String name, String content, int method, Consumer<Part> change) {
        return part(new Part(name, content.getBytes(StandardCharsets.UTF_8), method), change);
    }

    RawZip part(Part part, Consumer<Part> change) {
        change.accept(part);
        parts.add(part);
        return this;
    }

    /** Changes the record at the end, which begins at 0. */
    RawZip end(Consumer<ByteBuffer> change) {
        endChange = change;
        return this;
    }

    RawZip prefix(String text) {
        prefix = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    RawZip comment(String text) {
        comment = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** Stands between the directory and the record at the end. */
    RawZip beforeEnd(byte[] bytes) {
        beforeEnd = bytes;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long[] offsets = new long[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            offsets[i] = out.size();
            out.writeBytes(local(parts.get(i)));
            out.writeBytes(parts.get(i).packed);
        }
        int directory = out.size();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            out.writeBytes(central(part, part.offset < 0 ? offsets[i] : part.offset));
        }
        int size = out.size() - directory;
        out.writeBytes(beforeEnd);
        out.writeBytes(end(directory, size));
        out.writeBytes(comment);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(prefix);
        whole.writeBytes(out.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] local(Part part) {
        ByteBuffer header = little(30 + part.localName.length + part.localExtra.length);
        header.putInt(0x04034b50).putShort((short) 20);
        header.putShort((short) part.localFlags).putShort((short) part.localMethod);
        header.putInt(0); // the time
        header.putInt((int) part.localCrc).putInt((int) part.localPackedSize).putInt((int) part.localSize);
        header.putShort((short) part.localName.length).putShort((short) part.localExtra.length);
        return bytesOf(header.put(part.localName).put(part.localExtra));
    }

    private static byte[] central(Part part, long offset) {
        ByteBuffer header = little(46 + part.name.length);
        header.putInt(0x02014b50).putShort((short) (part.platform << 8 | 20)).putShort((short) 20);
        header.putShort((short) part.flags).putShort((short) part.method);
        header.putInt(0); // the time
        header.putInt((int) part.crc).putInt((int) part.packedSize).putInt((int) part.size);
        header.putShort((short) part.name.length).putShort((short) 0).putShort((short) 0);
        header.putShort((short) part.disk).putShort((short) 0).putInt(part.mode << 16);
        return bytesOf(header.putInt((int) offset).put(part.name));
    }

    private byte[] end(int directory, int size) {
        ByteBuffer end = little(22);
        end.putInt(0x06054b50).putInt(0);
        end.putShort((short) parts.size()).putShort((short) parts.size());
        end.putInt(size).putInt(directory).putShort((short) comment.length);
        if (endChange != null) {
            endChange.accept(end);
        }
        return bytesOf(end);
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytesOf(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.rewind().get(bytes);
        return bytes;
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
