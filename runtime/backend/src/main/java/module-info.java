import org.jspecify.annotations.NullMarked;

/** What is said to the platform, and what is fetched from it. */
@NullMarked
module dev.myelin.backend {
    requires com.auth0.jwt;
    requires com.github.luben.zstd_jni;
    requires okhttp3;
    requires okio;
    requires org.apache.commons.compress;
    requires org.yaml.snakeyaml;
    requires static org.immutables.value.annotations;
    requires transitive dev.myelin.runtime;
    requires transitive org.jspecify;

    exports dev.myelin.backend;
    exports dev.myelin.backend.client;
    exports dev.myelin.backend.archive;
    exports dev.myelin.backend.config;
    exports dev.myelin.backend.remote;
    exports dev.myelin.backend.report;
    exports dev.myelin.backend.source;
    exports dev.myelin.backend.store;
    exports dev.myelin.backend.token;

    provides dev.myelin.ModelStoreProvider with
            dev.myelin.backend.store.SharedModelStoreProvider;
    provides dev.myelin.RunListenerProvider with
            dev.myelin.backend.report.BackendListenerProvider;
    provides dev.myelin.action.RemoteInferenceProvider with
            dev.myelin.backend.remote.RemoteInferenceClient;
}
