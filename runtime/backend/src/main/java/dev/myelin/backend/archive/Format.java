package dev.myelin.backend.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.jspecify.annotations.Nullable;

/** The kinds of archives, told by what they begin with: a name says nothing. */
enum Format {
    ZIP,
    TAR,
    TAR_GZIP,
    TAR_ZSTD;

    /** The size of a tar archive's records. */
    static final int RECORD = 512;

    private static final int ZSTD = 0xFD2FB528;
    private static final int ZSTD_SKIPPABLE = 0x184D2A50;

    /** @throws ArchiveRefused when it is none of them */
    static Format of(FileChannel channel, Refusals refusals) throws IOException {
        byte[] start = start(channel, refusals);
        if (start.length == 0) {
            throw refusals.whole("is empty");
        }
        Format format = byMagic(start);
        // A program may stand before a zip archive, which then unpacks itself.
        if (format == null && ZipEnd.isThere(channel, refusals)) {
            return ZIP;
        }
        if (format == null) {
            throw refusals.whole("is no zip, tar, tar.gz or tar.zst archive");
        }
        return format;
    }

    private static @Nullable Format byMagic(byte[] start) {
        if (start.length >= 4) {
            int magic = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt();
            switch (magic) {
                case ZipEnd.LOCAL, ZipEnd.END, ZipEnd.SPANNED -> {
                    return ZIP;
                }
                case ZSTD -> {
                    return TAR_ZSTD;
                }
                default -> {
                    if ((magic & ~0xf) == ZSTD_SKIPPABLE) {
                        return TAR_ZSTD;
                    }
                }
            }
            if ((magic & 0xffff) == 0x8b1f) {
                return TAR_GZIP;
            }
        }
        return isTar(start) ? TAR : null;
    }

    /** Whether a tar archive begins so: its first header has the sum of itself. */
    static boolean isTar(byte[] start) {
        try {
            return start.length >= RECORD && TarUtils.verifyCheckSum(Arrays.copyOf(start, RECORD));
        } catch (IllegalArgumentException e) {
            return false; // where the sum would be is no number
        }
    }

    private static byte[] start(FileChannel channel, Refusals refusals) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(RECORD);
        PackedInput.fill(channel, buffer, 0, refusals.archive());
        return Arrays.copyOf(buffer.array(), buffer.remaining());
    }
}
