package dev.myelin.benchmarks.compile;

import dev.myelin.benchmarks.compile.worker.Compile;
import dev.myelin.benchmarks.compile.worker.MemoryFiles;
import dev.myelin.benchmarks.compile.worker.Processors;
import dev.myelin.benchmarks.compile.worker.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sources of a tool, and what its processor makes of them, in a folder.
 *
 * @param count how many types
 * @param files how many files are generated, resources included
 * @param bytes how large these are together
 */
record Prepared(Tool tool, int count, String classPath, String processorPath, Path folder, int files, long bytes) {

    /** Runs the processor once and writes everything below a folder. */
    static Prepared in(Path parent, Tool tool, int count, Jars jars) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(tool.name()).resolve(String.valueOf(count)));
        Compile own = tool.compile(count, jars);
        MemoryFiles made = own.run(Way.PROCESSOR, Processors.on(own.processorPath()));
        new Compile(own.classPath(), own.processorPath(), own.own(), made.sources()).writeTo(folder);
        return new Prepared(
                tool,
                count,
                own.classPath(),
                own.processorPath(),
                folder,
                made.sources().size() + made.resources().size(),
                made.generatedBytes());
    }
}
