package dev.myelin.development;

import dev.myelin.development.JobView.StepView;
import dev.myelin.development.Template.Html;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page for people: the jobs, and each job with its steps, metrics and the end of its log. */
final class PageEndpoints {

    private static final int MOST_JOBS = 100;
    private static final int MOST_LOGS = 200;

    private static final Template PAGE = Template.of("page.html");
    private static final Template OVERVIEW = Template.of("overview.html");
    private static final Template JOB_ROW = Template.of("job-row.html");
    private static final Template DOCUMENT_ROW = Template.of("document-row.html");
    private static final Template JOB = Template.of("job.html");
    private static final Template STEP_ROW = Template.of("step-row.html");
    private static final Template PAIR_ROW = Template.of("pair-row.html");
    private static final Template LOG_ROW = Template.of("log-row.html");
    private static final Template LOG_IMAGE = Template.of("log-image.html");
    private static final Template LOG_FILE = Template.of("log-file.html");
    private static final Template EMPTY_ROW = Template.of("empty-row.html");

    /** Nothing from elsewhere, no script but the page's own. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final JobStore jobs;
    private final LogStore logs;
    private final ModelEndpoints models;
    private final NumberedDocuments applications;
    private final Faults faults;

    PageEndpoints(JobStore jobs, LogStore logs, ModelEndpoints models, NumberedDocuments applications, Faults faults) {
        this.jobs = jobs;
        this.logs = logs;
        this.models = models;
        this.applications = applications;
        this.faults = faults;
    }

    Answer overview(Call call) throws IOException {
        List<Map<String, @Nullable Object>> all = jobs.list();
        List<Html> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> job : all.subList(0, Math.min(MOST_JOBS, all.size()))) {
            rows.add(jobRow(new JobView(job)));
        }
        return page(
                "Jobs",
                OVERVIEW.with("job_count", all.size())
                        .with("jobs", rows(rows, "No jobs yet."))
                        .with("models", documents(models.ids(call), "No models: put them into models/ID/model.json."))
                        .with("applications", documents(applications.list(), "None is registered."))
                        .with(
                                "faults",
                                documents(
                                        faults.active().stream()
                                                .map(FaultEndpoints::json)
                                                .toList(),
                                        "Nothing is to go wrong."))
                        .html());
    }

    private static Html jobRow(JobView job) {
        return JOB_ROW.with("id", job.id())
                .with("link", link(job.id()))
                .with("what", job.what())
                .with("status", job.status())
                .with("overall", job.overall())
                .with("step", job.step())
                .with("modified", job.modified())
                .html();
    }

    private static String link(String job) {
        return "/jobs/" + Paths.encode(job) + "/page/";
    }

    private static Html documents(List<?> documents, String none) {
        return rows(
                documents.stream()
                        .map(document -> DOCUMENT_ROW
                                .with("text", JobView.text(document))
                                .html())
                        .toList(),
                none);
    }

    private static Html rows(List<Html> rows, String none) {
        return rows.isEmpty() ? EMPTY_ROW.with("text", none).html() : Html.all(rows);
    }

    Answer job(Call call) throws IOException {
        String id = call.variable(0);
        Map<String, @Nullable Object> found = jobs.find(id);
        if (found == null) {
            throw Refusal.notFound();
        }
        JobView job = new JobView(found);
        List<Html> steps = new ArrayList<>();
        for (StepView step : job.steps()) {
            steps.add(STEP_ROW.with("name", step.name())
                    .with("percent", step.percent())
                    .with("left", step.left())
                    .html());
        }
        List<Html> metrics = new ArrayList<>();
        job.metrics()
                .forEach((name, value) -> metrics.add(
                        PAIR_ROW.with("name", name).with("value", value).html()));
        return page(
                "Job " + id,
                JOB.with("id", id)
                        .with("what", job.what())
                        .with("status", job.status())
                        .with("overall", job.overall())
                        .with("steps", rows(steps, "No progress yet."))
                        .with("metrics", rows(metrics, "No metrics yet."))
                        .with("result", job.result())
                        .with("logs", logRows(id))
                        .html());
    }

    /** The newest first. */
    private Html logRows(String job) throws IOException {
        List<Map<String, @Nullable Object>> entries = logs.tail(job);
        List<Html> rows = new ArrayList<>();
        for (int i = entries.size() - 1; i >= Math.max(0, entries.size() - MOST_LOGS); i--) {
            Map<String, @Nullable Object> entry = entries.get(i);
            rows.add(LOG_ROW.with("datetime", JobView.text(entry.get("datetime")))
                    .with("event", JobView.text(entry.get("event")))
                    .with("data", JobView.text(entry.get("data")))
                    .with("file", logFile(job, entry.get("file")))
                    .html());
        }
        return rows(rows, "No log yet.");
    }

    private static Html logFile(String job, @Nullable Object file) {
        if (!(file instanceof String name)) {
            return Html.NONE;
        }
        Template template = MediaTypes.isImage(name) ? LOG_IMAGE : LOG_FILE;
        return template.with("link", "/files/jobs/" + Paths.encode(job) + "/" + Paths.encode(name))
                .with("name", name)
                .html();
    }

    private static Answer page(String title, Html main) {
        byte[] html = PAGE.with("title", title).with("main", main).html().text().getBytes(StandardCharsets.UTF_8);
        return guarded(Answer.bytes(200, "text/html; charset=utf-8", html));
    }

    /** Which jobs change, as they do. */
    Answer events(Call call) {
        return new Answer(
                200,
                Map.of("Content-Type", "text/event-stream", "Cache-Control", "no-store"),
                new Answer.Payload.Events());
    }

    /** There is none: browsers ask all the same. */
    Answer icon(Call call) {
        return new Answer(204, Map.of(), Answer.EMPTY);
    }

    Answer script(Call call) {
        return guarded(Answer.bytes(200, "text/javascript; charset=utf-8", Template.resource("page.js")));
    }

    Answer style(Call call) {
        return guarded(Answer.bytes(200, "text/css; charset=utf-8", Template.resource("page.css")));
    }

    private static Answer guarded(Answer answer) {
        return answer.with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }
}
