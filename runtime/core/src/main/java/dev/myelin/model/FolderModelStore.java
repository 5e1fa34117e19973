package dev.myelin.model;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelSource.ModelFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
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
            requireEmpty(target);
            Path parent = target.toAbsolutePath().getParent();
            Files.createDirectories(parent == null ? target : parent);
            Path part = Files.createTempDirectory(parent == null ? target : parent, ".myelin-");
            try {
                if (files instanceof ModelFiles.Archive archive) {
                    ZipExtractor.extract(archive.path(), part);
                } else {
                    copy(((ModelFiles.Folder) files).path(), part);
                }
                Files.deleteIfExists(target);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folders.deleteTree(part);
            }
            return target;
        } catch (IOException e) {
            throw unavailable(id, e);
        }
    }

    private Path unpacked(Path archive) throws IOException {
        Path home = folder.resolve(sha256(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempDirectory(folder, ".unpacking-");
        try {
            ZipExtractor.extract(archive, part);
            moveUnlessThere(part, home);
        } finally {
            Folders.deleteTree(part);
        }
        return home;
    }

    /** Another process may have been faster: its folder has the same content. */
    private static void moveUnlessThere(Path part, Path home) throws IOException {
        try {
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isPresent()) {
                throw new FileAlreadyExistsException(target.toString(), null, "the target folder is not empty");
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(from)) {
            entries = walk.filter(entry -> !entry.equals(from)).toList();
        }
        for (Path entry : entries) {
            Files.copy(entry, to.resolve(from.relativize(entry).toString()));
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static ModelUnavailable unavailable(ModelId id, IOException e) {
        String reason = e.getMessage() == null ? e.toString() : e.getMessage();
        return ModelUnavailable.of(id.value(), "model '" + id + "': " + reason, e);
    }
}
