package dev.myelin.processor.read;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads a type annotated {@code @Params}. */
public final class SharedReader {

    private final TypeLookup lookup;
    private final ValueReader values;

    public SharedReader(TypeLookup lookup) {
        this.lookup = lookup;
        this.values = new ValueReader(lookup);
    }

    /** The type as the root of parameters. */
    public Checked<ValueModel> read(TypeElement type) {
        Origin where = Attributes.of(type, AnnotationNames.PARAMS)
                .map(Attributes::origin)
                .orElse(Origin.of(type));
        String unfit = unfit(type);
        if (unfit != null) {
            return Checked.failed(Rule.PARAMS_ON_OTHER.at(where, TypeText.of(type), unfit));
        }
        String home = lookup.elements().getPackageOf(type).getQualifiedName().toString();
        return values.read(type.asType(), Use.PARAMS, home, where);
    }

    private static @Nullable String unfit(TypeElement type) {
        if (!type.getTypeParameters().isEmpty()) {
            return "generic";
        }
        return switch (type.getKind()) {
            case ENUM, ANNOTATION_TYPE -> ConstructionReader.shown(type.getKind());
            case INTERFACE ->
                type.getModifiers().contains(Modifier.SEALED)
                                || Attributes.of(type, "org.immutables.value.Value.Immutable")
                                        .isPresent()
                        ? null
                        : "an interface that is not sealed";
            default -> null;
        };
    }

    /** Whether the type can be seen from everywhere. */
    public static boolean isPublic(TypeElement type) {
        return StubReader.isPublic(type);
    }
}
