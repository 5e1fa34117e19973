package dev.myelin.backend.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks zip archives: checks all that their directory says, and then writes. */
final class ZipUnpacker {

    private static final int TYPE = 0170000;
    private static final int TYPE_FILE = 0100000;
    private static final int TYPE_FOLDER = 0040000;
    private static final int TYPE_LINK = 0120000;
    private static final int TYPE_PIPE = 0010000;

    private final Extraction to;
    private final Refusals refusals;
    private final List<ZipLocalHeaders.Span> spans = new ArrayList<>();
    private final List<ZipItem> files = new ArrayList<>();
    private final List<ZipItem> symlinks = new ArrayList<>();
    private long size;

    ZipUnpacker(Extraction to) {
        this.to = to;
        this.refusals = to.refusals;
    }

    /** The library's object has a finalizer that closes the archive: it is kept until nobody reads any more. */
    void run() throws IOException {
        ZipEnd end = ZipEnd.read(to.channel, to.limits, refusals);
        ZipLocalHeaders headers = new ZipLocalHeaders(to.channel, end, refusals);
        try (ZipFile library = library()) {
            for (ZipArchiveEntry entry : Collections.list(library.getEntries())) {
                check(entry, headers);
            }
            ZipLocalHeaders.verifyApart(spans, refusals);
            unpack();
        }
    }

    private ZipFile library() throws IOException {
        return new LibraryCalls(refusals)
                .make(() -> ZipFile.builder()
                        .setSeekableByteChannel(to.channel)
                        .setIgnoreLocalFileHeader(true)
                        .get());
    }

    private void unpack() throws IOException {
        to.disk.makeFolders(to.tree.takeNewFolders());
        ZipFiles.write(files, to, size);
        try (ZipEntryReader reader = new ZipEntryReader(to.channel, refusals)) {
            for (ZipItem link : symlinks) {
                to.links.add(link.name(), link.place(), goal(link, reader));
            }
        }
    }

    private void check(ZipArchiveEntry entry, ZipLocalHeaders headers) throws IOException {
        if (!isUtf8(entry.getRawName())) { // the library would have put '?' for what is not
            throw refusals.entry(new String(entry.getRawName(), StandardCharsets.UTF_8), EntryName.NOT_UTF_8);
        }
        EntryName name = to.name(entry.getName());
        if (entry.getDiskNumberStart() != 0) {
            throw refusals.entry(name.text(), "is in another part of the archive; join the parts first");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw refusals.entry(name.text(), "is encrypted; pack it again without a password");
        }
        if (!ZipLocalHeaders.isKnown(entry.getMethod())) {
            throw refusals.entry(
                    name.text(),
                    "is packed by method " + entry.getMethod()
                            + ", which is not supported; pack it again with deflate");
        }
        Tree.Kind kind = kind(entry, name);
        long data = headers.dataOf(entry);
        spans.add(new ZipLocalHeaders.Span(entry, data));
        if (!name.isJunk() && !name.isTop()) {
            add(new ZipItem(entry, name, to.tree.add(name, kind), data), kind);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Tree.Kind kind(ZipArchiveEntry entry, EntryName name) throws ArchiveRefused {
        boolean isFolder = entry.getName().endsWith("/");
        Tree.Kind kind = switch (entry.getUnixMode() & TYPE) {
            case 0, TYPE_FILE -> isFolder ? Tree.Kind.FOLDER : Tree.Kind.FILE;
            case TYPE_FOLDER -> Tree.Kind.FOLDER;
            case TYPE_LINK -> Tree.Kind.LINK;
            case TYPE_PIPE -> throw refusals.entry(name.text(), "is a pipe");
            default -> throw refusals.entry(name.text(), "is a device");
        };
        if (kind == Tree.Kind.FOLDER && entry.getSize() != 0) {
            throw refusals.entry(name.text(), "is a file and a folder at once");
        }
        if (kind != Tree.Kind.FOLDER && name.isTop()) {
            throw refusals.entry(name.text(), "has no name");
        }
        return kind;
    }

    private void add(ZipItem item, Tree.Kind kind) throws ArchiveRefused {
        if (kind == Tree.Kind.LINK) {
            symlinks.add(item);
        } else if (kind == Tree.Kind.FILE) {
            files.add(item);
            size += item.entry().getSize();
            // Each entry is held to what it says: what they say together is the most that is written.
            to.meter.check(size < 0 ? Long.MAX_VALUE : size);
        }
    }

    private String goal(ZipItem link, ZipEntryReader reader) throws IOException {
        if (link.entry().getSize() > ArchiveLimits.LONGEST_PATH) {
            throw refusals.entry(
                    link.name().text(), "is a link to a name of " + link.entry().getSize() + " bytes");
        }
        ByteArrayOutputStream goal = new ByteArrayOutputStream();
        reader.read(link, bytes -> {
            Channels.newChannel(goal).write(bytes);
            return true;
        });
        return goal.toString(StandardCharsets.UTF_8);
    }
}
