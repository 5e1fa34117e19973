package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.Optional;

/** The types annotated {@code @Params}, which have a parser and a writer of their own. */
final class SharedTypes {

    private SharedTypes() {}

    /** The name of a type that is shared; empty for all others. */
    static Optional<ClassName> name(ValueType type, ValueModel model) {
        boolean shared = model.object(type).map(ObjectModel::shared).orElse(false)
                || model.sealed(type).map(SealedModel::shared).orElse(false);
        return shared && ((ValueType.Named) type).name() instanceof ClassName name
                ? Optional.of(name)
                : Optional.empty();
    }
}
