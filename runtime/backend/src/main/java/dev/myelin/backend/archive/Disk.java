package dev.myelin.backend.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/** Writes what is unpacked. What fails here is the disk's fault and not the archive's. */
final class Disk {

    private static final Set<OpenOption> NEW_AND_NO_LINK =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private final Meter meter;

    Disk(Meter meter) {
        this.meter = meter;
    }

    /** A new file that is being written. */
    final class Output implements AutoCloseable {

        private final Path file;
        private final FileChannel channel;

        private Output(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
        }

        void write(ByteBuffer bytes) throws IOException {
            meter.add(bytes.remaining());
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                throw DiskFailure.of("write " + file, e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } catch (IOException e) {
                throw DiskFailure.of("write " + file, e);
            }
        }
    }

    Output create(Path file) throws IOException {
        try {
            return new Output(file, FileChannel.open(file, NEW_AND_NO_LINK));
        } catch (IOException e) {
            throw DiskFailure.of("write " + file, e);
        }
    }

    void makeFolders(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            try {
                Files.createDirectory(folder);
            } catch (IOException e) {
                throw DiskFailure.of("make the folder " + folder, e);
            }
        }
    }

    /** For its owner; false where the disk knows no such thing, which is no failure. */
    boolean makeExecutable(Path file) {
        return file.toFile().setExecutable(true);
    }
}
