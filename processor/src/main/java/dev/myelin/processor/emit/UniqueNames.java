package dev.myelin.processor.emit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that differ, and are none of Java's words: the second {@code point} is {@code point2}. */
final class UniqueNames {

    private final Set<String> taken;

    /** @param reserved names that are taken from the start */
    UniqueNames(String... reserved) {
        taken = new HashSet<>(List.of(reserved));
    }

    /** Takes a name that somebody has already. */
    void reserve(String name) {
        taken.add(name);
    }

    /** The wanted name, or one like it that is free. */
    String take(String wanted) {
        String name = wanted;
        for (int i = 2; SourceVersion.isKeyword(name) || !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}
