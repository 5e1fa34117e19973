package dev.myelin.backend.archive;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The symbolic links of an archive. They are checked when they are met, and made when all files are written: while there are
 * none, nothing can be written through one.
 */
final class Links {

    private record Link(EntryName name, Path place, String goal) {}

    private final Path top;
    private final Refusals refusals;
    private final List<Link> links = new ArrayList<>();

    /** @param top the target without links in its own path */
    Links(Path top, Refusals refusals) {
        this.top = top;
        this.refusals = refusals;
    }

    /** Keeps a link for later. */
    void add(EntryName name, Path place, String goal) throws ArchiveRefused {
        String problem = problemOf(goal, name.parts().size() - 1);
        if (problem != null) {
            throw refused(name, goal, problem, null);
        }
        links.add(new Link(name, place, goal));
    }

    /**
     * What is wrong with a goal. Steps up are taken at its beginning only, where they lead from folder to folder: behind the
     * name of another link nobody could tell from the text where they lead.
     *
     * @param depth how many folders the link lies in
     */
    private static @Nullable String problemOf(String goal, int depth) {
        if (EntryName.isAbsolute(goal)) {
            return "which is an absolute path";
        }
        if (goal.length() > ArchiveLimits.LONGEST_PATH || EntryName.problemOf(goal) != null) {
            return "which is no usable name";
        }
        int up = 0;
        boolean down = false;
        for (String part : goal.split("/", -1)) {
            if (part.equals("..")) {
                if (down) {
                    return "which has '..' behind a name";
                }
                up++;
            } else if (!part.isEmpty() && !part.equals(".")) {
                down = true;
            }
        }
        return up > depth ? "which leads out of the folder" : null;
    }

    /** Makes them all; each must lead to something inside. */
    void make() throws IOException {
        for (Link link : links) {
            try {
                Files.createSymbolicLink(link.place, link.place.getFileSystem().getPath(link.goal));
            } catch (UnsupportedOperationException e) {
                throw new IOException("cannot make the link " + link.place + ": this disk has no links", e);
            } catch (IOException e) {
                throw DiskFailure.of("make the link " + link.place, e);
            }
        }
        for (Link link : links) {
            verify(link);
        }
    }

    private void verify(Link link) throws IOException {
        Path real;
        try {
            real = link.place.toRealPath();
        } catch (NoSuchFileException e) {
            throw refused(link.name, link.goal, "which the archive does not have", e);
        } catch (FileSystemException e) {
            throw refused(link.name, link.goal, "which leads in a circle", e);
        }
        if (!real.startsWith(top)) {
            throw refused(link.name, link.goal, "which leads out of the folder", null);
        }
        if (link.place.startsWith(real)) {
            throw refused(link.name, link.goal, "which is a folder that it lies in", null);
        }
    }

    private ArchiveRefused refused(EntryName name, String goal, String problem, @Nullable Exception cause) {
        return refusals.entry(name.text(), "is a link to '" + ArchiveRefused.shown(goal) + "', " + problem, cause);
    }
}
