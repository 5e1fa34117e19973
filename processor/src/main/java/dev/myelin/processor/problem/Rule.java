package dev.myelin.processor.problem;

import java.util.Arrays;

/**
 * Every rule: its code, how severe breaking it is, its text and the change to make. The one place of all texts;
 * {@code docs/errors/} has a page for each. A code is never used for another rule.
 *
 * <p>10xx what is annotated, 11xx the class and its mode, 12xx steps, 13xx types of parameters and results, 14xx
 * constraints and defaults, 15xx names, 16xx modules, 17xx deployments.
 */
public enum Rule {
    // ---- 10xx what is annotated
    UNRESOLVED_TYPE(
            1002,
            "type %s cannot be found, needed by %s",
            "import it, add its dependency, or mend the errors that the compiler reports in it"),
    NOT_SERVED(
            1003,
            false,
            "deployment %s is checked, and nothing serves it yet",
            "let it extend BaseServeDeployment, or annotate a predictor @InferenceAction, too, and it is served"),

    // ---- 11xx the class and its mode
    NOT_A_CLASS(1101, "%s is %s, not a class", "make it a class"),
    CLASS_NOT_USABLE(
            1102,
            "class %s is %s, so generated code cannot make one",
            "make it a top-level or static nested class that is not private, abstract or generic"),
    NO_CONSTRUCTOR(
            1103,
            "class %s has no constructor that generated code can call%s",
            "give it one that is not private and takes nothing or a PluginContext"),
    TWO_CONSTRUCTORS(
            1104,
            "class %s has a constructor without parameters and one that takes a PluginContext",
            "keep one of them, or make the other private"),
    CONSTRUCTOR_THROWS(
            1105,
            "the constructor of %s throws the checked exception %s",
            "move that work to execute, load or a step, or wrap the exception"),
    NO_MODE(
            1110,
            "class %s is an action without anything to run",
            "implement Predictor, extend BaseInferenceAction and override execute(), or give it steps"),
    TWO_MODES(
            1111,
            "class %s has %s and %s",
            "an action has one mode: keep one and put the other into a class of its own"),
    BAD_EXECUTE(
            1112,
            "execute() of %s returns %s",
            "declare what it returns: a record, a List of records, or Map<String, Object>"),
    RAW_SUPERTYPE(1113, "class %s leaves the type arguments of %s open", "name them, as in %s"),

    // ---- 12xx steps
    STEP_NOT_WORKFLOW_STEP(
            1201, "%s is listed as a step and does not implement WorkflowStep", "let it implement WorkflowStep<%s>"),
    STEP_NAME_INVALID(
            1202,
            "step name '%s' is not made of lower-case letters, digits and underscores, beginning with a letter",
            "choose one such as @Step(name = \"load_model\")"),
    WEIGHT_OUT_OF_RANGE(1203, "weight %s is outside 0..1", "give the step's part of the work, from 0 to 1"),
    PROPORTION_OUT_OF_RANGE(1204, "proportion %s is outside 0..100", "give the step's share of the job in percent"),
    WEIGHTS_ALL_ZERO(1205, "the weights of all steps are 0", "give the steps that take time a weight, together 1"),
    WEIGHTS_NOT_ONE(
            1206,
            false,
            "the weights add up to %s instead of 1; they are scaled",
            "give weights that add up to 1, or leave all of them out for equal parts"),
    STEP_NAME_TWICE(1207, "step name '%s' is taken by %s", "give one of the two another name"),
    CONTEXT_MISSING(
            1210,
            "the steps of %s need a context, and nothing says which",
            "add context = X.class, where X extends %s<YourParams>"),
    CONTEXT_UNFIT(
            1211,
            "%s cannot be the context of %s: it does not extend %s<YourParams>",
            "let it extend %s with the type of the parameters"),
    CONTEXT_CONSTRUCTOR(
            1212,
            "context %s has no constructor that takes ContextInit<%s>",
            "add one that is not private: %s(ContextInit<%s> init) { super(init); }"),
    STEP_CONTEXT_UNFIT(
            1213,
            "step %s works on %s, but the context of %s is %s",
            "let the step work on the action's context or a supertype of it"),
    CONTEXT_PARAMS_DIFFER(
            1214, "context %s is for parameters %s, but %s is for %s", "use the same parameter type in both"),
    STEP_STYLES_MIXED(
            1215,
            "class %s lists step classes and has a @Step method %s",
            "use one style: step classes in steps = ..., or @Step methods"),
    STEP_METHOD_RETURN(1216, "step method %s returns %s", "let it return StepResult"),
    STEP_METHOD_UNUSABLE(
            1217, "step method %s is %s", "make it an instance method that is not private, abstract or generic"),
    STEP_METHOD_OUTSIDE(
            1218,
            "step method %s is in %s, which is not an action",
            "annotate the class @InferenceAction, or take @Step away"),
    SETUP_STEPS_SIGNATURE(
            1219,
            "setupSteps of %s cannot be called as void setupSteps(StepRegistry<%s>)",
            "make it an instance method that is not private, takes the registry, returns nothing and throws nothing checked"),
    RESULT_SIGNATURE(
            1220,
            "result of %s cannot be called as result(%s)",
            "make it an instance method that is not private, takes the context and returns the result"),
    STEP_UNUSED(
            1221,
            false,
            "step class %s is listed by no action",
            "list it in steps = ... of an @InferenceAction, or take @Step away"),
    STEP_TWICE(
            1222, "step class %s is listed twice", "list it once; for a second run of the same code make a subclass"),
    STEP_THROWS(1223, "method %s throws %s, which is no Exception", "declare Exception, or something narrower"),
    STEP_LIMIT(1224, "%s %d is outside %s", "give %s within these bounds"),
    RETRY_ON_UNUSED(
            1225,
            false,
            "retryOn of step '%s' has no effect without retries",
            "say how often it is tried again: retries = 3; or take retryOn away"),
    PARALLELISM_UNUSED(
            1226,
            "parallelism %d of %s, which has no typed steps",
            "take it away: only steps that are joined by their types can run at the same time"),
    STEP_STYLES_UNLIKE(
            1230,
            "class %s has the typed step %s and %s",
            "use one style: typed steps, step methods that take the context, or step classes"),
    STEP_WITHOUT_STYLE(
            1231,
            "step method %s is neither typed nor over a context: it %s",
            "let it take the context alone and return StepResult, or take and return types of your own"),
    INPUT_MISSING(
            1232,
            "%s needs %s; no step returns it%s",
            "let a step return exactly this type, or take what a step returns%s"),
    OUTPUT_TWICE(
            1233,
            "%s returns %s, and so does %s",
            "tell them apart by @Named, on the step methods and on the parameters that take them"),
    STEPS_IN_CIRCLE(1234, "steps wait for each other: %s", "let one of them take something that is there before it"),
    OUTPUTS_UNTAKEN(
            1235,
            "no step takes %s of %s, nor %s of %s, and an action has one result",
            "let a step take one of the two, or return void"),
    INPUT_NEVER_NULL(
            1236, "%s takes %s, which %s returns as @Nullable", "annotate the parameter @Nullable, or return no null"),
    OUTPUT_GIVEN(1237, "step %s returns %s, which is there without it", "return a type of your own, or void"),
    MODEL_NOT_NAMED(
            1238,
            "%s takes ModelInfo, and the parameters %s have no modelId",
            "add ModelId modelId to the parameters, or take ModelStore and load from it"),
    PARAMS_NOT_TAKEN(
            1239,
            "the steps of %s take no parameters",
            "let a step take a record of what the action is asked for; it may be without components"),
    RESULT_NULLABLE(
            1240,
            "the result of %s may be null: %s returns it as @Nullable",
            "return a result in any case; what it has may be @Nullable or Optional"),
    NAMED_NOTHING(
            1241, "@Named of %s names nothing: %s", "give a name to a type that is returned, or take @Named away"),
    SKIP_ON_CLASS(1250, "step class %s has a skipIf", "override canSkip(context) in it instead"),
    SKIP_UNKNOWN(
            1251,
            "skipIf of step '%s' is '%s', a method that %s does not have%s",
            "give the name of a method that returns boolean"),
    SIDE_METHOD_UNUSABLE(
            1252, "%s method %s is %s", "make it an instance method that is not private, abstract or generic"),
    SKIP_RETURN(1253, "skipIf method %s returns %s", "let it return boolean"),
    SIDE_METHOD_CONTEXT(1254, "%s method %s cannot be called with the context", "let it take %s"),
    SKIPPED_OUTPUT(
            1255,
            "step '%s' may be skipped, and its %s is never null",
            "annotate what it returns @Nullable, or return void"),
    ROLLBACK_UNKNOWN(
            1256,
            "rollback method %s is for step '%s', which %s does not have%s",
            "give the name of a step of the same class"),
    ROLLBACK_TWICE(1257, "step '%s' is undone by %s already", "keep one of the two"),
    ROLLBACK_OUTSIDE(
            1258,
            "rollback method %s is in %s, which has no @Step methods",
            "put it beside the step that it undoes; a step class overrides rollback(context, result)"),
    ROLLBACK_RETURN(1259, "rollback method %s returns %s", "let it return nothing"),
    ROLLBACK_INPUT(
            1260,
            "rollback method %s takes %s, which step '%s' neither returns nor takes",
            "take what the step returns or takes, or what is always there"),

    // ---- 13xx types of parameters and results
    PARAMS_NOT_AN_OBJECT(
            1301,
            "%s, the parameters of %s, has no named values",
            "make it a record with a component for each parameter; a bean, an Immutables value or a sealed interface of"
                    + " records will do too"),
    UNSUPPORTED_TYPE(
            1302,
            "type %s of %s has no form in JSON: %s",
            "the types are primitives and their boxes, String, ModelId, numbers, java.time, UUID, URI, Path, enums, records,"
                    + " sealed interfaces of records, beans, arrays, List, Set, Map, Optional, Object and JsonNode"),
    TYPE_NOT_ACCESSIBLE(
            1303,
            "%s, the type of %s, cannot be used by the code generated in %s",
            "let it and the types around it be package-private in that package, or public"),
    NULLABLE_PRIMITIVE(
            1304,
            "%s is %s, which is never null",
            "use the box (Integer for int), or take @Nullable away; an array itself is float @Nullable []"),
    ENDLESS_TYPE(1305, "%s never ends: %s", "make one of these components @Nullable, or a List that may be empty"),
    TYPE_GROWS(
            1307,
            "type %s of %s is found in itself with ever deeper type arguments",
            "let it refer to itself with the same arguments"),
    SETTERS_DIFFER(
            1308,
            "%s has setters of several types for %s, and nothing says which one is meant",
            "keep one of them, or give it a getter of the type that is to be read"),
    MEMBER_THROWS(1309, "%s of %s throws the checked exception %s", "let it throw an unchecked one"),
    IMMUTABLE_UNFIT(
            1315,
            "what Immutables generates for %s has no %s",
            "keep to its default style, with a builder: no @Value.Immutable(builder = false), no staged builder"),
    JACKSON_WITHOUT_EFFECT(
            1321,
            false,
            "%s on %s has no effect here",
            "take it away, or say the same otherwise: Myelin honours @JsonProperty, @JsonAlias, @JsonIgnore,"
                    + " @JsonIgnoreProperties, @JsonPropertyDescription, @JsonValue of enums, and @JsonTypeInfo, @JsonSubTypes"
                    + " and @JsonTypeName of sealed interfaces"),
    JACKSON_REFUSED(
            1322,
            "%s on %s cannot be honoured: %s",
            "take it away, and give parameters and results types that have just what belongs in the JSON"),
    IGNORED_WITHOUT_VALUE(
            1323,
            "%s is ignored, and nothing says what value it has then",
            "make it @Nullable or Optional, or give it a @DefaultValue"),
    JSON_VALUE_UNFIT(
            1324,
            "@JsonValue on %s, which %s, gives generated code no value",
            "put it on one method without parameters or one field, not private and not static, of String, int or long"),
    ANNOTATIONS_DIFFER(1325, "%s and %s on %s contradict each other", "keep one of them"),

    // ---- 14xx constraints and defaults
    CONSTRAINT_UNKNOWN(
            1401,
            "%s on %s is not supported",
            "the constraints are those of jakarta.validation on components and their types; check the rest in the record's"
                    + " constructor"),
    CONSTRAINT_ON_ELEMENTS(
            1402,
            "%s on %s is not supported",
            "put it on a component of the generic record; of an array of bytes only the size can be checked"),
    CONSTRAINT_OF_OTHER_TYPE(1403, "%s is not for %s, which is %s", "it is for %s"),
    CONSTRAINT_NEGATIVE(1404, "%s of %s has a negative bound: %d", "sizes and numbers of digits begin at 0"),
    CONSTRAINT_NEVER_MET(1405, "%s must be %s and %s, which nothing is", "exchange or widen the bounds"),
    CONSTRAINTS_EXCLUDE(1406, "%s is %s and %s, which nothing is", "keep one of the two"),
    CONSTRAINT_NULL_NEVER(1407, "@Null on %s, which is never null", "make it @Nullable, or take @Null away"),
    DEFAULT_NOT_POSSIBLE(
            1411,
            "%s, which is %s, cannot have a default",
            "make it @Nullable, and let the record's constructor put a value in the place of null"),
    DEFAULT_OF_OTHER_TYPE(
            1412,
            "default \"%s\" of %s is not %s%s",
            "write it as it would stand in JSON, a string without its quotes"),
    DEFAULT_BREAKS_CONSTRAINT(
            1413, "default \"%s\" of %s breaks its own constraint: it %s", "change the default or the constraint"),
    CONSTRAINT_TEXT(1421, "\"%s\" in %s on %s is not %s", "mend the text"),
    CONSTRAINT_MESSAGE(
            1422,
            "the message \"%s\" of %s on %s is not taken as it stands",
            "write the text out: expressions in braces are not resolved"),
    CONSTRAINT_ATTRIBUTE(
            1423,
            false,
            "%s of %s on %s has no effect",
            "take it away: constraints are always checked, all of them, and carry nothing"),

    // ---- 15xx names
    ACTION_NAME_INVALID(
            1501,
            "action name '%s' is not made of lower-case letters, digits and underscores, beginning with a letter, at most"
                    + " 100 characters",
            "choose one such as \"find_duplicates\""),
    ACTION_NAME_TWICE(1502, "action name '%s' is taken by %s", "give one of the two another name"),
    GENERATED_NAME_TAKEN(1503, "generating for %s needs the name %s, which %s has", "rename one of the two classes"),
    JSON_NAMES_EQUAL(1551, "%s and %s are both '%s' in JSON", "rename one of them"),
    JSON_NAME_TWICE(1552, "%s has the name '%s' in JSON twice", "leave one of them out"),
    NAME_IS_TAG(
            1561,
            "%s is '%s' in JSON, the field that tells %s from other cases",
            "rename it, or choose another field by @JsonTypeInfo(use = NAME, property = ...) on the sealed interface"),
    TAGS_EQUAL(1562, "%s and %s, cases of %s, are both told by '%s'", "name one of them otherwise by @JsonTypeName"),

    // ---- 16xx modules
    MODULE_REQUIRES(
            1601,
            "module %s does not read dev.myelin.runtime, which actions and the code generated for them need",
            "add to module-info.java: requires dev.myelin;"),
    MODULE_PROVIDES(
            1602,
            "module %s does not provide %s, so nobody would find the actions on the module path",
            "let module-info.java have: provides dev.myelin.action.ActionDefinition with %s;"),

    // ---- 17xx deployments
    DEPLOYMENT_NAME_INVALID(
            1701,
            "deployment name '%s' is not made of lower-case letters, digits and underscores, beginning with a letter, at"
                    + " most 100 characters",
            "choose one such as @ServeDeployment(name = \"search\")"),
    SERVE_LIMIT(1702, "%s %d is outside %s", "give a %s within these bounds"),
    ENTRYPOINT_UNFIT(
            1703,
            "%s, the entrypoint of %s, is not a deployment",
            "name a class annotated @ServeDeployment, or annotate it"),
    TWO_ACTIONS(
            1704,
            "class %s is annotated @InferenceAction and @DeploymentAction",
            "keep one of the two, or make two classes of it"),
    ROUTE_OUTSIDE(
            1711,
            "route %s is in %s, which is not a deployment",
            "annotate the class @ServeDeployment, or take the route's annotation away"),
    ROUTE_METHOD_UNUSABLE(1712, "route method %s is %s", "make it an instance method that is not private"),
    ROUTE_PATH_INVALID(
            1713,
            "route path '%s' is not made of segments, each after a slash and either letters, digits and -._~ or a variable"
                    + " in braces of a name of its own",
            "write a path such as \"/similar/{id}\", or \"/\""),
    ROUTES_CLASH(1714, "%s is answered by %s already, which is %s", "give one of the two another path or method"),
    ROUTE_VARIABLE_UNKNOWN(1715, "@Path takes '%s', which '%s' does not have%s", "name a variable of the path"),
    ROUTE_VARIABLE_UNUSED(
            1716, "variable '%s' of '%s' is taken by no parameter", "add a parameter annotated @Path and named %s"),
    ROUTE_PARAMETER(
            1717,
            "parameter %s of %s is nothing that a request has",
            "annotate it @Path, @Query, @Header or @Body, or make it a %s: the loaded model"),
    ROUTE_BODY(1718, "%s takes %s", "take one parameter annotated @Body, in a method annotated @Post or @Put"),
    ROUTE_TEXT(
            1719,
            "parameter %s of %s is a %s, which no text of a path, query or header is",
            "make it a single value, such as a number, a string or an enum; of a query or header it may be a List of such"),
    ROUTE_ANSWER(
            1720,
            "%s returns a stage of a %s",
            "return a CompletionStage of a type that crosses JSON, or the inner one itself");

    private final int number;
    private final boolean error;
    private final String text;
    private final String hint;

    Rule(int number, String text, String hint) {
        this(number, true, text, hint);
    }

    Rule(int number, boolean error, String text, String hint) {
        this.number = number;
        this.error = error;
        this.text = text;
        this.hint = hint;
    }

    /** The rule's code, such as {@code MYE1203}. */
    public String code() {
        return "MYE" + number;
    }

    /** Whether breaking it stops the compile; else it is a warning. */
    public boolean isError() {
        return error;
    }

    /** How many particulars the rule's text takes; those given beyond fill the hint. */
    private int particularsOfText() {
        return text.split("%[sd]", -1).length - 1;
    }

    /**
     * The rule broken at a place.
     *
     * @param particulars what fills the text, then what fills the hint
     */
    public Problem at(Origin origin, Object... particulars) {
        int count = particularsOfText();
        Object[] ofHint = Arrays.copyOfRange(particulars, count, particulars.length);
        return new Problem(this, String.format(text, particulars), String.format(hint, ofHint), origin);
    }
}
