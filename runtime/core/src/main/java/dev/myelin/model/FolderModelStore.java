package dev.myelin.model;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.Reasons;
import dev.myelin.model.ModelSource.ModelFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Unpacks models into a folder, each archive under the SHA-256 of its bytes. What stands there under its final name is
 * whole: an archive is unpacked beside it and moved in one step.
 */
public final class FolderModelStore implements ModelStore {

    private final ModelSource source;
    private final Path folder;

    /**
     * @param source where the models come from
     * @param folder where archives are unpacked; made when it is needed
     */
    public FolderModelStore(ModelSource source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    @Override
    public ModelInfo get(ModelId id) {
        return source.describe(id);
    }

    @Override
    public ModelInfo load(ModelId id) {
        ModelInfo model = source.describe(id);
        ModelFiles files = source.files(model);
        try {
            return model.at(
                    files instanceof ModelFiles.Archive archive
                            ? unpacked(archive.path())
                            : ((ModelFiles.Folder) files).path());
        } catch (IOException e) {
            throw unavailable(id, e);
        }
    }

    @Override
    public Path download(ModelId id, Path target) {
        ModelFiles files = source.files(source.describe(id));
        try {
            return Files.exists(target) ? fillEmpty(files, target) : make(files, target);
        } catch (IOException e) {
            throw unavailable(id, e);
        }
    }

    private Path unpacked(Path archive) throws IOException {
        Path home = folder.resolve(sha256(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        Path part = besideInStore();
        try {
            ZipExtractor.extract(archive, part);
            moveUnlessThere(part, home);
        } catch (Throwable e) {
            clearAway(part, e);
            throw e;
        }
        Folders.deleteTree(part); // there still when another was faster
        return home;
    }

    private Path besideInStore() throws IOException {
        try {
            if (!Files.isDirectory(folder)) { // a link to one is none to createDirectories of some JDKs
                Files.createDirectories(folder);
            }
            return Folders.makeUnique(folder);
        } catch (IOException e) {
            throw new IOException(
                    "cannot write to the model store " + folder + " (" + Reasons.of(e)
                            + "); give a folder that can be written to with the setting 'store' (MYELIN_STORE)",
                    e);
        }
    }

    /** Another thread or process may have been faster: its folder has the same content. */
    private static void moveUnlessThere(Path part, Path home) throws IOException {
        try {
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    /** Makes the folder in one step: it is filled beside its place. */
    private static Path make(ModelFiles files, Path target) throws IOException {
        Path parent =
                Files.createDirectories(target.toAbsolutePath().resolve("..").normalize());
        Path part = Folders.makeUnique(parent);
        try {
            fill(files, part);
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (Throwable e) {
            clearAway(part, e);
            throw e;
        }
    }

    /** Fills a folder in its place, so that it stays what its owner made it: a mount, a link, one with certain rights. */
    private static Path fillEmpty(ModelFiles files, Path target) throws IOException {
        if (!list(target).isEmpty()) {
            throw new FileSystemException(
                    target.toString(), null, "the target folder is not empty; give an empty or a new one");
        }
        try {
            fill(files, target);
            return target;
        } catch (Throwable e) {
            for (Path entry : list(target)) {
                clearAway(entry, e);
            }
            throw e;
        }
    }

    private static void fill(ModelFiles files, Path target) throws IOException {
        if (files instanceof ModelFiles.Archive archive) {
            ZipExtractor.extract(archive.path(), target);
        } else {
            Folders.copyTree(((ModelFiles.Folder) files).path(), target);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void clearAway(Path leftover, Throwable failure) {
        try {
            Folders.deleteTree(leftover);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static ModelUnavailable unavailable(ModelId id, IOException e) {
        return ModelUnavailable.of(id.value(), "model '" + id + "': " + Reasons.of(e), e);
    }
}
