package dev.myelin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.IOContext;
import java.io.Serial;

/**
 * Makes parsers over whole documents in memory. Bytes are UTF-8, as RFC 8259 asks for; a byte order mark before them is
 * skipped, another encoding is not guessed. Safe for use by several threads.
 */
public final class DocumentFactory extends JsonFactory {

    @Serial
    private static final long serialVersionUID = 1L;

    DocumentFactory(JsonLimits limits) {
        super(new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.stringLength())
                        .maxNumberLength(limits.numberLength())
                        .maxNameLength(limits.nameLength())
                        .build())
                // The name of a source appears in error places; the content of a document must not.
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // The same numbers as Java's own parsing, without a string in between.
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                // The shortest text that is the number, on every JDK: that of JDK 17 is at times longer.
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER));
    }

    @Override
    public DocumentParser createParser(byte[] document) {
        return createParser(document, 0, document.length);
    }

    @Override
    public DocumentParser createParser(byte[] document, int offset, int length) {
        int begin = offset + byteOrderMark(document, offset, length);
        return parser(document, begin, offset + length);
    }

    /** A parser over a part of a buffer, which is not copied. */
    DocumentParser parser(byte[] buffer, int begin, int end) {
        IOContext context = _createContext(_createContentReference(buffer, begin, end - begin), true);
        return new DocumentParser(
                this,
                context,
                _parserFeatures,
                _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
                buffer,
                begin,
                end);
    }

    /** How many bytes the mark has that some editors put before UTF-8. */
    private static int byteOrderMark(byte[] bytes, int offset, int length) {
        boolean marked = length >= 3
                && bytes[offset] == (byte) 0xEF
                && bytes[offset + 1] == (byte) 0xBB
                && bytes[offset + 2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }
}
