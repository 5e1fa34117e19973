package dev.myelin.processor.conformance;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What values hold, all the way down: equal for equal values, though they hold arrays or have no {@code equals}. */
final class Contents {

    private final Map<String, @Nullable Object> leaves = new LinkedHashMap<>();

    private Contents() {}

    /** Where two values are not the same, and what they have there; empty when they are equal. */
    static List<String> differences(Object one, Object other) {
        Map<String, @Nullable Object> ones = of(one);
        Map<String, @Nullable Object> others = of(other);
        Set<String> places = new TreeSet<>(ones.keySet());
        places.addAll(others.keySet());
        return places.stream()
                .filter(place -> !ones.containsKey(place)
                        || !others.containsKey(place)
                        || !Objects.equals(ones.get(place), others.get(place)))
                .map(place -> place + ": " + shown(ones, place) + " and " + shown(others, place))
                .toList();
    }

    private static String shown(Map<String, @Nullable Object> leaves, String place) {
        Object leaf = leaves.get(place);
        return !leaves.containsKey(place)
                ? "nothing"
                : leaf == null ? "null" : leaf.getClass().getName() + " " + leaf;
    }

    /** Every value that has no parts, by its place, and the class of every one that has some. */
    private static Map<String, @Nullable Object> of(Object value) {
        Contents contents = new Contents();
        contents.add("", value);
        return contents.leaves;
    }

    private void add(String place, @Nullable Object value) {
        if (value instanceof List<?> list) {
            leaves.put(place, List.class);
            IntStream.range(0, list.size()).forEach(i -> add(place + "/" + i, list.get(i)));
        } else if (value instanceof Map<?, ?> map) {
            leaves.put(place, Map.class);
            map.forEach((key, entry) -> add(place + "/" + key, entry));
        } else if (value instanceof Optional<?> optional) {
            leaves.put(place, Optional.class);
            optional.ifPresent(content -> add(place + "/?", content));
        } else if (value != null && value.getClass().isArray()) {
            leaves.put(place, value.getClass());
            IntStream.range(0, Array.getLength(value)).forEach(i -> add(place + "/" + i, Array.get(value, i)));
        } else if (value != null && value.getClass().getPackageName().equals("app") && !(value instanceof Enum<?>)) {
            leaves.put(place, value.getClass());
            addFields(place, value);
        } else {
            leaves.put(place, value);
        }
    }

    private void addFields(String place, Object object) {
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                add(place + "/" + field.getName(), get(field, object));
            }
        }
    }

    private static @Nullable Object get(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
