package dev.myelin.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.function.Function;

/** Small pieces of code. */
final class Code {

    private Code() {}

    /** The items with commas between them, on several lines when one is too short. */
    static <T> CodeBlock join(List<T> items, Function<T, CodeBlock> code) {
        return items.stream().map(code).collect(CodeBlock.joining(",$W"));
    }

    /** {@code a} or {@code an}, for Javadoc. */
    static String article(String name) {
        return "AEIO".indexOf(name.charAt(0)) >= 0 ? "an" : "a";
    }
}
