package dev.myelin.backend.store;

import dev.myelin.backend.archive.ArchiveLimits;
import dev.myelin.backend.archive.Archives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The unpacked models of a store, each under its archive's digest: put in whole, used while pinned, and made room for. */
final class ModelShelf {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path models;
    private final Path used;
    private final Pins pins;
    private final FileLocks locks;
    private final Workplace workplace;
    private final long mostBytes;

    /** @param mostBytes of all models together; the last used ones stay */
    ModelShelf(Path folder, FileLocks locks, long mostBytes) {
        models = folder.resolve("models");
        used = folder.resolve("used");
        pins = new Pins(folder.resolve("pins"));
        workplace = new Workplace(folder.resolve("tmp"));
        this.locks = locks;
        this.mostBytes = mostBytes;
    }

    Pins pins() {
        return pins;
    }

    Path path(String digest) {
        return models.resolve(digest);
    }

    /** Whether a model is there; and if so, from now on the last one that was used. */
    boolean use(String digest) throws IOException {
        if (!Files.isDirectory(path(digest))) {
            return false;
        }
        touch(digest);
        return true;
    }

    private void touch(String digest) throws IOException {
        Path mark = used.resolve(digest);
        try {
            Files.setLastModifiedTime(mark, FileTime.from(Instant.now()));
        } catch (NoSuchFileException e) {
            Files.createDirectories(used);
            Files.write(mark, new byte[0]);
        }
    }

    /** Unpacks an archive, unless that has been done. The caller holds a pin on it. */
    void put(String digest, Path archive) throws IOException {
        locks.with("model-" + digest, () -> {
            if (!Files.isDirectory(path(digest))) {
                unpack(digest, archive);
            }
            touch(digest);
            return digest;
        });
        makeRoom();
    }

    private void unpack(String digest, Path archive) throws IOException {
        workplace.sweep();
        Files.createDirectories(models);
        try (Workplace.Place place = workplace.open()) {
            Files.createDirectory(place.path());
            Archives.extract(archive, place.path(), ArchiveLimits.DEFAULT);
            JsonFiles.write(record(digest), Manifest.toFields(Manifest.of(place.path())));
            Files.move(place.path(), path(digest), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path record(String digest) {
        return models.resolve(digest + ".json");
    }

    /** Deletes those that were not used for the longest time, until the others fit. Those in use stay, whatever they take. */
    private void makeRoom() throws IOException {
        List<StoredModel> all = list();
        long bytes = all.stream().mapToLong(StoredModel::bytes).sum();
        for (StoredModel model : all) {
            if (bytes <= mostBytes) {
                return;
            }
            if (remove(model.digest())) {
                bytes -= model.bytes();
            }
        }
    }

    /** Deletes a model, unless somebody uses it; whether it is gone. */
    boolean remove(String digest) throws IOException {
        return pins.withNobody(digest, () -> {
            try (Workplace.Place place = workplace.open()) {
                Files.move(path(digest), place.path(), StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException e) { // gone already
            }
            Files.deleteIfExists(record(digest));
            Files.deleteIfExists(used.resolve(digest));
        });
    }

    /** All models, those first that were not used for the longest time. */
    List<StoredModel> list() throws IOException {
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        List<StoredModel> all = new ArrayList<>();
        try (Stream<Path> paths = Files.list(models)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = path.getFileName().toString();
                if (DIGEST.matcher(name).matches()) {
                    all.add(stored(name, path));
                }
            }
        }
        all.sort(Comparator.comparing(StoredModel::lastUse).thenComparing(StoredModel::digest));
        return all;
    }

    private StoredModel stored(String digest, Path path) {
        List<StoredModel.StoredFile> files = List.of();
        Instant lastUse = Instant.EPOCH;
        try {
            lastUse = Files.getLastModifiedTime(used.resolve(digest)).toInstant();
            files = Manifest.read(record(digest));
        } catch (IOException e) { // a crash came between: of unknown size, and first to go
        }
        long bytes = files.stream().mapToLong(StoredModel.StoredFile::size).sum();
        return new StoredModel(digest, path, bytes, files, lastUse);
    }

    /** What has changed in a model since it was unpacked, a line each. */
    List<String> verify(StoredModel model) throws IOException {
        List<StoredModel.StoredFile> before;
        try {
            before = Manifest.read(record(model.digest()));
        } catch (IOException e) {
            return List.of("nobody knows any more what it was made of");
        }
        return Manifest.differences(before, Manifest.of(model.path()));
    }
}
