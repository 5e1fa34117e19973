import org.jspecify.annotations.NullMarked;

/** The embedded REST server: requests, batches, models. */
@NullMarked
module dev.myelin.serving {
    requires com.fasterxml.jackson.core;
    requires dev.myelin.backend;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http;
    requires io.netty.codec.http2;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires io.vertx.core;
    requires micrometer.core;
    requires micrometer.registry.prometheus;
    requires static org.immutables.value.annotations;
    requires transitive dev.myelin.runtime;
    requires transitive org.jspecify;

    exports dev.myelin.serving;
    exports dev.myelin.serving.batch;
    exports dev.myelin.serving.http;

    provides dev.myelin.ServerProvider with
            dev.myelin.serving.EmbeddedServerProvider;
}
