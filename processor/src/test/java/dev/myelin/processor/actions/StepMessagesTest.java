package dev.myelin.processor.actions;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What is said of how steps are tried, skipped and undone, whatever their style. */
class StepMessagesTest extends Mistakes {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                        policies(),
                        parallelism(),
                        skipping(),
                        rollbacks(),
                        rollbacksOfContextSteps(),
                        rollbacksOfTypedSteps())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> policies() {
        return Stream.of(
                arguments(step("@Step(retries = »-1)"), "[MYE1224] retries -1 is outside 0..100"),
                arguments(step("@Step(retries = »101)"), "[MYE1224] retries 101 is outside 0..100"),
                arguments(step("@Step(backoffMillis = »-1)"), "[MYE1224] backoffMillis -1 is outside 0..3600000"),
                arguments(
                        step("@Step(backoffMillis = »3_600_001)"),
                        "[MYE1224] backoffMillis 3600001 is outside 0..3600000"),
                arguments(
                        step("@Step(backoffMillis = »8_000_000_000L)"),
                        "[MYE1224] backoffMillis 8000000000 is outside 0..3600000"),
                arguments(step("@Step(timeoutMillis = »-1)"), "[MYE1224] timeoutMillis -1 is outside 0.."),
                arguments(
                        step("@Step(retryOn = IllegalStateException».class)"),
                        "[MYE1225] retryOn of step 's' has no effect without retries"),
                arguments(
                        step(
                                "private static class Own extends Exception { private static final long serialVersionUID = 1; }"
                                        + " @Step(retries = 1, retryOn = Own».class)"),
                        "[MYE1303] A.Own, the type of retryOn of s, cannot be used by the code generated in package app"),
                arguments(typedStep("@Step(retries = »101)"), "[MYE1224] retries 101 is outside 0..100"),
                arguments(
                        stepClass("@Step(weight = 1, timeoutMillis = »-5)"),
                        "[MYE1224] timeoutMillis -5 is outside 0.."));
    }

    private static Stream<Arguments> parallelism() {
        return Stream.of(
                arguments(
                        "@InferenceAction(name = \"a\", parallelism = »0) class A { @Step int s(Params p) { return 1; } }",
                        "[MYE1224] parallelism 0 is outside 1.."),
                arguments(
                        "@InferenceAction(name = \"a\", parallelism = »2) class A {"
                                + " @Step StepResult s(Context c) { return StepResult.ok(); } }",
                        "[MYE1226] parallelism 2 of A, which has no typed steps"),
                arguments(
                        "@InferenceAction(name = \"a\", parallelism = »2) class A extends BaseInferenceAction<Params> {"
                                + " @Override public Params execute() { return params(); } }",
                        "[MYE1226] parallelism 2 of A, which has no typed steps"));
    }

    private static Stream<Arguments> skipping() {
        return Stream.of(
                arguments(stepClass("@Step(weight = 1, skipIf = »\"done\")"), "[MYE1250] step class S has a skipIf"),
                arguments(
                        step("boolean isDone(Context c) { return true; } @Step(skipIf = »\"isdone\")"),
                        "[MYE1251] skipIf of step 's' is 'isdone', a method that A does not have; did you mean 'isDone'?"),
                arguments(
                        typedStep("@Step(skipIf = »\"nothing\")"),
                        "[MYE1251] skipIf of step 's' is 'nothing', a method that A does not have"),
                arguments(
                        step("private boolean »isDone(Context c) { return true; } @Step(skipIf = \"isDone\")"),
                        "[MYE1252] skipIf method isDone is private"),
                arguments(
                        typedVoid("static boolean »isDone(Params p) { return true; } @Step(skipIf = \"isDone\")"),
                        "[MYE1252] skipIf method isDone is static"),
                arguments(
                        typedVoid("<T> boolean »isDone(Params p) { return true; } @Step(skipIf = \"isDone\")"),
                        "[MYE1252] skipIf method isDone is generic"),
                arguments(
                        step("boolean »isDone(Context c) throws Throwable { return true; } @Step(skipIf = \"isDone\")"),
                        "[MYE1223] method isDone throws Throwable, which is no Exception"),
                arguments(
                        step("Boolean »isDone(Context c) { return true; } @Step(skipIf = \"isDone\")"),
                        "[MYE1253] skipIf method isDone returns Boolean"),
                arguments(
                        typedVoid("void »isDone(Params p) {} @Step(skipIf = \"isDone\")"),
                        "[MYE1253] skipIf method isDone returns void"),
                arguments(
                        step("boolean »isDone() { return true; } @Step(skipIf = \"isDone\")"),
                        "[MYE1254] skipIf method isDone cannot be called with the context"),
                arguments(
                        step("boolean »isDone(Params p) { return true; } @Step(skipIf = \"isDone\")"),
                        "[MYE1254] skipIf method isDone cannot be called with the context"),
                arguments(
                        step("boolean »isDone(Context c, StepResult r) { return true; } @Step(skipIf = \"isDone\")"),
                        "[MYE1254] skipIf method isDone cannot be called with the context"),
                arguments(
                        typedStep("boolean isDone(Params p) { return true; } @Step(skipIf = \"isDone\")")
                                .replace("String s(", "String »s("),
                        "[MYE1255] step 's' may be skipped, and its String is never null"));
    }

    private static Stream<Arguments> rollbacks() {
        return Stream.of(
                arguments(
                        "class A { »@Rollback(\"s\") void undo() {} }",
                        "[MYE1258] rollback method undo is in A, which has no @Step methods"),
                arguments(
                        "@InferenceAction(name = \"a\") class A extends BaseInferenceAction<Params> {"
                                + " @Override public Params execute() { return params(); } »@Rollback(\"s\") void undo() {} }",
                        "[MYE1258] rollback method undo is in A, which has no @Step methods"),
                arguments(
                        "@InferenceAction(name = \"a\", context = Context.class, steps = Load.class) class A {"
                                + " »@Rollback(\"load\") void undo(Context c) {} }",
                        "[MYE1258] rollback method undo is in A, which has no @Step methods"),
                arguments(
                        step("@Rollback(»\"x\") void undo(Context c) {} @Step(name = \"load_it\")"),
                        "[MYE1256] rollback method undo is for step 'x', which A does not have"),
                arguments(
                        step("@Rollback(»\"loadIt\") void undo(Context c) {} @Step(name = \"load_it\")"),
                        "[MYE1256] rollback method undo is for step 'loadIt', which A does not have; did you mean 'load_it'?"),
                arguments(
                        typedStep("@Rollback(»\"S\") void undo(Params p) {} @Step"),
                        "[MYE1256] rollback method undo is for step 'S', which A does not have; did you mean 's'?"),
                arguments(
                        step(
                                "@Rollback(\"s\") void undo(Context c) {} @Rollback(»\"s\") void again(Context c) {} @Step"),
                        "[MYE1257] step 's' is undone by undo already"),
                arguments(
                        typedStep("@Rollback(\"s\") void undo() {} @Rollback(»\"s\") void again() {} @Step"),
                        "[MYE1257] step 's' is undone by undo already"),
                arguments(
                        step("@Rollback(\"s\") int »undo(Context c) { return 1; } @Step"),
                        "[MYE1259] rollback method undo returns int"),
                arguments(
                        typedStep("@Rollback(\"s\") String »undo(String s) { return s; } @Step"),
                        "[MYE1259] rollback method undo returns String"),
                arguments(
                        typedStep("@Rollback(\"s\") private void »undo(String s) {} @Step"),
                        "[MYE1252] rollback method undo is private"),
                arguments(
                        typedStep("@Rollback(\"s\") void »undo(String s) throws Throwable {} @Step"),
                        "[MYE1223] method undo throws Throwable, which is no Exception"));
    }

    private static Stream<Arguments> rollbacksOfContextSteps() {
        return Stream.of(
                arguments(
                        step("@Rollback(\"s\") void »undo() {} @Step"),
                        "[MYE1254] rollback method undo cannot be called with the context"),
                arguments(
                        step("@Rollback(\"s\") void »undo(StepResult r) {} @Step"),
                        "[MYE1254] rollback method undo cannot be called with the context"),
                arguments(
                        step("@Rollback(\"s\") void »undo(Context c, Params p) {} @Step"),
                        "[MYE1254] rollback method undo cannot be called with the context"),
                arguments(
                        step("@Rollback(\"s\") void »undo(Context c, StepResult r, int i) {} @Step"),
                        "[MYE1254] rollback method undo cannot be called with the context"));
    }

    private static Stream<Arguments> rollbacksOfTypedSteps() {
        return Stream.of(
                arguments(
                        typedStep("@Rollback(\"s\") void undo(Integer »i) {} @Step"),
                        "[MYE1260] rollback method undo takes Integer, which step 's' neither returns nor takes"),
                arguments(
                        typedStep(
                                "@Rollback(\"s\") void undo(Params p, String s, ModelStore m, long »l) {} @Step int n(String s)"
                                        + " { return 1; } @Step long m(int i) { return 1; } @Step void o(long l) {} @Step"),
                        "[MYE1260] rollback method undo takes long, which step 's' neither returns nor takes"),
                arguments(
                        typedStep("@Rollback(\"s\") void undo(Context »c) {} @Step"),
                        "[MYE1260] rollback method undo takes Context, which step 's' neither returns nor takes"));
    }

    /** A step over the context, with this annotation, and all that stands before it. */
    private static String step(String annotated) {
        return "@InferenceAction(name = \"a\") class A { " + annotated
                + " StepResult s(Context c) { return StepResult.ok(); } }";
    }

    private static String typedStep(String annotated) {
        return "@InferenceAction(name = \"a\") class A { " + annotated + " String s(Params p) { return \"\"; } }";
    }

    private static String typedVoid(String annotated) {
        return "@InferenceAction(name = \"a\") class A { " + annotated + " void s(Params p) {} }";
    }

    private static String stepClass(String annotation) {
        return "@InferenceAction(name = \"a\", context = Context.class, steps = A.S.class) class A { " + annotation
                + " static class S implements WorkflowStep<Context> {"
                + " public StepResult execute(Context c) { return StepResult.ok(); } } }";
    }
}
