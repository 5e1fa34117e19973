package dev.myelin.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sealed interfaces of records. */
class SealedTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void casesAreToldByTypeAndTheirNamesInSnakeCase(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Shape params) {} }
                        sealed interface Shape permits Circle, Angular, RoundedBox {}
                        record Circle(double radius) implements Shape {}
                        sealed interface Angular extends Shape {}
                        record Square(double side, List<Shape> inner) implements Angular {}
                        record Triangle(double base) implements Angular {}
                        record RoundedBox(@Nullable Angular frame) implements Shape {}
                        """)).isEqualTo(Models.clean("""
                        Shape: sealed by type circle=Circle, square=Square, triangle=Triangle, rounded_box=RoundedBox
                        Circle: record type=circle
                          radius: double
                        Square: record type=square
                          side: double
                          inner: List<Shape>
                        Triangle: record type=triangle
                          base: double
                        RoundedBox: record type=rounded_box
                          frame: Angular nullable
                        Angular: sealed by type square=Square, triangle=Triangle"""));
    }

    @ParameterizedTest
    @EnumSource
    void casesComeInTheOrderOfPermitsButThoseOfOneClassInTheOrderOfTheSource(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        record Query(Listed listed, Nested nested) {}
                        sealed interface Listed permits Z, X, Y {}
                        record X() implements Listed {}
                        record Y() implements Listed {}
                        record Z() implements Listed {}
                        sealed interface Nested {
                          record B() implements Nested {}
                          sealed interface More extends Nested permits More.C, More.D {
                            record D() implements More {}
                            record C() implements More {}
                          }
                          record A() implements Nested {}
                        }
                        """).model())
                .contains(
                        "Listed: sealed by type z=Z, x=X, y=Y",
                        "Nested: sealed by type b=Nested.B, d=Nested.More.D, c=Nested.More.C, a=Nested.A");
    }

    @ParameterizedTest
    @EnumSource
    void jacksonsAnnotationsSayOtherwise(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        record Query(Shape shape, Plain plain, Circle circle) {}
                        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
                        @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "round"), @JsonSubTypes.Type(Square.class),
                            @JsonSubTypes.Type(value = Other.class, names = "different")})
                        sealed interface Shape permits Circle, Square, Other {}
                        record Circle(@JsonProperty("type") String colour) implements Shape {}
                        @JsonTypeName("box") record Square(double side) implements Shape {}
                        @JsonTypeName("overruled") record Other() implements Shape, Plain {}
                        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
                        sealed interface Plain permits Other {}
                        """)).isEqualTo(Models.clean("""
                        Query: record
                          shape: Shape
                          plain: Plain
                          circle: Circle
                        Shape: sealed by kind round=Circle, box=Square, different=Other
                        Plain: sealed by @type different=Other
                        Circle: record kind=round
                          colour as type: STRING
                        Square: record kind=box
                          side: double
                        Other: record kind=different @type=different"""));
    }

    @ParameterizedTest
    @EnumSource
    void aCaseAloneHasItsTagToo(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { Circle run() { return null; } }
                        sealed interface Shape permits Circle {}
                        record Circle(double radius) implements Shape {}
                        """)).isEqualTo(Models.clean("""
                        Circle: record type=circle
                          radius: double"""));
    }

    private static final String WRONG = """
            class Act { void run(Query params) {} }
            record Query(Open a, Mixed b, Generic<String> c, Boxes d, Twins e, Classy f, Lonely g, Missed h) {}
            interface Open {}
            sealed interface Mixed permits One, Two {}
            record One() implements Mixed {}
            final class Two implements Mixed {}
            sealed interface Generic<T> {}
            record Of<T>(T value) implements Generic<T> {}
            sealed interface Boxes {}
            record Box<T>(T value) implements Boxes {}
            sealed interface Twins {}
            record Left(String type) implements Twins {}
            @JsonTypeName("left") record Right(@JsonAlias("type") String kind) implements Twins {}
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_OBJECT, visible = true)
            @JsonSubTypes(@JsonSubTypes.Type(Left.class))
            sealed interface Classy {}
            record Case() implements Classy {}
            @JsonTypeName("x") @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) record Lonely() {}
            sealed interface Missed permits Missing {}
            """;

    @Test
    void whatCannotBeToldApartIsRefused() {
        assertThat(Models.of(Host.JAVAC, folder, WRONG).messages())
                .containsExactly(
                        "19:33 cannot find symbol",
                        "2:19 [MYE1302] type Open of Query.a has no form in JSON: make it a record, or a sealed interface of records",
                        "2:28 [MYE1302] type Mixed of Query.b has no form in JSON: its case Two is not a record",
                        "2:47 [MYE1302] type Generic<String> of Query.c has no form in JSON: make it a sealed interface without type parameters",
                        "2:56 [MYE1302] type Boxes of Query.d has no form in JSON: its case Box is not a record without type parameters",
                        "2:95 [MYE1002] type Missing cannot be found, needed by Query.h",
                        "13:23 [MYE1562] Left and Right, cases of Twins, are both told by 'left'",
                        "14:36 [MYE1322] use = CLASS of @JsonTypeInfo on Classy cannot be honoured: cases are told apart by names",
                        "14:69 warning [MYE1321] include of @JsonTypeInfo on Classy has no effect here",
                        "14:96 warning [MYE1321] visible of @JsonTypeInfo on Classy has no effect here",
                        "15:1 warning [MYE1321] @JsonSubTypes.Type on Classy has no effect here",
                        "18:1 warning [MYE1321] @JsonTypeName on Lonely has no effect here",
                        "18:20 warning [MYE1321] @JsonTypeInfo on Lonely has no effect here",
                        "12:20 [MYE1561] Left.type is 'type' in JSON, the field that tells Left from other cases",
                        "13:62 [MYE1561] Right.kind is 'type' in JSON, the field that tells Right from other cases");
    }

    @Test
    void ecjSaysTheSame() {
        assertThat(Models.of(Host.ECJ, folder, WRONG).messages())
                .extracting(message -> message.replaceFirst("^[0-9:]+ ", ""))
                .containsExactly(
                        "Missing cannot be resolved to a type",
                        "[MYE1302] type Open of Query.a has no form in JSON: make it a record, or a sealed interface of records",
                        "[MYE1302] type Mixed of Query.b has no form in JSON: its case Two is not a record",
                        "[MYE1302] type Generic<String> of Query.c has no form in JSON: make it a sealed interface without type parameters",
                        "[MYE1302] type Boxes of Query.d has no form in JSON: its case Box is not a record without type parameters",
                        "[MYE1302] type Missed of Query.h has no form in JSON: it has no cases",
                        "[MYE1562] Left and Right, cases of Twins, are both told by 'left'",
                        "[MYE1322] use = CLASS of @JsonTypeInfo on Classy cannot be honoured: cases are told apart by names",
                        "warning [MYE1321] include of @JsonTypeInfo on Classy has no effect here",
                        "warning [MYE1321] visible of @JsonTypeInfo on Classy has no effect here",
                        "warning [MYE1321] @JsonSubTypes.Type on Classy has no effect here",
                        "warning [MYE1321] @JsonTypeName on Lonely has no effect here",
                        "warning [MYE1321] @JsonTypeInfo on Lonely has no effect here",
                        "[MYE1561] Left.type is 'type' in JSON, the field that tells Left from other cases",
                        "[MYE1561] Right.kind is 'type' in JSON, the field that tells Right from other cases");
    }
}
