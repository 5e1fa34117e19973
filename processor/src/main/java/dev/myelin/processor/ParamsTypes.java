package dev.myelin.processor;

import com.palantir.javapoet.ClassName;

/** The types that generated parsers and writers use, by name: the processor does not depend on the runtime. */
public final class ParamsTypes {

    public static final ClassName MODEL_ID = ClassName.get("dev.myelin.model", "ModelId");
    public static final ClassName PARAMS_PARSER = ClassName.get("dev.myelin.params", "ParamsParser");
    public static final ClassName PARAMS_READER = ClassName.get("dev.myelin.params", "ParamsReader");
    public static final ClassName RESULT_WRITER = ClassName.get("dev.myelin.params", "ResultWriter");
    public static final ClassName FREE_FORM = ClassName.get("dev.myelin.json", "FreeForm");
    public static final ClassName PREDICTOR_PARAMS = ClassName.get("dev.myelin.action", "PredictorParams");
    public static final ClassName PREDICTOR_ENVELOPE = ClassName.get("dev.myelin.action", "PredictorEnvelope");
    public static final ClassName PREDICTIONS = ClassName.get("dev.myelin.action", "Predictions");
    public static final ClassName NO_OPTIONS = ClassName.get("dev.myelin.action", "NoOptions");
    public static final ClassName JSON_GENERATOR = ClassName.get("com.fasterxml.jackson.core", "JsonGenerator");
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private ParamsTypes() {}
}
