package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records as authors may write them. */
class RecordShapesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void annotationsCountWhereverTheyStandOnAComponent(Host host) {
        Generated act = Generated.of(host, folder, "Act", """
                package app;
                import dev.myelin.annotations.DefaultValue;
                import jakarta.validation.constraints.Max;
                import jakarta.validation.constraints.Min;
                import java.lang.annotation.ElementType;
                import java.lang.annotation.Target;

                class Act {
                  Query run(Query params) {
                    return params;
                  }

                  record Query(int top, int least, @Mine.Nullable String note, @Min(1) int both, String text) {
                    Query(@DefaultValue("9") int top, int least, String note, @Min(1) int both, @org.jspecify.annotations.Nullable String text) {
                      this.top = top;
                      this.least = least;
                      this.note = note;
                      this.both = both;
                      this.text = text;
                    }

                    @Max(3)
                    public int least() {
                      return least;
                    }
                  }

                  interface Mine {
                    @Target(ElementType.FIELD)
                    @interface Nullable {}
                  }
                }
                """);
        assertThat(act.problems("{\"least\": 4, \"note\": null, \"both\": 0, \"text\": null}"))
                .isEqualTo("""
                        parameters of 'search' are not valid (2 problems)
                          /least    must be at most 3, was 4
                          /both     must be at least 1, was 0""");
    }

    @ParameterizedTest
    @EnumSource
    void aRecordMayRefuseItsValues(Host host) {
        Generated act = Generated.of(host, folder, "Act", """
                package app;
                import java.util.List;

                class Act {
                  Query run(Query params) {
                    return params;
                  }

                  record Query(List<Range> ranges) {
                    Query {
                      ranges = List.copyOf(ranges);
                    }
                  }

                  record Range(int from, int to) {
                    Range {
                      if (from > to) {
                        throw new IllegalArgumentException("from must not be after to");
                      }
                    }
                  }
                }
                """);
        assertThat(act.problems("{\"ranges\": [{\"from\": 1, \"to\": 1}, {\"from\": 2, \"to\": 1}]}"))
                .isEqualTo("""
                        parameters of 'search' are not valid (1 problem)
                          /ranges/1    from must not be after to""");
    }

    @ParameterizedTest
    @EnumSource
    void namesMayMeet(Host host) throws IOException {
        Generated act = Generated.of(host, folder, "Act", """
                package app;
                import java.util.List;

                class Act {
                  JsonSchema run(JsonSchema params) {
                    return params;
                  }

                  record Empty() {}

                  record StringList(List<String> list, @org.jspecify.annotations.Nullable Empty problems2) {}

                  interface Other {
                    record Empty(int in, int in2, int value, int out, int yield) {}
                  }

                  record JsonSchema(
                      Act.Empty one, Act.Other.Empty two, Act.StringList list, List<String> problems, List<Act.Other.Empty> seen) {}
                }
                """);
        String document = "{\"one\":{},\"two\":{\"in\":1,\"in2\":2,\"value\":3,\"out\":4,\"yield\":5},"
                + "\"list\":{\"list\":[\"a\"],\"problems2\":{}},\"problems\":[\"b\"],\"seen\":[]}";
        assertThat(act.write(act.read(document))).isEqualTo(document);
        assertThat(act.problems(document.replace("{}", "{\"x\":1}"))).isEqualTo("""
                        parameters of 'search' are not valid (2 problems)
                          /one/x               unknown field
                          /list/problems2/x    unknown field""");
    }

    @ParameterizedTest
    @EnumSource
    void namesMayBeAnyInJsonAndWordsOfJavaInBeans(Host host) throws IOException {
        Generated act = Generated.of(host, folder, "Act", """
                package app;
                import com.fasterxml.jackson.annotation.JsonProperty;

                class Act {
                  Query run(Query params) {
                    return params;
                  }

                  record Query(
                      @JsonProperty("$ref") int ref,
                      @JsonProperty("1st") int first,
                      @JsonProperty("a-b") int a_b,
                      @JsonProperty("a b") int a$b,
                      @JsonProperty("\u00e9\"") int e,
                      int N,
                      Bean bean) {}

                  static class Bean {
                    private int value;
                    private int in;

                    public int getDefault() {
                      return value;
                    }

                    public void setDefault(int value) {
                      this.value = value;
                    }

                    public int getValue() {
                      return in;
                    }

                    public void setValue(int in) {
                      this.in = in;
                    }
                  }
                }
                """);
        String document = "{\"$ref\":1,\"1st\":2,\"a-b\":3,\"a b\":4,\"\u00e9\\\"\":5,\"n\":6,"
                + "\"bean\":{\"value\":7,\"default\":8}}";
        assertThat(act.write(act.read(document))).isEqualTo(document);
    }

    @ParameterizedTest
    @EnumSource
    void aRecordMayComeFromAnArchiveAndAnotherPackage(Host host) {
        Compiled library = Compiles.in(folder.resolve("library"))
                .source("lib/Query.java", """
                        package lib;
                        import dev.myelin.annotations.DefaultValue;
                        import jakarta.validation.constraints.Max;
                        import jakarta.validation.constraints.Size;
                        import java.util.List;
                        public record Query(@DefaultValue("5") @Max(9) int top, @Size(max = 1) List<String> tags) {
                          public Query(int top, List<String> tags) {
                            this.top = top;
                            this.tags = tags;
                          }
                        }
                        """)
                .run(host)
                .isClean();
        Compiled act = Compiles.in(folder.resolve("act"))
                .with(new ValueProcessor())
                .classPath(library.classes())
                .source("app/Act.java", """
                        package app;
                        class Act {
                          void run(lib.Query params) {}
                        }
                        """)
                .run(host)
                .isClean();
        assertThat(act.generated("app/ActParamsParser.java"))
                .contains("int top = 5;")
                .contains("top = in.max(in.readInt(), 9);")
                .contains("tags = in.size(readStringList(in), 0, 1);");
    }
}
