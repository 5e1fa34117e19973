package dev.myelin.development;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SHA-256 of files in hexadecimal digits, each computed once as long as size and time of change stay. */
final class FileDigests {

    private record State(Path file, long size, FileTime changed) {}

    /** Of the first state of each file that has been asked for, and of later ones: few, for a tool. */
    private final Map<State, String> known = new ConcurrentHashMap<>();

    String of(Path file, BasicFileAttributes attributes) throws IOException {
        State state = new State(file, attributes.size(), attributes.lastModifiedTime());
        try {
            // Two that ask at the same time read the file once.
            return known.computeIfAbsent(state, FileDigests::compute);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String compute(State state) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[256 << 10];
        try (InputStream in = Files.newInputStream(state.file())) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
