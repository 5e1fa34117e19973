package dev.myelin.backend.source;

import dev.myelin.backend.download.Digests;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.Reasons;
import dev.myelin.json.FreeForm;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelSource;
import dev.myelin.model.RemoteArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models in jars: {@code PREFIX/<id>/model.json} with an archive beside it. What there is cannot be listed. */
final class ClasspathModels implements ModelSource {

    private final String prefix;
    private final ClassLoader loader;

    /** @param prefix without slashes at its ends; may be empty */
    ClasspathModels(String prefix, ClassLoader loader) {
        this.prefix = prefix;
        this.loader = loader;
    }

    private String resource(ModelId id, String name) {
        return (prefix.isEmpty() ? "" : prefix + "/") + id + "/" + name;
    }

    @Override
    public ModelInfo describe(ModelId id) {
        String json = resource(id, "model.json");
        try (InputStream in = open(json)) {
            return new ModelInfo(id, FreeForm.readObject(in.readAllBytes()), null);
        } catch (NoSuchFileException e) {
            throw ModelUnavailable.of(
                    id.value(), "model '" + id + "' does not exist: no " + json + " on the class path", e);
        } catch (IOException e) {
            throw ModelUnavailable.of(
                    id.value(), "model '" + id + "': cannot read " + json + " on the class path: " + Reasons.of(e), e);
        }
    }

    private InputStream open(String name) throws IOException {
        InputStream in = loader.getResourceAsStream(name);
        if (in == null) {
            throw new NoSuchFileException(name);
        }
        return in;
    }

    @Override
    public ModelFiles files(ModelInfo model) {
        String file = model.get("file").map(Object::toString).orElse("");
        if (file.isBlank()) {
            throw ModelUnavailable.of(
                    model.id().value(),
                    "model '" + model.id() + "': " + resource(model.id(), "model.json")
                            + " on the class path must name an archive as its \"file\"",
                    null);
        }
        return new ModelFiles.Remote(
                this + " " + model.id(), new Resource(resource(model.id(), file), ModelFields.sha256(model)));
    }

    @Override
    public List<ModelId> list() {
        return List.of();
    }

    @Override
    public String toString() {
        return "classpath:" + prefix;
    }

    /** An archive in a jar, which is read anew by each process: it may be another jar. */
    private final class Resource implements RemoteArchive {

        private final String name;
        private final @Nullable String sha256;

        Resource(String name, @Nullable String sha256) {
            this.name = name;
            this.sha256 = sha256;
        }

        @Override
        public @Nullable String sha256() {
            return sha256;
        }

        @Override
        public boolean isStill(String version) {
            return false;
        }

        @Override
        public Fetched fetch(Path target, Progress progress) throws IOException {
            MessageDigest digest = Digests.sha256();
            try (InputStream in = open(name);
                    OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
                in.transferTo(out);
            }
            return new Fetched(HexFormat.of().formatHex(digest.digest()), null);
        }
    }
}
