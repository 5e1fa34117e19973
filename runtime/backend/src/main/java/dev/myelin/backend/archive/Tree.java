package dev.myelin.backend.archive;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an archive puts where. It is kept by names as the least exact disk compares them, without case and in one Unicode form,
 * so that no entry takes another's place, whatever the disk is. Touches no disk.
 */
final class Tree {

    /** What can be at a place. */
    enum Kind {
        FOLDER,
        FILE,
        LINK
    }

    private static final class Node {

        private final String name;
        private final Kind kind;
        private @Nullable Map<String, Node> children;

        Node(String name, Kind kind) {
            this.name = name;
            this.kind = kind;
        }

        @Nullable
        Node child(String key) {
            return children == null ? null : children.get(key);
        }

        void put(String key, Node child) {
            if (children == null) {
                children = new HashMap<>();
            }
            children.put(key, child);
        }
    }

    private final Path top;
    private final ArchiveLimits limits;
    private final Refusals refusals;
    private final Node root = new Node("", Kind.FOLDER);
    private final List<Path> newFolders = new ArrayList<>();
    private int size;

    Tree(Path top, ArchiveLimits limits, Refusals refusals) {
        this.top = top;
        this.limits = limits;
        this.refusals = refusals;
    }

    /**
     * Puts an entry at its place, and folders above it where there are none.
     *
     * @return the place, to be written to when {@link #takeNewFolders} were made
     */
    Path add(EntryName name, Kind kind) throws IOException {
        List<String> parts = name.parts();
        Node node = root;
        for (int i = 0; i < parts.size(); i++) {
            boolean isLast = i == parts.size() - 1;
            node = step(node, name, i, isLast ? kind : Kind.FOLDER, isLast);
        }
        return place(name, parts.size());
    }

    private Node step(Node parent, EntryName name, int i, Kind kind, boolean isLast) throws IOException {
        String part = name.parts().get(i);
        String key = key(part);
        Node there = parent.child(key);
        if (there == null) {
            return make(parent, key, name, i, kind);
        }
        if (!there.name.equals(part)) {
            throw refusals.entry(
                    name.text(),
                    "has a name like '" + ArchiveRefused.shown(there.name) + "', which is one with '"
                            + ArchiveRefused.shown(part) + "' on disks that ignore case or accents' forms");
        }
        if (there.kind == Kind.LINK && !isLast) {
            throw refusals.entry(
                    name.text(), "is to be written through '" + ArchiveRefused.shown(part) + "', which is a link");
        }
        if (there.kind != kind) {
            boolean hasLink = there.kind == Kind.LINK || kind == Kind.LINK;
            throw refusals.entry(name.text(), hasLink ? "is there twice" : "is a file and a folder at once");
        }
        if (kind != Kind.FOLDER) {
            throw refusals.entry(name.text(), "is there twice");
        }
        return there;
    }

    private Node make(Node parent, String key, EntryName name, int i, Kind kind) throws IOException {
        if (++size > limits.mostEntries()) {
            throw refusals.whole("has more than " + limits.mostEntries() + " entries");
        }
        Node made = new Node(name.parts().get(i), kind);
        parent.put(key, made);
        if (kind == Kind.FOLDER) {
            newFolders.add(place(name, i + 1));
        }
        return made;
    }

    private Path place(EntryName name, int count) throws IOException {
        try {
            return top.resolve(String.join("/", name.parts().subList(0, count)));
        } catch (InvalidPathException e) {
            throw new IOException(
                    "no file can have the name of entry '" + ArchiveRefused.shown(name.text()) + "' of "
                            + refusals.archive() + " here; where the locale is POSIX, LC_ALL=C.UTF-8 helps",
                    e);
        }
    }

    /** The folders that were not taken yet, parents before children. */
    List<Path> takeNewFolders() {
        List<Path> taken = List.copyOf(newFolders);
        newFolders.clear();
        return taken;
    }

    /** The place of a file that was added before by exactly this name; null when there is none. */
    @Nullable
    Path file(EntryName name) throws IOException {
        Node node = root;
        for (String part : name.parts()) {
            Node child = node.child(key(part));
            if (child == null || !child.name.equals(part)) {
                return null;
            }
            node = child;
        }
        return node.kind == Kind.FILE ? place(name, name.parts().size()) : null;
    }

    private static String key(String part) {
        String folded = Normalizer.normalize(part, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
