package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * The names of the types that are generated for an action, or for a type annotated {@code @Params}, beside it; those of
 * {@code Outer.Inner} begin {@code OuterInner}.
 */
public final class GeneratedNames {

    private GeneratedNames() {}

    /** The action's definition. */
    public static ClassName action(ClassName action) {
        return beside(action, "Action");
    }

    /** The deployment that the class is too. */
    public static ClassName deployment(ClassName type) {
        return beside(type, "Deployment");
    }

    /** The wiring of its steps. */
    public static ClassName steps(ClassName action) {
        return beside(action, "Steps");
    }

    /** The enum of its steps. */
    public static ClassName progress(ClassName action) {
        return beside(action, "Progress");
    }

    /** The reader of its parameters. */
    public static ClassName paramsParser(ClassName action) {
        return beside(action, "ParamsParser");
    }

    /** The writer of its result. */
    public static ClassName resultWriter(ClassName action) {
        return beside(action, "ResultWriter");
    }

    /** The reader of a type annotated {@code @Params}. */
    public static ClassName parser(ClassName type) {
        return beside(type, "Parser");
    }

    /** The writer of a type annotated {@code @Params}. */
    public static ClassName writer(ClassName type) {
        return beside(type, "Writer");
    }

    private static ClassName beside(ClassName type, String suffix) {
        return ClassName.get(type.packageName(), String.join("", type.simpleNames()) + suffix);
    }
}
