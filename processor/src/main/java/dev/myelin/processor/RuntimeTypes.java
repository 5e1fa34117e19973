package dev.myelin.processor;

import com.palantir.javapoet.ClassName;

/** The runtime's types that generated code names and authors extend. The processor knows them by name, here only. */
public final class RuntimeTypes {

    private static final String ACTION = "dev.myelin.action";
    private static final String PARAMS = "dev.myelin.params";
    private static final String ROUTE_PACKAGE = "dev.myelin.route";
    private static final String STEP = "dev.myelin.step";

    public static final ClassName ACTION_DEFINITION = ClassName.get(ACTION, "ActionDefinition");
    public static final ClassName ACTION_INFO = ClassName.get(ACTION, "ActionInfo");
    public static final ClassName BASE_INFERENCE_ACTION = ClassName.get(ACTION, "BaseInferenceAction");
    public static final ClassName BASE_SERVE_DEPLOYMENT = ClassName.get(ACTION, "BaseServeDeployment");
    public static final ClassName CONFIGURED_PREDICTOR = ClassName.get(ACTION, "ConfiguredPredictor");
    public static final ClassName DEPLOYMENT_INFO = ClassName.get(ACTION, "DeploymentInfo");
    public static final ClassName NO_OPTIONS = ClassName.get(ACTION, "NoOptions");
    public static final ClassName PREDICTOR = ClassName.get(ACTION, "Predictor");
    public static final ClassName PREDICTOR_ACTION = ClassName.get(ACTION, "PredictorAction");
    public static final ClassName PREDICTOR_DEPLOYMENT = ClassName.get(ACTION, "PredictorDeployment");
    public static final ClassName PREDICT_REQUEST = ClassName.get(ACTION, "PredictRequest");
    public static final ClassName PREDICTIONS = ClassName.get(ACTION, "Predictions");
    public static final ClassName PREDICTOR_ENVELOPE = ClassName.get(ACTION, "PredictorEnvelope");
    public static final ClassName PREDICTOR_PARAMS = ClassName.get(ACTION, "PredictorParams");
    public static final ClassName REMOTE_INFERENCE_ACTION = ClassName.get(ACTION, "RemoteInferenceAction");
    public static final ClassName ROUTED_DEPLOYMENT = ClassName.get(ACTION, "RoutedDeployment");
    public static final ClassName SIMPLE_ACTION = ClassName.get(ACTION, "SimpleAction");
    public static final ClassName STEP_ACTION = ClassName.get(ACTION, "StepAction");
    public static final ClassName TYPED_STEP_ACTION = ClassName.get(ACTION, "TypedStepAction");

    public static final ClassName RESOURCE = ClassName.get(ROUTE_PACKAGE, "Resource");
    public static final ClassName ROUTE = ClassName.get(ROUTE_PACKAGE, "Route");
    public static final ClassName ROUTE_ANSWER = ClassName.get(ROUTE_PACKAGE, "RouteAnswer");
    public static final ClassName ROUTE_CALL = ClassName.get(ROUTE_PACKAGE, "RouteCall");
    public static final ClassName ROUTE_REQUEST = ClassName.get(ROUTE_PACKAGE, "RouteRequest");
    public static final ClassName SEGMENTS = ClassName.get(ROUTE_PACKAGE, "Segments");

    public static final ClassName BASE_STEP_CONTEXT = ClassName.get(STEP, "BaseStepContext");
    public static final ClassName CONTEXT_INIT = ClassName.get(STEP, "ContextInit");
    public static final ClassName DEPLOYMENT_CONTEXT = ClassName.get(STEP, "DeploymentContext");
    public static final ClassName INFERENCE_CONTEXT = ClassName.get(STEP, "InferenceContext");
    public static final ClassName ORCHESTRATOR_SUMMARY = ClassName.get(STEP, "Orchestrator", "Summary");
    public static final ClassName PENDING = ClassName.get(STEP, "Pending");
    public static final ClassName PLANNED_STEP = ClassName.get(STEP, "PlannedStep");
    public static final ClassName STEP_METHOD = ClassName.get(STEP, "StepMethod");
    public static final ClassName STEP_PLAN = ClassName.get(STEP, "StepPlan");
    public static final ClassName STEP_POLICY = ClassName.get(STEP, "StepPolicy");
    public static final ClassName STEP_PROGRESS = ClassName.get(STEP, "StepProgress");
    public static final ClassName STEP_REGISTRY = ClassName.get(STEP, "StepRegistry");
    public static final ClassName STEP_RESULT = ClassName.get(STEP, "StepResult");
    public static final ClassName STEP_RUN = ClassName.get(STEP, "StepRun");
    public static final ClassName STEP_SPEC = ClassName.get(STEP, "StepSpec");
    public static final ClassName WORKFLOW_STEP = ClassName.get(STEP, "WorkflowStep");

    public static final ClassName MODEL_ID = ClassName.get("dev.myelin.model", "ModelId");
    public static final ClassName MODEL_INFO = ClassName.get("dev.myelin.model", "ModelInfo");
    public static final ClassName MODEL_STORE = ClassName.get("dev.myelin.model", "ModelStore");
    public static final ClassName PLUGIN_CONTEXT = ClassName.get("dev.myelin.context", "PluginContext");
    public static final ClassName RUNTIME_CONTEXT = ClassName.get("dev.myelin.context", "RuntimeContext");
    public static final ClassName PROGRESS_CATEGORY = ClassName.get("dev.myelin.progress", "ProgressCategory");

    public static final ClassName ENUM_VALUES = ClassName.get(PARAMS, "EnumValues");
    public static final ClassName PARAMS_PARSER = ClassName.get(PARAMS, "ParamsParser");
    public static final ClassName FIELD_NAMES = ClassName.get(PARAMS, "FieldNames");
    public static final ClassName PARAMS_READER = ClassName.get(PARAMS, "ParamsReader");
    public static final ClassName RESULT_WRITER = ClassName.get(PARAMS, "ResultWriter");
    public static final ClassName FREE_FORM = ClassName.get("dev.myelin.json", "FreeForm");
    public static final ClassName JSON_NODES = ClassName.get("dev.myelin.json", "JsonNodes");

    public static final ClassName JSON_GENERATOR = ClassName.get("com.fasterxml.jackson.core", "JsonGenerator");
    public static final ClassName SERIALIZED_STRING =
            ClassName.get("com.fasterxml.jackson.core.io", "SerializedString");
    public static final ClassName JSON_NODE = ClassName.get("com.fasterxml.jackson.databind", "JsonNode");
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private RuntimeTypes() {}
}
