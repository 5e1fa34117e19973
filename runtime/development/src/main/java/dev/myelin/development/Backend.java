package dev.myelin.development;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Map;

/** The parts of a development backend, put together: stores, endpoints, routes. */
final class Backend implements AutoCloseable {

    private final Faults faults = new Faults();
    private final ReceivedRequests requests;
    private final RunExecutor runs;
    private final HttpFront front;

    Backend(DevelopmentOptions options, Vertx vertx) {
        Path dir = options.dir().toAbsolutePath().normalize();
        requests = new ReceivedRequests(options.recorded());
        EventStream events = new EventStream(vertx);
        JobStore jobs = new JobStore(dir.resolve("jobs"), options.createJobs(), events);
        LogStore logs = new LogStore(jobs, events);
        NumberedDocuments applications = new NumberedDocuments(dir.resolve("serve_applications"));
        ModelFolders folders = new ModelFolders(dir);
        ModelEndpoints models = new ModelEndpoints(folders);
        runs = new RunExecutor(jobs);
        Routes routes = new Routes();
        addFiles(routes, models, new FileEndpoints(dir, folders));
        addJobs(routes, new JobEndpoints(jobs), new LogEndpoints(logs, jobs));
        addRuns(
                routes,
                new ServeApplicationEndpoints(applications, jobs),
                new PluginEndpoints(dir.resolve("plugins"), jobs, runs));
        addFaults(routes, new FaultEndpoints(faults));
        addPage(routes, new PageEndpoints(jobs, logs, models, applications, faults));
        front = new HttpFront(
                vertx,
                routes,
                new AccessCheck(options.accessToken()),
                faults,
                requests,
                new AnswerWriter(vertx, events));
    }

    private static void addFiles(Routes routes, ModelEndpoints models, FileEndpoints files) {
        routes.wire("models/", Map.of("GET", models::list));
        routes.wire("models/{}/", Map.of("GET", models::get));
        routes.files("files/models/{}/{}", Map.of("GET", files::model));
        routes.files("files/archives/{}/{}", Map.of("GET", files::archive));
        routes.files("files/jobs/{}/{}", Map.of("GET", files::job));
    }

    private static void addJobs(Routes routes, JobEndpoints jobs, LogEndpoints logs) {
        routes.wire("jobs/", Map.of("GET", jobs::list, "POST", jobs::create));
        routes.wire("jobs/{}/", Map.of("GET", jobs::get, "PATCH", jobs::patch));
        routes.wire("logs/", Map.of("GET", logs::list, "POST", logs::add));
    }

    private static void addRuns(Routes routes, ServeApplicationEndpoints applications, PluginEndpoints plugins) {
        routes.wire("serve_applications/", Map.of("GET", applications::list, "POST", applications::create));
        routes.wire("serve_applications/{}/", Map.of("GET", applications::get));
        routes.wire("plugins/{}/run/", Map.of("POST", plugins::run));
        routes.wire("plugins/{}/runs/", Map.of("GET", plugins::list));
    }

    private static void addFaults(Routes routes, FaultEndpoints faults) {
        routes.own("faults/", Map.of("GET", faults::list, "POST", faults::add, "DELETE", faults::clear));
    }

    private static void addPage(Routes routes, PageEndpoints page) {
        routes.own("", Map.of("GET", page::overview));
        routes.own("jobs/{}/page/", Map.of("GET", page::job));
        routes.own("events/", Map.of("GET", page::events));
        routes.own("favicon.ico", Map.of("GET", page::icon));
        routes.own("page/page.js", Map.of("GET", page::script));
        routes.own("page/page.css", Map.of("GET", page::style));
    }

    Faults faults() {
        return faults;
    }

    ReceivedRequests requests() {
        return requests;
    }

    RunExecutor runs() {
        return runs;
    }

    HttpFront front() {
        return front;
    }

    /** Ends the runs; serving ends with Vert.x. */
    @Override
    public void close() {
        runs.close();
    }
}
