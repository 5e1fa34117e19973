package dev.myelin.processor.conformance;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What values hold, all the way down: equal for equal values, though they hold arrays or have no {@code equals}. */
final class Contents {

    private Contents() {}

    /** Lists for arrays and maps for objects of the compiled classes; whatever is neither stays. */
    static @Nullable Object of(@Nullable Object value) {
        if (value == null) {
            return null;
        } else if (value instanceof List<?> list) {
            return list(list);
        } else if (value instanceof Set<?> set) {
            return new HashSet<>(list(set));
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put(key, of(entry)));
            return entries;
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Contents::of);
        } else if (value.getClass().isArray()) {
            return array(value);
        }
        boolean ours = value.getClass().getPackageName().equals("app") && !(value instanceof Enum<?>);
        return ours ? fields(value) : value;
    }

    private static List<@Nullable Object> list(Iterable<?> values) {
        List<@Nullable Object> contents = new ArrayList<>();
        values.forEach(value -> contents.add(of(value)));
        return contents;
    }

    private static List<@Nullable Object> array(Object array) {
        List<@Nullable Object> contents = new ArrayList<>(List.of(array.getClass()));
        for (int i = 0; i < Array.getLength(array); i++) {
            contents.add(of(Array.get(array, i)));
        }
        return contents;
    }

    private static Map<String, @Nullable Object> fields(Object object) {
        Map<String, @Nullable Object> contents = new LinkedHashMap<>(Map.of("class", object.getClass()));
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                contents.put(field.getName(), of(get(field, object)));
            }
        }
        return contents;
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
