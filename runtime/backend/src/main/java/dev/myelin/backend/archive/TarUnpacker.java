package dev.myelin.backend.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Unpacks tar archives, plain or compressed, in one pass. */
final class TarUnpacker {

    private static final int BUFFER = 1 << 17;

    /** Packed bytes for one read: the header of a gzip member is kept in memory, whatever its length. */
    private static final int LONGEST_MEMBER_HEADER = 1 << 24;

    /** Windows of zstd up to 128 MiB: what its own command takes without being told to. */
    private static final int ZSTD_WINDOW_LOG = 27;

    private final Extraction to;
    private final Refusals refusals;
    private final byte[] buffer = new byte[BUFFER];

    TarUnpacker(Extraction to) {
        this.to = to;
        this.refusals = to.refusals;
    }

    void run(Format format) throws IOException {
        PackedInput file = new PackedInput(to.channel, refusals.archive());
        GuardedInput packed = new GuardedInput(
                file,
                LONGEST_MEMBER_HEADER,
                refusals.whole("has a gzip header of more than " + LONGEST_MEMBER_HEADER + " bytes"));
        LibraryCalls calls = new LibraryCalls(refusals);
        try (InputStream unpacked = calls.make(() -> decompress(format, packed))) {
            byte[] start = calls.make(() -> unpacked.readNBytes(Format.RECORD));
            if (!Format.isTar(start)) {
                throw refusals.whole("is compressed, but what is in it is no tar archive");
            }
            PushbackInputStream whole = new PushbackInputStream(unpacked, Format.RECORD);
            whole.unread(start);
            unpack(TarReader.of(whole, packed, to, calls));
        }
    }

    private static InputStream decompress(Format format, GuardedInput packed) throws IOException {
        return switch (format) {
            case TAR_GZIP ->
                GzipCompressorInputStream.builder()
                        .setDecompressConcatenated(true)
                        .setInputStream(packed)
                        .get();
            case TAR_ZSTD -> new ZstdInputStreamNoFinalizer(packed).setLongMax(ZSTD_WINDOW_LOG);
            case TAR, ZIP -> packed;
        };
    }

    private void unpack(TarReader tar) throws IOException {
        for (TarArchiveEntry entry = tar.next(); entry != null; entry = tar.next()) {
            EntryName name = to.name(entry.getName());
            Tree.Kind kind = kind(entry, name);
            if (name.isTop() && kind != Tree.Kind.FOLDER) {
                throw refusals.entry(name.text(), "has no name");
            }
            if (!name.isJunk() && !name.isTop()) {
                unpack(tar, entry, name, kind);
            }
            tar.skipRest(buffer);
        }
        tar.verifyEnd(buffer);
    }

    private Tree.Kind kind(TarArchiveEntry entry, EntryName name) throws ArchiveRefused {
        if (entry.isSparse()) {
            throw refusals.entry(name.text(), "is a sparse file; pack it again without '--sparse'");
        }
        byte flag = entry.getLinkFlag();
        return switch (flag) {
            case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG ->
                name.text().endsWith("/") ? Tree.Kind.FOLDER : Tree.Kind.FILE;
            case TarConstants.LF_LINK -> Tree.Kind.FILE;
            case TarConstants.LF_DIR -> Tree.Kind.FOLDER;
            case TarConstants.LF_SYMLINK -> Tree.Kind.LINK;
            case TarConstants.LF_CHR, TarConstants.LF_BLK -> throw refusals.entry(name.text(), "is a device");
            case TarConstants.LF_FIFO -> throw refusals.entry(name.text(), "is a pipe");
            default ->
                throw refusals.entry(
                        name.text(),
                        "is of the kind '" + ArchiveRefused.shown(String.valueOf((char) (flag & 0xff)))
                                + "', which is not unpacked");
        };
    }

    private void unpack(TarReader tar, TarArchiveEntry entry, EntryName name, Tree.Kind kind) throws IOException {
        // A hard link to itself would be found if it were added first.
        Path goal = entry.isLink() ? goal(entry, name) : null;
        Path place = to.tree.add(name, kind);
        to.disk.makeFolders(to.tree.takeNewFolders());
        if (goal != null) {
            link(place, goal);
        } else if (kind == Tree.Kind.LINK) {
            to.links.add(name, place, entry.getLinkName());
        } else if (kind == Tree.Kind.FILE) {
            write(tar, place);
            if ((entry.getMode() & 0100) != 0) {
                to.disk.makeExecutable(place);
            }
        }
    }

    private void write(TarReader tar, Path place) throws IOException {
        try (Disk.Output out = to.disk.create(place)) {
            for (int n = tar.read(buffer); n >= 0; n = tar.read(buffer)) {
                out.write(ByteBuffer.wrap(buffer, 0, n));
            }
        }
    }

    /** A hard link is another name of a file that came before it. */
    private Path goal(TarArchiveEntry entry, EntryName name) throws IOException {
        String text = entry.getLinkName();
        Path goal = null;
        try {
            goal = to.tree.file(to.name(text));
        } catch (ArchiveRefused e) {
            throw refusals.entry(
                    name.text(),
                    "is a hard link to '" + ArchiveRefused.shown(text) + "', which leads out of the folder",
                    e);
        }
        if (goal == null) {
            throw refusals.entry(
                    name.text(),
                    "is a hard link to '" + ArchiveRefused.shown(text) + "', which is no file that came before it");
        }
        return goal;
    }

    private static void link(Path place, Path goal) throws IOException {
        try {
            Files.createLink(place, goal);
        } catch (UnsupportedOperationException e) {
            throw new IOException("cannot make the hard link " + place + ": this disk has none", e);
        } catch (IOException e) {
            throw DiskFailure.of("make the hard link " + place, e);
        }
    }
}
