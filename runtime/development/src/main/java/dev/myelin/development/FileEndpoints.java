package dev.myelin.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What addresses in other answers lead to: {@code files/models/<id>/<name>}, {@code files/archives/<id>/<id>.zip} for
 * models that are folders, {@code files/jobs/<id>/<name>}; each with {@code .sha256} beside it.
 */
final class FileEndpoints {

    private static final Map<String, String> UNTRUSTED =
            Map.of("X-Content-Type-Options", "nosniff", "Content-Security-Policy", "sandbox; default-src 'none'");

    private final ModelFolders models;
    private final Path jobs;
    private final FolderArchives archives;
    private final FileAnswers answers = new FileAnswers();

    FileEndpoints(Path dir, ModelFolders models) {
        this.models = models;
        jobs = dir.resolve("jobs");
        archives = new FolderArchives(dir.resolve(".archives"));
    }

    Answer model(Call call) throws IOException {
        return fileIn(call, models.home(call.request(), call.variable(0)), Map.of());
    }

    /** Such a file came from outside: a browser must not run it as a part of the page. */
    Answer job(Call call) throws IOException {
        Path job = Paths.entry(jobs, call.variable(0));
        return fileIn(call, job == null ? null : job.resolve("files"), UNTRUSTED);
    }

    private Answer fileIn(Call call, @Nullable Path folder, Map<String, String> headers) throws IOException {
        String name = call.variable(1);
        String described = withoutSidecar(name);
        Path file = folder == null ? null : Paths.below(folder, name);
        if (folder == null || file == null) {
            throw Refusal.notFound();
        }
        if (described == null || Files.exists(file)) {
            return answers.answer(call, file, MediaTypes.ofName(name), headers);
        }
        Path beside = Paths.below(folder, described);
        if (beside == null) {
            throw Refusal.notFound();
        }
        return answers.sidecar(call, beside, described.substring(described.lastIndexOf('/') + 1));
    }

    /** What a name of a sidecar is the sidecar of; null for other names. */
    private static @Nullable String withoutSidecar(String name) {
        return name.endsWith(FileAnswers.SIDECAR)
                ? name.substring(0, name.length() - FileAnswers.SIDECAR.length())
                : null;
    }

    Answer archive(Call call) throws IOException {
        String id = call.variable(0);
        String name = call.variable(1);
        String described = withoutSidecar(name);
        Path home = models.home(call.request(), id);
        if (home == null || !(id + ".zip").equals(described == null ? name : described)) {
            throw Refusal.notFound();
        }
        Path archive = archives.of(models.name(call.request(), id), home);
        return described == null
                ? answers.answer(call, archive, MediaTypes.ofName(name), Map.of())
                : answers.sidecar(call, archive, described);
    }
}
