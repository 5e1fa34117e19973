package dev.myelin.processor;

import java.util.List;

/** The names of the annotations that the processors look for. */
public final class AnnotationNames {

    /** The package of the annotations. */
    public static final String PACKAGE = "dev.myelin.annotations";

    private static final String PREFIX = PACKAGE + ".";

    public static final String INFERENCE_ACTION = PREFIX + "InferenceAction";
    public static final String STEP = PREFIX + "Step";
    public static final String SERVE_DEPLOYMENT = PREFIX + "ServeDeployment";
    public static final String DEPLOYMENT_ACTION = PREFIX + "DeploymentAction";
    public static final String PARAMS = PREFIX + "Params";

    public static final String ROLLBACK = PREFIX + "Rollback";
    public static final String NAMED = PREFIX + "Named";

    public static final String BODY = PREFIX + "Body";
    public static final String HEADER = PREFIX + "Header";
    public static final String PATH = PREFIX + "Path";
    public static final String QUERY = PREFIX + "Query";

    /** The annotations of a deployment's routes. */
    public static final List<String> ROUTES =
            List.of(PREFIX + "Get", PREFIX + "Post", PREFIX + "Put", PREFIX + "Delete");

    private AnnotationNames() {}
}
