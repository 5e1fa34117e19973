import org.jspecify.annotations.NullMarked;

/** A stand-in for the platform, for trying things and for tests. */
@NullMarked
module dev.myelin.development {
    requires io.vertx.core;
    requires transitive dev.myelin.runtime;
    requires transitive org.jspecify;

    exports dev.myelin.development;
}
