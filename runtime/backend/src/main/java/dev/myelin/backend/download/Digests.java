package dev.myelin.backend.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files. */
public final class Digests {

    private Digests() {}

    /** The digest of the whole of a file, in hexadecimal. */
    public static String hex(Path file) throws IOException {
        return HexFormat.of().formatHex(of(file).digest());
    }

    /** One that has seen the whole of a file, and can go on. */
    static MessageDigest of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream reading = new DigestInputStream(in, digest)) {
            reading.transferTo(OutputStream.nullOutputStream());
        }
        return digest;
    }

    /** One that has seen nothing. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
