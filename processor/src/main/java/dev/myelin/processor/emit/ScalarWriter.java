package dev.myelin.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ValueType.Kind;

/** Calls that write single values. */
final class ScalarWriter {

    private ScalarWriter() {}

    /** Writes a value that is not null. */
    static CodeBlock write(Kind kind, CodeBlock value) {
        return switch (kind) {
            case STRING -> CodeBlock.of("out.writeString($L)", value);
            case BOOLEAN -> CodeBlock.of("out.writeBoolean($L)", value);
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL ->
                CodeBlock.of("out.writeNumber($L)", value);
            case CHAR -> CodeBlock.of("out.writeString($T.valueOf($L))", String.class, value);
            case BYTES -> CodeBlock.of("out.writeBinary($L)", value);
            case YEAR -> CodeBlock.of("out.writeNumber($L.getValue())", value);
            case YEAR_MONTH -> CodeBlock.of("$T.writeYearMonth($L, out)", RuntimeTypes.RESULT_WRITER, value);
            case MODEL_ID -> CodeBlock.of("$T.writeModelId($L, out)", RuntimeTypes.RESULT_WRITER, value);
            default -> CodeBlock.of("out.writeString($L.toString())", value);
        };
    }
}
