package dev.myelin.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Described;
import java.util.List;
import java.util.function.Function;

/** Small pieces of code. */
final class Code {

    private Code() {}

    /** The items with commas between them, on several lines when one is too short. */
    static <T> CodeBlock join(List<T> items, Function<T, CodeBlock> code) {
        return items.stream().map(code).collect(CodeBlock.joining(",$W"));
    }

    /** An array of strings, as an initializer. */
    static CodeBlock strings(List<String> strings) {
        return CodeBlock.of("{$L}", join(strings, Literals::string));
    }

    /** A type with its article, as a link in Javadoc. */
    static CodeBlock linked(TypeName type) {
        String article = "AEIO".indexOf(Described.type(type).charAt(0)) >= 0 ? "an" : "a";
        return CodeBlock.of("$L {@link $T}", article, JavaTypes.raw(type));
    }

    /** {@code order} of {@code Order}. */
    static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
