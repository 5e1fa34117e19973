package dev.myelin.processor.read;

import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * What must be known of Lombok: it changes classes within the first round. A processor before it on the processor path sees
 * none of that in this round, one behind it sees new members but the modifiers of before; from the second round on both see
 * all. It always asks for a second round.
 */
public final class Lombok {

    /** Which Lombok has for other processors, outside of what it hides. */
    private static final String NOTIFIER = "lombok.launch.AnnotationProcessorHider$AstModificationNotifierData";

    private Lombok() {}

    /** Whether it is one of the processors of this compile, as far as one processor can know of another. */
    public static boolean isProcessor() {
        if (System.getProperty("lombok.disable") != null) {
            return false;
        }
        try {
            Class.forName(NOTIFIER, false, Lombok.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Why members may be missing; empty when it is not for Lombok's sake. */
    static String remark(TypeElement type) {
        boolean isAnnotated = Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
                .flatMap(element -> element.getAnnotationMirrors().stream())
                .anyMatch(mirror -> Annotations.name(mirror).startsWith("lombok."));
        return isAnnotated && !isProcessor()
                ? " (what Lombok makes is not there: put Lombok on the annotation processor path)"
                : "";
    }
}
