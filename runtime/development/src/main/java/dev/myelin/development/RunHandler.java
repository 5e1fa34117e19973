package dev.myelin.development;

/** Carries out the runs of plugins that a development backend is asked for; without one their jobs stay pending. */
@FunctionalInterface
public interface RunHandler {

    /**
     * Carries out a run, on a thread of its own, which is interrupted when the backend is closed. It reports as any
     * run does: over the wire, to the job {@link PluginRun#jobId()}.
     *
     * @throws Exception when it fails: the job is then set to failed, unless it has ended by itself
     */
    void run(PluginRun run) throws Exception;
}
