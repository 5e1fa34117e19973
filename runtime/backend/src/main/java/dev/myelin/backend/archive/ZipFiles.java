package dev.myelin.backend.archive;

import java.io.IOException;
import java.util.List;

/** Writes the files of a zip archive. */
final class ZipFiles {

    private ZipFiles() {}

    static void write(List<ZipItem> files, Extraction to, long size) throws IOException {
        int threads = InOrder.threads(files.size(), size);
        InOrder.run(files.size(), threads, () -> new Writer(files, to));
    }

    /** What one thread has. */
    private static final class Writer implements InOrder.Worker {

        private final List<ZipItem> files;
        private final Disk disk;
        private final ZipEntryReader reader;

        Writer(List<ZipItem> files, Extraction to) {
            this.files = files;
            this.disk = to.disk;
            this.reader = new ZipEntryReader(to.channel, to.refusals);
        }

        @Override
        public void work(int i, InOrder.Demand demand) throws IOException {
            ZipItem item = files.get(i);
            try (Disk.Output out = disk.create(item.place())) {
                reader.read(item, bytes -> {
                    out.write(bytes);
                    return demand.wants(i);
                });
            }
            if (item.isExecutable()) {
                disk.makeExecutable(item.place());
            }
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
