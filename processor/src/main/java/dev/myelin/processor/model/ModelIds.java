package dev.myelin.processor.model;

import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which component of parameters names the model: the one that is called {@code modelId} and can be one. */
public final class ModelIds {

    private static final Set<Kind> KINDS = Set.of(Kind.MODEL_ID, Kind.STRING, Kind.INT, Kind.LONG);

    private ModelIds() {}

    /** The component; empty when the parameters name no model. */
    public static Optional<Component> of(ValueModel params) {
        return params.rootObject().map(ObjectModel::written).orElse(List.of()).stream()
                .filter(component -> component.javaName().equals("modelId"))
                .filter(component ->
                        component.type() instanceof ValueType.Scalar scalar && KINDS.contains(scalar.kind()))
                .findFirst();
    }
}
