package dev.myelin.processor.emit;

import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.model.StubModel;
import dev.myelin.processor.model.ValueModel;
import java.util.List;

/** All types that are generated for one type annotated {@code @Params}. */
public final class ValueFiles {

    private ValueFiles() {}

    /**
     * The parser and the writer; both belong to the package of the type.
     *
     * @param type a root that is shared
     * @param isPublic whether the type can be seen from everywhere; then so can these
     */
    public static List<TypeSpec> of(ValueModel type, boolean isPublic) {
        return List.of(
                ParamsParserEmitter.sharedParser(type, isPublic), ResultWriterEmitter.sharedWriter(type, isPublic));
    }

    /** The types that stand in for those of a type with errors. */
    public static List<TypeSpec> of(StubModel stub) {
        return new SharedStubEmitter(stub).emit();
    }
}
