package app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.myelin.annotations.DefaultValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists, sets, maps, arrays, Optionals and values of any content. */
final class Containers {

  Values run(Values params) {
    return params;
  }

  enum Unit { GRAM, POUND }

  record Item(String name) {}

  record Page<T>(List<T> items, @Nullable T first) {}

  record Values(
      Collections collections, Arrays arrays, Optionals optionals, Free free, Page<Item> page, Page<List<String>> lists) {}

  record Collections(
      List<@NotBlank @Size(max = 5) String> names,
      @Size(min = 1, max = 2) Set<String> tags,
      Set<@Nullable Unit> units,
      @NotEmpty Map<String, Integer> counts,
      Map<@NotBlank String, List<Item>> groups,
      Map<Unit, @Min(1) @Nullable Double> weights,
      List<Map<String, Set<Long>>> deep,
      @Nullable List<List<@Max(9) Integer>> table,
      @DefaultValue("[]") List<String> none,
      @DefaultValue("{}") Map<String, Integer> nothing) {}

  record Arrays(
      float[] floats,
      double[] doubles,
      int[] ints,
      @Size(max = 2) long[] longs,
      short[] shorts,
      boolean[] flags,
      float[][] matrix,
      @Size(min = 1) String[] texts,
      @Nullable Integer[] holes,
      Item[][] items,
      @Max(9) int[] digits,
      @DefaultValue("[]") double[][] empty,
      byte[][] blobs) {}

  record Optionals(
      Optional<String> text,
      Optional<@Max(5) Integer> boxed,
      OptionalInt count,
      OptionalLong large,
      OptionalDouble ratio,
      Optional<Unit> unit,
      Optional<Item> item,
      Optional<List<String>> list,
      List<Optional<String>> each) {}

  record Free(
      Object any, @Nullable Object some, Map<String, Object> map, List<Object> list, JsonNode node, @Nullable JsonNode tree) {}
}
