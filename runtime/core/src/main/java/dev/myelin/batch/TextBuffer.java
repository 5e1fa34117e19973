package dev.myelin.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes on their way to a file; what was added last can be taken back. */
final class TextBuffer extends OutputStream {

    private byte[] bytes = new byte[128 << 10];
    private int size;

    @Override
    public void write(int b) {
        makeRoom(1);
        bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        makeRoom(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    private void makeRoom(int length) {
        if (length > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, length), (int) Math.min(2L * size, 1 << 30)));
        }
    }

    int size() {
        return size;
    }

    /** Takes back all but the first bytes. */
    void cut(int newSize) {
        size = newSize;
    }

    void flushTo(OutputFile file) throws IOException {
        file.write(bytes, 0, size);
        size = 0;
    }
}
