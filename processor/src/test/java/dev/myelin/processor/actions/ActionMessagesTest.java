package dev.myelin.processor.actions;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What is said of actions and their steps. */
class ActionMessagesTest extends Mistakes {

    static Stream<Arguments> mistakes() {
        return Stream.concat(
                Stream.concat(classes(), modes()), Stream.concat(steps(), Stream.concat(contexts(), names())));
    }

    private static Stream<Arguments> classes() {
        return Stream.of(
                arguments("»@InferenceAction(name = \"a\") interface A {}", "[MYE1101] A is an interface, not a class"),
                arguments("»@InferenceAction(name = \"a\") enum A { X }", "[MYE1101] A is an enum, not a class"),
                arguments(
                        simple("abstract »class A extends BaseInferenceAction<Params> { %s }"),
                        "[MYE1102] class A is abstract, so generated code cannot make one"),
                arguments(
                        simple("»class A<T> extends BaseInferenceAction<Params> { %s }"),
                        "[MYE1102] class A is generic, so generated code cannot make one"),
                arguments(
                        "class A { @InferenceAction(name = \"a\") private static »class B extends BaseInferenceAction<Params> { "
                                + EXECUTE + " } }",
                        "[MYE1102] class B is private, so generated code cannot make one"),
                arguments(
                        "class A { @InferenceAction(name = \"a\") »class B extends BaseInferenceAction<Params> { "
                                + EXECUTE + " } }",
                        "[MYE1102] class B is an inner class, so generated code cannot make one"),
                arguments(
                        simple("class A extends BaseInferenceAction<Params> { »A(int x) {} %s }"),
                        "[MYE1103] class A has no constructor that generated code can call"),
                arguments(
                        simple("class A extends BaseInferenceAction<Params> { private »A() {} %s }"),
                        "[MYE1103] class A has no constructor that generated code can call"),
                arguments(
                        simple("»class A extends BaseInferenceAction<Params> { A() {} A(PluginContext c) {} %s }"),
                        "[MYE1104] class A has a constructor without parameters and one that takes a PluginContext"),
                arguments(
                        simple("class A extends BaseInferenceAction<Params> { »A() throws Exception {} %s }"),
                        "[MYE1105] the constructor of A throws the checked exception Exception"));
    }

    private static Stream<Arguments> modes() {
        return Stream.of(
                arguments(
                        "»@InferenceAction(name = \"a\") class A {}",
                        "[MYE1110] class A is an action without anything to run"),
                arguments(
                        "»@InferenceAction(name = \"a\") class A extends BaseInferenceAction<Params> {}",
                        "[MYE1110] class A is an action without anything to run"),
                arguments(
                        "»@InferenceAction(name = \"a\", context = Context.class, steps = Load.class)"
                                + " class A extends BaseInferenceAction<Params> { " + EXECUTE + " }",
                        "[MYE1111] class A has an execute() method and steps"),
                arguments(
                        "»@InferenceAction(name = \"a\") class A implements Predictor<String, Params, Params> {"
                                + PREDICT + " @Step StepResult s(Context c) { return StepResult.ok(); } }",
                        "[MYE1111] class A has a predictor's methods and steps"),
                arguments(
                        "@InferenceAction(name = \"a\") class A extends BaseInferenceAction<Params> { @Override public Object"
                                + " »execute() { return 1; } }",
                        "[MYE1112] execute() of A returns Object"),
                arguments(
                        "@SuppressWarnings(\"rawtypes\") @InferenceAction(name = \"a\") »class A extends BaseInferenceAction { "
                                + EXECUTE + " }",
                        "[MYE1113] class A leaves the type arguments of BaseInferenceAction open"));
    }

    private static Stream<Arguments> steps() {
        return Stream.of(
                arguments(
                        stepMethods("@Step(weight = »1.7) StepResult s(Context c) { return StepResult.ok(); }"),
                        "[MYE1203] weight 1.7 is outside 0..1"),
                arguments(
                        stepMethods("@Step(weight = Double».NaN) StepResult s(Context c) { return StepResult.ok(); }"),
                        "[MYE1203] weight NaN is outside 0..1"),
                arguments(
                        stepMethods(
                                "@Step(weight = 1, proportion = »101) StepResult s(Context c) { return StepResult.ok(); }"),
                        "[MYE1204] proportion 101 is outside 0..100"),
                arguments(
                        onTheClass("@Step(weight = 0) StepResult s(Context c) { return StepResult.ok(); }"),
                        "[MYE1205] the weights of all steps are 0"),
                arguments(
                        onTheClass("@Step(weight = 0.5) StepResult s(Context c) { return StepResult.ok(); }"),
                        "[MYE1206] the weights add up to 0.5 instead of 1; they are scaled"),
                arguments(
                        stepMethods("@Step(name = »\"Load it\") StepResult s(Context c) { return StepResult.ok(); }"),
                        "[MYE1202] step name 'Load it' is not made of lower-case letters, digits and underscores,"
                                + " beginning with a letter"),
                arguments(
                        stepMethods("@Step StepResult s(Context c) { return StepResult.ok(); }"
                                + " @Step(name = »\"s\") StepResult t(Context c) { return StepResult.ok(); }"),
                        "[MYE1207] step name 's' is taken by s(...)"),
                arguments(stepMethods("@Step void »s(Context c) {}"), "[MYE1216] step method s returns void"),
                arguments(
                        stepMethods("@Step private StepResult »s(Context c) { return StepResult.ok(); }"),
                        "[MYE1217] step method s is private"),
                arguments(
                        stepMethods("@Step static StepResult »s(Context c) { return StepResult.ok(); }"),
                        "[MYE1217] step method s is static"),
                arguments(
                        "class A { »@Step StepResult s(Context c) { return StepResult.ok(); } }",
                        "[MYE1218] step method s is in A, which is not an action"),
                arguments(
                        stepClasses("String».class", ""),
                        "[MYE1201] String is listed as a step and does not implement WorkflowStep"),
                arguments(stepClasses("{Load.class, Load».class}", ""), "[MYE1222] step class Load is listed twice"),
                arguments(
                        stepClasses("A.S».class", "static abstract class S implements WorkflowStep<Context> {}"),
                        "[MYE1102] class S is abstract, so generated code cannot make one"),
                arguments(
                        stepClasses(
                                "A.S».class",
                                "static class S implements WorkflowStep<Context> { S(String s) {} " + STEP + " }"),
                        "[MYE1103] class S has no constructor that generated code can call"),
                arguments(
                        stepClasses(
                                "A.S».class",
                                "static class S implements WorkflowStep<A.Other> { public StepResult"
                                        + " execute(A.Other c) { return StepResult.ok(); } }"
                                        + " static class Other extends InferenceContext<Params> { Other(ContextInit<Params> i) { super(i); } }"),
                        "[MYE1213] step S works on A.Other, but the context of A is Context"),
                arguments(
                        stepClasses("Load.class", "»@Step StepResult s(Context c) { return StepResult.ok(); }"),
                        "[MYE1215] class A lists step classes and has a @Step method s"));
    }

    private static Stream<Arguments> contexts() {
        return Stream.of(
                arguments(
                        "»@InferenceAction(name = \"a\", steps = Load.class) class A {}",
                        "[MYE1210] the steps of A need a context, and nothing says which"),
                arguments(
                        "@InferenceAction(name = \"a\", context = String».class, steps = Load.class) class A {}",
                        "[MYE1211] String cannot be the context of A: it does not extend InferenceContext<YourParams>"),
                arguments(
                        "@InferenceAction(name = \"a\", context = A.C».class, steps = Load.class) class A {"
                                + " static class C extends Context { C() { super(null); } } }",
                        "[MYE1212] context C has no constructor that takes ContextInit<Params>"),
                arguments(
                        stepMethods(
                                "@Step StepResult s(Context c) { return StepResult.ok(); } void »setupSteps(String s) {}"),
                        "[MYE1219] setupSteps of A cannot be called as void setupSteps(StepRegistry<Context>)"),
                arguments(
                        stepMethods(
                                "@Step StepResult s(Context c) { return StepResult.ok(); } String »result(String s) { return s; }"),
                        "[MYE1220] result of A cannot be called as result(Context)"),
                arguments(
                        "@InferenceAction(name = \"a\", context = Context».class, steps = Load.class)"
                                + " class A extends BaseInferenceAction<A.Mine> { record Mine(int x) {} }",
                        "[MYE1214] context Context is for parameters Params, but A is for A.Mine"));
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                arguments(
                        simple("class A extends BaseInferenceAction<Params> { %s }")
                                .replace("\"a\"", "»\"Find It\""),
                        "[MYE1501] action name 'Find It' is not made of lower-case letters, digits and underscores,"
                                + " beginning with a letter, at most 100 characters"),
                arguments(
                        simple("class A extends BaseInferenceAction<Params> { %s }")
                                .replace("\"a\"", "»\"\""),
                        "[MYE1501] action name '' is not made of lower-case letters, digits and underscores,"
                                + " beginning with a letter, at most 100 characters"),
                arguments(
                        simple("»class A extends BaseInferenceAction<Params> { %s } class AAction {}"),
                        "[MYE1503] generating for A needs the name AAction, which a class of yours has"));
    }

    private static final String EXECUTE = "@Override public Params execute() { return params(); }";
    private static final String STEP = "public StepResult execute(Context c) { return StepResult.ok(); }";
    private static final String PREDICT = " public String load(ModelInfo m) { return \"\"; }"
            + " public List<Params> infer(String m, List<Params> in, InferenceCall call) { return in; }";

    private static String simple(String declaration) {
        return "@InferenceAction(name = \"a\")\n" + declaration.replace("%s", EXECUTE);
    }

    private static String stepMethods(String methods) {
        return "@InferenceAction(name = \"a\") class A { " + methods + " }";
    }

    private static String onTheClass(String methods) {
        return "@InferenceAction(name = \"a\") »class A { " + methods + " }";
    }

    private static String stepClasses(String steps, String members) {
        return "@InferenceAction(name = \"a\", context = Context.class, steps = " + steps + ") class A { " + members
                + " }";
    }
}
