package dev.myelin.backend.client;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.Credentials;
import dev.myelin.backend.http.BackendHttp;
import dev.myelin.error.BackendFailed;
import dev.myelin.json.FreeForm;
import dev.myelin.model.ModelId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The backend's endpoints, as the reference's client calls them. Every call throws {@link BackendFailed} when it does not succeed.
 * Values are JSON-like: null, String, Number, Boolean, List and Map. Safe for use by several threads.
 */
public final class Backend {

    private static final Set<String> JOB_FIELDS =
            Set.of("status", "progress_record", "metrics_record", "console_logs", "result");
    private static final int PAGE_SIZE = 100;
    private static final int MOST_PAGES = 10_000;

    private final BackendHttp http;

    public Backend(BackendOptions options) {
        this(new BackendHttp(options));
    }

    private Backend(BackendHttp http) {
        this.http = http;
    }

    /** The same backend, talked to as somebody else, over the same connections. None of this one's credentials go along. */
    public Backend as(Credentials credentials) {
        return new Backend(http.as(credentials));
    }

    /** How this backend is talked to, for downloads from it. */
    public BackendHttp http() {
        return http;
    }

    /** {@code GET models/{id}/}: what is known of a model, its archive's address in {@code file}. */
    public Map<String, @Nullable Object> model(ModelId id) {
        return http.call("GET", url("models", id.value()).build(), null);
    }

    /** {@code GET models/}, page by page. */
    public List<Map<String, @Nullable Object>> models() {
        return list(url("models")
                .addQueryParameter("page_size", String.valueOf(PAGE_SIZE))
                .build());
    }

    /** {@code GET jobs/{id}/}. */
    public Map<String, @Nullable Object> job(String id) {
        return http.call("GET", url("jobs", id).build(), null);
    }

    /**
     * {@code PATCH jobs/{id}/}: sets fields of a job.
     *
     * @param fields of status, progress_record, metrics_record, console_logs and result
     * @throws IllegalArgumentException for another field
     */
    public Map<String, @Nullable Object> updateJob(String id, Map<String, ? extends @Nullable Object> fields) {
        if (!JOB_FIELDS.containsAll(fields.keySet())) {
            throw new IllegalArgumentException("of a job, only " + JOB_FIELDS + " can be set, not " + fields.keySet());
        }
        return http.call("PATCH", url("jobs", id).build(), FreeForm.toBytes(fields));
    }

    /** {@code POST logs/}: one entry as an object, several as an array; none: nothing is sent. */
    public void log(List<? extends Map<String, ? extends @Nullable Object>> entries) {
        if (!entries.isEmpty()) {
            http.send("POST", url("logs").build(), FreeForm.toBytes(entries.size() == 1 ? entries.get(0) : entries));
        }
    }

    /** {@link #log}, with entries that are JSON objects already. */
    public void logJson(List<String> entries) {
        if (!entries.isEmpty()) {
            String json = entries.size() == 1 ? entries.get(0) : "[" + String.join(",", entries) + "]";
            http.send("POST", url("logs").build(), json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** {@code POST plugins/{code}/run/}: asks for a run of a plugin. */
    public Map<String, @Nullable Object> runPlugin(String code, PluginRun run) {
        return http.call("POST", url("plugins", code, "run").build(), FreeForm.toBytes(run.fields()));
    }

    /**
     * {@code POST serve_applications/}: registers a served application.
     *
     * @param job the job that deployed it
     * @param status as Ray Serve has it
     * @param data what else Ray Serve says of it
     * @return the application's id
     */
    public long registerServeApplication(String job, String status, Map<String, ? extends @Nullable Object> data) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("job", PlatformId.of(job));
        fields.put("status", status);
        fields.put("data", data);
        HttpUrl url = url("serve_applications").build();
        if (http.call("POST", url, FreeForm.toBytes(fields)).get("id") instanceof Number id) {
            return id.longValue();
        }
        throw new BackendFailed(
                200, "", "the backend took the serve application and gave no id for it; look for it there", null);
    }

    private List<Map<String, @Nullable Object>> list(HttpUrl first) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        HttpUrl url = first;
        for (int page = 0; page < MOST_PAGES; page++) {
            Map<String, @Nullable Object> fields = http.call("GET", url, null);
            if (fields.get("results") instanceof List<?> results) {
                results.forEach(result -> all.add(object(result)));
            }
            HttpUrl next = fields.get("next") instanceof String text ? HttpUrl.parse(text) : null;
            if (next == null || here(next).equals(url)) {
                return all;
            }
            url = here(next);
        }
        return all;
    }

    /** A backend behind a proxy may not know its own address; and no token goes to another host. */
    private HttpUrl here(HttpUrl next) {
        return http.base()
                .newBuilder()
                .encodedPath(next.encodedPath())
                .encodedQuery(next.encodedQuery())
                .build();
    }

    @SuppressWarnings("unchecked") // FreeForm's maps have texts for keys
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /** With a slash at the end, as every path of the platform has. */
    private HttpUrl.Builder url(String... segments) {
        HttpUrl.Builder url = http.base().newBuilder();
        for (String segment : segments) {
            url.addPathSegment(segment);
        }
        return url.addPathSegment("");
    }

    @Override
    public String toString() {
        return "Backend[" + http.base() + "]";
    }
}
