package dev.myelin.benchmarks.compile.worker;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;

/**
 * The processors of a path, whose classes are loaded once for many compiles. Build tools that stay, such as daemons and
 * IDEs, keep them loaded too; javac itself loads them anew for each compile.
 */
public final class Processors {

    private final List<ServiceLoader.Provider<Processor>> providers;

    private Processors(List<ServiceLoader.Provider<Processor>> providers) {
        this.providers = providers;
    }

    /** Those that the path's jars name as services. */
    public static Processors on(String path) throws MalformedURLException {
        List<URL> jars = new ArrayList<>();
        for (String jar : path.split(System.getProperty("path.separator"), -1)) {
            jars.add(Path.of(jar).toUri().toURL());
        }
        // Javac's own loader for processors has the same parent.
        URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), Processors.class.getClassLoader());
        return new Processors(
                ServiceLoader.load(Processor.class, loader).stream().toList());
    }

    /** New ones, since a processor is good for one compile. */
    List<Processor> fresh() {
        return providers.stream().map(ServiceLoader.Provider::get).toList();
    }
}
