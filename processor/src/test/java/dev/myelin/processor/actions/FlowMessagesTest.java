package dev.myelin.processor.actions;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What is said of what flows between typed steps. */
class FlowMessagesTest extends Mistakes {

    static Stream<Arguments> mistakes() {
        return Stream.of(styles(), missing(), nearMisses(), twice(), circles(), results(), nulls(), given(), params())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> styles() {
        return Stream.of(
                arguments(
                        typed("@Step Vectors a(Params p) { return null; }"
                                + " »@Step StepResult b(Context c) { return StepResult.ok(); }"),
                        "[MYE1230] class A has the typed step a and the step b over a context"),
                arguments(
                        typed("@Step StepResult b(Context c) { return StepResult.ok(); }"
                                + " »@Step Vectors a(Params p) { return null; }"),
                        "[MYE1230] class A has the typed step a and the step b over a context"),
                arguments(
                        typed(
                                "@Step Vectors a(Params p) { return null; } void »setupSteps(StepRegistry<Context> r) {}"),
                        "[MYE1230] class A has the typed step a and setupSteps"),
                arguments(
                        "@InferenceAction(name = \"a\", context = Context».class) class A {"
                                + " @Step Params a(Params p, ModelStore m) { return p; } }",
                        "[MYE1230] class A has the typed step a and a context"),
                arguments(
                        "@InferenceAction(name = \"a\", context = Context.class, steps = Load.class) class A {"
                                + " »@Step int a(Params p) { return 1; } }",
                        "[MYE1215] class A lists step classes and has a @Step method a"),
                arguments(
                        typed("@Step StepResult »a(Params p) { return StepResult.ok(); }"),
                        "[MYE1231] step method a is neither typed nor over a context: it returns StepResult"),
                arguments(
                        typed("@Step StepResult »a() { return StepResult.ok(); }"),
                        "[MYE1231] step method a is neither typed nor over a context: it returns StepResult"),
                arguments(
                        typed("@Step Vectors »a(Context c, Params p) { return null; }"),
                        "[MYE1231] step method a is neither typed nor over a context: it takes the context beside other things"),
                arguments(
                        typed("@Step private Vectors »a(Params p) { return null; }"),
                        "[MYE1217] step method a is private"),
                arguments(
                        typed("@Step static Vectors »a(Params p) { return null; }"),
                        "[MYE1217] step method a is static"),
                arguments(
                        typed("@Step <T extends Number> Vectors »a(Params p) { return null; }"),
                        "[MYE1217] step method a is generic"),
                arguments(
                        typed("@Step Vectors »a(Params p) throws Throwable { return null; }"),
                        "[MYE1223] method a throws Throwable, which is no Exception"),
                arguments(
                        typed(
                                "private record Own(int x) {} @Step Own »a(Params p) { return null; } @Step int b(Own o) { return 1; }"),
                        "[MYE1303] A.Own, the type of what a returns, cannot be used by the code generated in package app"),
                arguments(
                        typed("private record Own(int x) {} @Step List<Own[]> »a(Params p) { return null; }"
                                + " @Step int b(List<Own[]> o) { return 1; }"),
                        "[MYE1303] A.Own, the type of what a returns, cannot be used by the code generated in package app"),
                arguments(
                        typed("@Step(name = \"x\") Vectors a(Params p) { return null; }"
                                + " @Step(name = »\"x\") int b(Vectors v) { return 1; }"),
                        "[MYE1207] step name 'x' is taken by a(...)"),
                arguments(
                        typed("@Step Vectors a(Params p) { return null; } »@Step int a(Vectors v) { return 1; }"),
                        "[MYE1207] step name 'a' is taken by a(...)"));
    }

    private static Stream<Arguments> missing() {
        return Stream.of(
                arguments(
                        typed(
                                "@Step Encoder load(Params p) { return null; }"
                                        + " @Step float[][] embed(Encoder e) { return null; } @Step Groups group(Vectors »v) { return null; }"),
                        "[MYE1232] group needs A.Vectors; no step returns it; embed returns float[][]"),
                arguments(
                        typed("@Step Groups group(Params p, Encoder »e) { return null; }"),
                        "[MYE1232] group needs A.Encoder; no step returns it"),
                arguments(
                        typed(
                                "@Step int a(Params p) { return 1; } @Step String b(int i) { return \"\"; }"
                                        + " @Step long c(String s) { return 1; } @Step void d(Params p, long l, Encoder »e) {}"),
                        "[MYE1232] d needs A.Encoder; no step returns it; a returns int; b returns String; c returns long"),
                arguments(
                        typed(
                                "@Step int a(Params p) { return 1; } @Step long b(Params p) { return 1; } @Step short c(Params p) { return 1; }"
                                        + " @Step byte d(Params p) { return 1; } @Step char e(Params p) { return 1; } @Step float f(Params p) { return 1; }"
                                        + " @Step double g(Params p) { return 1; } @Step void h(Encoder »e) {}"),
                        "[MYE1232] h needs A.Encoder; no step returns it; a returns int; b returns long; c returns short;"
                                + " d returns byte; e returns char; 2 more return other types"),
                // A type that nobody returns is one mistake, however many take it, and no circle follows from it.
                arguments(
                        typed("@Step int a(Params p, Encoder »e) { return 1; } @Step void b(Encoder e, int i) {}"),
                        "[MYE1232] a needs A.Encoder; no step returns it"),
                arguments(
                        typed("@Step(skipIf = \"none\") void a(Params p) {} boolean none(Encoder »e) { return true; }"),
                        "[MYE1232] none needs A.Encoder; no step returns it"),
                arguments(
                        typed("@Step Groups a(Params p, Other »o) { return null; } record Other(int x) {}"),
                        "[MYE1232] a needs A.Other; no step returns it"),
                arguments(
                        typed("@Step Groups a(Params »p, Other o) { return null; }"
                                + " @dev.myelin.annotations.Params record Other(int x) {}"),
                        "[MYE1232] a needs Params; no step returns it"));
    }

    private static Stream<Arguments> nearMisses() {
        return Stream.of(
                arguments(
                        typed(
                                "@Step ArrayList<String> read(Params p) { return null; } @Step int count(List<String> »l) { return 1; }"),
                        "[MYE1232] count needs List<String>; no step returns it; read returns ArrayList<String>, which is a subtype"),
                arguments(
                        typed(
                                "@Step List<String> read(Params p) { return null; } @Step int count(ArrayList<String> »l) { return 1; }"),
                        "[MYE1232] count needs ArrayList<String>; no step returns it; read returns List<String>, which is a supertype"),
                arguments(
                        typed(
                                "@Step List<Integer> read(Params p) { return null; } @Step int count(List<Long> »l) { return 1; }"),
                        "[MYE1232] count needs List<Long>; no step returns it; read returns List<Integer>, which has other type"
                                + " arguments"),
                arguments(
                        typed("@Step List<String> read(Params p) { return null; }"
                                + " @SuppressWarnings(\"rawtypes\") @Step int count(List »l) { return 1; }"),
                        "[MYE1232] count needs List; no step returns it; read returns List<String>, which has other type arguments"),
                arguments(
                        typed("@Step int read(Params p) { return 1; } @Step String count(Number »n) { return \"\"; }"),
                        "[MYE1232] count needs Number; no step returns it; read returns int, which is a subtype"),
                arguments(
                        typed("@Step int read(Params p) { return 1; } @Step String count(long »n) { return \"\"; }"),
                        "[MYE1232] count needs long; no step returns it; read returns int"),
                arguments(
                        typed("@Named(\"left\") @Step int read(Params p) { return 1; }"
                                + " @Step String count(@Named(\"lefd\") int »n) { return \"\"; }"),
                        "[MYE1232] count needs @Named(\"lefd\") int; no step returns it; read returns @Named(\"left\") int, which has"
                                + " another name; did you mean 'left'?"),
                arguments(
                        typed(
                                "@Named(\"left\") @Step int read(Params p) { return 1; } @Step String count(int »n) { return \"\"; }"),
                        "[MYE1232] count needs int; no step returns it; read returns @Named(\"left\") int, which has a name"),
                arguments(
                        typed(
                                "@Step int read(Params p) { return 1; } @Step String count(@Named(\"left\") int »n) { return \"\"; }"),
                        "[MYE1232] count needs @Named(\"left\") int; no step returns it; read returns int, which has no name"),
                arguments(
                        typed(
                                "@Step Vectors embed(Params p) { return null; } @Step int count(Vector »v) { return 1; } enum Vector {}"),
                        "[MYE1232] count needs A.Vector; no step returns it; embed returns A.Vectors; did you mean 'A.Vectors'?"));
    }

    private static Stream<Arguments> twice() {
        return Stream.of(
                arguments(
                        typed("@Step Vectors a(Params p) { return null; } @Step Vectors »b(Params p) { return null; }"
                                + " @Step int c(Vectors v) { return 1; }"),
                        "[MYE1233] b returns A.Vectors, and so does a"),
                arguments(
                        typed("@Step int a(Params p) { return 1; } @Step Integer »b(Params p) { return 1; }"
                                + " @Step String c(int v) { return \"\"; }"),
                        "[MYE1233] b returns Integer, and so does a"),
                arguments(
                        typed(
                                "@Named(\"x\") @Step int a(Params p) { return 1; } @Named(\"x\") @Step int »b(Params p) { return 1; }"
                                        + " @Step String c(@Named(\"x\") int v) { return \"\"; }"),
                        "[MYE1233] b returns @Named(\"x\") int, and so does a"),
                arguments(
                        typed("@Step Vectors a(Params p) { return null; } @Step Vectors »b(Params p) { return null; }"),
                        "[MYE1233] b returns A.Vectors, and so does a"));
    }

    private static Stream<Arguments> circles() {
        return Stream.of(
                arguments(
                        typed(
                                "@Step Vectors a(Params p, Groups g) { return null; } @Step Groups »b(Vectors v) { return null; }"),
                        "[MYE1234] steps wait for each other: a -> b -> a"),
                arguments(
                        typed("@Step Vectors »a(Params p, Vectors v) { return null; }"),
                        "[MYE1234] steps wait for each other: a -> a"),
                arguments(
                        typed("@Step int start(Params p) { return 1; } @Step Groups a(int i, long l) { return null; }"
                                + " @Step Vectors b(Groups g) { return null; } @Step long »c(Vectors v) { return 1; }"
                                + " @Step String end(Vectors v) { return \"\"; }"),
                        "[MYE1234] steps wait for each other: a -> b -> c -> a"),
                // Of two circles through the same steps the shortest is told.
                arguments(
                        typed(
                                "@Step Groups a(Params p, Vectors v, long l) { return null; } @Step Vectors »b(Groups g) { return null; }"
                                        + " @Step long c(Vectors v) { return 1; }"),
                        "[MYE1234] steps wait for each other: a -> b -> a"),
                arguments(
                        typed("@Step(skipIf = \"none\") @Nullable Vectors »a(Params p) { return null; }"
                                + " boolean none(@Nullable Vectors v) { return true; }"),
                        "[MYE1234] steps wait for each other: a -> a"),
                arguments(
                        typed(
                                "@Step(skipIf = \"none\") @Nullable Vectors a(Params p) { return null; }"
                                        + " @Step Groups »b(@Nullable Vectors v) { return null; } boolean none(Groups g) { return true; }"),
                        "[MYE1234] steps wait for each other: a -> b -> a"));
    }

    private static Stream<Arguments> results() {
        return Stream.of(
                arguments(
                        typed("@Step Vectors a(Params p) { return null; } @Step Groups »b(Params p) { return null; }"),
                        "[MYE1235] no step takes A.Groups of b, nor A.Vectors of a, and an action has one result"),
                arguments(
                        typed("@Step int a(Params p) { return 1; } @Step Vectors b(int i) { return null; }"
                                + " @Step Groups »c(int i) { return null; }"),
                        "[MYE1235] no step takes A.Groups of c, nor A.Vectors of b, and an action has one result"),
                arguments(
                        typed(
                                "@Named(\"x\") @Step int a(Params p) { return 1; } @Named(\"y\") @Step int »b(Params p) { return 1; }"),
                        "[MYE1235] no step takes @Named(\"y\") int of b, nor @Named(\"x\") int of a, and an action has one result"),
                // What a rollback alone takes is taken by no step.
                arguments(
                        typed("@Step Vectors a(Params p) { return null; } @Rollback(\"a\") void undo(Vectors v) {}"
                                + " @Step Groups »b(Params p) { return null; }"),
                        "[MYE1235] no step takes A.Groups of b, nor A.Vectors of a, and an action has one result"),
                arguments(
                        typed("@Step @Nullable Groups »a(Params p) { return null; }"),
                        "[MYE1240] the result of A may be null: a returns it as @Nullable"),
                arguments(
                        typed("@Step Thread »a(Params p) { return null; }"),
                        "[MYE1302] type Thread of a has no form in JSON: use a record of your own"));
    }

    private static Stream<Arguments> nulls() {
        return Stream.of(
                arguments(
                        typed(
                                "@Step @Nullable Vectors a(Params p) { return null; } @Step int b(Vectors »v) { return 1; }"),
                        "[MYE1236] b takes A.Vectors, which a returns as @Nullable"),
                arguments(
                        typed(
                                "@Step @Nullable Integer a(Params p) { return null; } @Step String b(int »v) { return \"\"; }"),
                        "[MYE1236] b takes int, which a returns as @Nullable"),
                arguments(
                        typed(
                                "@Step @Nullable Vectors a(Params p) { return null; } @Step void b(@Nullable Vectors v) {}"
                                        + " @Rollback(\"a\") void undo(Vectors »v) {}"),
                        "[MYE1236] undo takes A.Vectors, which a returns as @Nullable"),
                arguments(
                        typed(
                                "@Step @Nullable Vectors a(Params p) { return null; } @Step(skipIf = \"none\") void b(@Nullable Vectors v) {}"
                                        + " boolean none(Vectors »v) { return true; }"),
                        "[MYE1236] none takes A.Vectors, which a returns as @Nullable"),
                arguments(
                        typed("@Step @Nullable int »a(Params p) { return 1; }"),
                        "[MYE1304] what a returns is int, which is never null"),
                arguments(
                        typed("@Step int a(Params p) { return 1; } @Step String b(@Nullable int »i) { return \"\"; }"),
                        "[MYE1304] i of b is int, which is never null"));
    }

    private static Stream<Arguments> given() {
        return Stream.of(
                arguments(
                        typed("@Step ModelStore »a(Params p) { return null; }"),
                        "[MYE1237] step a returns ModelStore, which is there without it"),
                arguments(
                        typed("@Step StepProgress »a(Params p) { return null; }"),
                        "[MYE1237] step a returns StepProgress, which is there without it"),
                arguments(
                        "@InferenceAction(name = \"a\") class A extends BaseInferenceAction<Params> {"
                                + " @Step Params »a(ModelStore m) { return params(); } }",
                        "[MYE1237] step a returns Params, which is there without it"),
                arguments(
                        typed("record Query(String text) {} @Step Groups a(Query q, ModelInfo »m) { return null; }"),
                        "[MYE1238] a takes ModelInfo, and the parameters A.Query have no modelId"),
                arguments(
                        typed("record Query(String text) {} @Step Groups a(Query q) { return null; }"
                                + " @Rollback(\"a\") void undo(ModelInfo »m) {}"),
                        "[MYE1238] undo takes ModelInfo, and the parameters A.Query have no modelId"),
                arguments(
                        typed(
                                "@Step Vectors a(Params p) { return null; } @Step int b(Vectors v, @Named(\"x\") ModelStore »m) { return 1; }"),
                        "[MYE1232] b needs @Named(\"x\") ModelStore; no step returns it; a returns A.Vectors"),
                arguments(
                        typed("»@Named(\"x\") @Step void a(Params p) {}"),
                        "[MYE1241] @Named of a names nothing: it returns nothing"),
                arguments(
                        typed("@Named(»\"\") @Step int a(Params p) { return 1; }"),
                        "[MYE1241] @Named of a names nothing: its name is blank"),
                arguments(
                        typed(
                                "@Step int a(Params p) { return 1; } @Step String b(@Named(»\" \") int i) { return \"\"; }"),
                        "[MYE1241] @Named of i names nothing: its name is blank"));
    }

    private static Stream<Arguments> params() {
        return Stream.of(
                arguments(
                        "@InferenceAction(name = \"a\") »class A { @Step Integer a(ModelStore m) { return 1; } }",
                        "[MYE1239] the steps of A take no parameters"),
                arguments(
                        "@InferenceAction(name = \"a\") class A { @Step Integer a(String »s) { return 1; } }",
                        "[MYE1232] a needs String; no step returns it"),
                arguments(
                        "@SuppressWarnings(\"rawtypes\") @InferenceAction(name = \"a\") »class A extends BaseInferenceAction {"
                                + " @Step Integer a(ModelStore m) { return 1; } }",
                        "[MYE1113] class A leaves the type arguments of BaseInferenceAction open"),
                arguments(
                        "@InferenceAction(name = \"a\") »class A extends BaseInferenceAction<String> {"
                                + " @Step Integer a(ModelStore m) { return 1; } }",
                        "[MYE1301] String, the parameters of A, has no named values"),
                // What the base says is right, whatever else looks like parameters.
                arguments(
                        "@InferenceAction(name = \"a\") class A extends BaseInferenceAction<Params> {"
                                + " record Query(String text) {} @Step Integer a(Query »q) { return 1; } }",
                        "[MYE1232] a needs A.Query; no step returns it"));
    }

    /** An action with types of its own: none of them can be parameters. */
    private static String typed(String members) {
        return "@InferenceAction(name = \"a\") class A {"
                + " interface Encoder {} record Groups(int count) {} record Vectors(float[] all) {}\n" + members + " }";
    }
}
