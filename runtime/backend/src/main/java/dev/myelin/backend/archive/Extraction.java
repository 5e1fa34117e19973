package dev.myelin.backend.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** One archive on its way into one folder: what the unpackers of all formats share. */
final class Extraction {

    final FileChannel channel;
    final ArchiveLimits limits;
    final Refusals refusals;
    final Meter meter;
    final Tree tree;
    final Links links;
    final Disk disk;

    /** @param top the target without links in its own path */
    Extraction(FileChannel channel, Path top, ArchiveLimits limits, Refusals refusals, LongConsumer progress)
            throws IOException {
        this.channel = channel;
        this.limits = limits;
        this.refusals = refusals;
        this.meter = new Meter(limits, channel.size(), refusals, progress);
        this.tree = new Tree(top, limits, refusals);
        this.links = new Links(top, refusals);
        this.disk = new Disk(meter);
    }

    void run() throws IOException {
        Format format = Format.of(channel, refusals);
        if (format == Format.ZIP) {
            new ZipUnpacker(this).run();
        } else {
            new TarUnpacker(this).run(format);
        }
        links.make();
    }

    EntryName name(String text) throws ArchiveRefused {
        return EntryName.of(text, limits, refusals);
    }
}
