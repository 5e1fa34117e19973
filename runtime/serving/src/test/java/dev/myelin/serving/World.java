package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.backend.Credentials;
import dev.myelin.backend.token.ModelToken;
import dev.myelin.backend.token.ModelTokens;
import dev.myelin.error.BackendFailed;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelCache;
import dev.myelin.model.ModelCacheOptions;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Who may have what, as it is and as it was: a platform in memory that remembers the truth, and a clock in a test's hand. */
final class World {

    static final List<Who> CALLERS = List.of(new Who("ann", null), new Who("ann", "acme"), new Who("bob", "acme"));

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** A caller without a model. */
    record Who(String token, @Nullable String tenant) {

        Caller caller(ModelId model) {
            return Caller.of(new ModelToken(model, token, tenant, null));
        }
    }

    /** A model in memory. */
    static final class Loaded implements AutoCloseable {

        final String digest;
        volatile boolean isClosed;

        Loaded(String digest) {
            this.digest = digest;
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }

    /** When something was last so: now, or until then. */
    private static final class Truth {

        private boolean isNow;
        private @Nullable Long since;
        private @Nullable Long until;

        void set(boolean isSo, long now) {
            if (isSo && !isNow) {
                since = now;
            } else if (isNow && !isSo) {
                until = now;
            }
            isNow = isSo;
        }

        /** Whether there was any time since then when it was not so. */
        boolean wasNotSince(long then) {
            return !isNow || (since != null && since - then >= 0);
        }

        /** Whether it was so at any time since then. */
        boolean wasSince(long then) {
            return isNow || (until != null && until - then >= 0);
        }
    }

    private final AtomicLong clock = new AtomicLong();
    private final Map<List<Object>, Truth> rights = new HashMap<>();
    private final Map<List<Object>, Truth> contents = new HashMap<>();
    private final Map<List<Object>, String> current = new HashMap<>();
    private final Truth isUp = new Truth();
    private final Truth isDown = new Truth();
    private final List<ModelCache<Loaded>> caches = new ArrayList<>();

    World() {
        isUp.set(true, 0);
        for (Who who : CALLERS) {
            for (int model = 1; model <= 3; model++) {
                replace(who.tenant(), ModelId.of(model), model % 3);
            }
        }
    }

    CallersModels<Loaded> models(int most) {
        ModelCacheOptions<Loaded> options = ModelCacheOptions.<Loaded>builder()
                .maxModels(most)
                .roomWait(Duration.ofMillis(1))
                .build();
        ModelCache<Loaded> cache = new ModelCache<>(
                new Store(new Credentials(null, "nobody's", null, null)),
                info -> new Loaded(info.digest().orElseThrow()),
                options);
        caches.add(cache);
        return new CallersModels<>(new Callers(ModelTokens.of("http://backend"), Store::new, clock::get), cache);
    }

    void close() {
        caches.forEach(ModelCache::close);
    }

    long now() {
        return clock.get();
    }

    void pass(int seconds) {
        clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    synchronized void letIn(Who who, ModelId model) {
        right(who, model).set(true, now());
    }

    synchronized void shutOut(Who who, ModelId model) {
        right(who, model).set(false, now());
    }

    private Truth right(Who who, ModelId model) {
        return rights.computeIfAbsent(List.of(who, model), key -> new Truth());
    }

    /** Some contents are the same for all, others a tenant's own. */
    synchronized void replace(@Nullable String tenant, ModelId model, int content) {
        String digest = content == 0 ? "everybody's" : String.valueOf(tenant) + model + "v" + content;
        List<Object> at = List.of(String.valueOf(tenant), model);
        String before = current.put(at, digest);
        if (before != null) {
            content(at, before).set(false, now());
        }
        content(at, digest).set(true, now());
    }

    private Truth content(List<Object> at, String digest) {
        return contents.computeIfAbsent(List.of(at, digest), key -> new Truth());
    }

    synchronized void goDown() {
        isUp.set(false, now());
        isDown.set(true, now());
    }

    synchronized void comeBack() {
        isUp.set(true, now());
        isDown.set(false, now());
    }

    /** Who has a model had the right, and it was what it stood for, less than a minute before they asked, when somebody could say so. */
    synchronized void requireRight(Who who, ModelId model, String digest, long before) {
        long then = before - MINUTE + 1;
        assertThat(right(who, model).wasSince(then))
                .as("%s has the right to %s", who, model)
                .isTrue();
        assertThat(content(List.of(String.valueOf(who.tenant()), model), digest).wasSince(then))
                .as("%s is model %s of %s", digest, model, who)
                .isTrue();
        assertThat(isUp.wasSince(then)).as("somebody could say so").isTrue();
    }

    /** Who is refused lacked the right in the last five seconds, or the backend was away in the last one. */
    synchronized void requireReason(Who who, ModelId model, int status) {
        if (status == 503) {
            assertThat(isDown.wasSince(now() - Rights.FAILED_FOR.toNanos() + 1))
                    .as("it was down")
                    .isTrue();
        } else {
            assertThat(status).isEqualTo(403);
            assertThat(right(who, model).wasNotSince(now() - Rights.REFUSED_FOR.toNanos() + 1))
                    .as("%s had no right to %s", who, model)
                    .isTrue();
        }
    }

    /** As one caller has it. */
    private final class Store implements ModelStore {

        private final Who who;

        Store(Credentials credentials) {
            who = new Who(Objects.requireNonNull(credentials.authorization()), credentials.tenant());
        }

        @Override
        public ModelInfo get(ModelId id) {
            synchronized (World.this) {
                if (isDown.isNow) {
                    throw said(id, 503);
                }
                if (!right(who, id).isNow) {
                    throw said(id, 403);
                }
                return new ModelInfo(id, Map.of(), null);
            }
        }

        private ModelUnavailable said(ModelId id, int status) {
            return ModelUnavailable.of(id.value(), "no", new BackendFailed(status, "", "no", null));
        }

        @Override
        public ModelInfo load(ModelId id) {
            synchronized (World.this) {
                String digest = Objects.requireNonNull(current.get(List.of(String.valueOf(who.tenant()), id)));
                return get(id).at(Path.of(digest), digest);
            }
        }

        @Override
        public Path download(ModelId id, Path target) {
            throw new UnsupportedOperationException();
        }
    }
}
