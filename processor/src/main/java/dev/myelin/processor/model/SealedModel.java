package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.problem.Origin;
import java.util.List;

/**
 * A sealed interface of records, told apart by a field.
 *
 * @param property the field's name in JSON
 * @param cases in order
 * @param shared whether it is annotated {@code @Params}
 */
public record SealedModel(ClassName name, String property, List<Case> cases, boolean shared, Origin origin)
        implements Definition {

    /** A permitted type and the text that tells it. */
    public record Case(String tag, ValueType.Named type) {}

    /** The cases' texts, in order. */
    public List<String> tags() {
        return cases.stream().map(Case::tag).toList();
    }
}
