package dev.myelin.benchmarks.compile.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Compiles what each line of standard input asks for, and answers with a line of nanoseconds: how long it took, the
 * processor time of the thread that compiled, and that of the whole process so far. With the argument {@link #KEEP}
 * sources and processors stay loaded from one line to the next.
 */
public final class Worker {

    /** The argument of a worker for many compiles. */
    public static final String KEEP = "keep";

    private final Map<String, Compile> compiles = new HashMap<>();
    private final Map<String, Processors> processors = new HashMap<>();
    private final boolean keep;

    private Worker(boolean keep) {
        this.keep = keep;
    }

    /** The command. */
    public static void main(String[] arguments) throws IOException {
        Worker worker = new Worker(arguments.length == 1 && arguments[0].equals(KEEP));
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(worker.answer(line));
        }
    }

    /** The line that asks for a compile. */
    public static String question(Way way, String classPath, String processorPath, Path folder) {
        return String.join("\t", way.name(), classPath, processorPath, folder.toString());
    }

    private String answer(String question) throws IOException {
        String[] parts = question.split("\t", -1);
        Way way = Way.valueOf(parts[0]);
        Compile compile = compiles.get(parts[3]);
        if (compile == null) {
            compile = Compile.of(parts[1], parts[2], Path.of(parts[3]));
        }
        Processors loaded = null;
        if (keep) {
            compiles.put(parts[3], compile);
            loaded = processors.get(parts[2]);
            if (loaded == null) {
                loaded = Processors.on(parts[2]);
                processors.put(parts[2], loaded);
            }
            // What others left behind is not this one's cost.
            System.gc();
        }
        long cpuBefore = keep ? threadCpu() : 0;
        long before = System.nanoTime();
        compile.run(way, loaded);
        long wall = System.nanoTime() - before;
        // A JVM for one compile must not load the management classes before it.
        long cpu = keep ? threadCpu() - cpuBefore : threadCpu();
        return wall + "\t" + cpu + "\t" + processCpu();
    }

    private static long threadCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long processCpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
