import org.jspecify.annotations.NullMarked;

/** Models that DJL runs. */
@NullMarked
module dev.myelin.djl {
    requires transitive ai.djl.api;
    requires ai.djl.tokenizers;
    requires com.microsoft.onnxruntime;
    requires transitive org.jspecify;

    exports dev.myelin.djl;
}
