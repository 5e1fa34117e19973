import org.jspecify.annotations.NullMarked;

/** What authors write. */
@NullMarked
module dev.myelin.annotations {
    requires transitive jakarta.validation;
    requires transitive org.jspecify;

    exports dev.myelin.annotations;
}
