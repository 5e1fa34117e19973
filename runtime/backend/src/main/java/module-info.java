import org.jspecify.annotations.NullMarked;

/** What is said to the platform. */
@NullMarked
module dev.myelin.backend {
    requires com.auth0.jwt;
    requires transitive dev.myelin.runtime;
    requires transitive org.jspecify;

    exports dev.myelin.backend.token;
}
