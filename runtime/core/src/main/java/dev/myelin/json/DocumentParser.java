package dev.myelin.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.JsonReadContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Jackson's parser over the bytes of a whole document, with what only it can know: whether texts can have lone
 * surrogates, and what is still to come. Not safe for use by several threads.
 */
public final class DocumentParser extends UTF8StreamJsonParser {

    private static final long COMMAS = 0x2C2C2C2C2C2C2C2CL;
    private static final long ENDS_OF_ARRAY = 0x5D5D5D5D5D5D5D5DL;

    /** The bit that letters and brackets have, and nothing else of a number. */
    private static final long LETTERS = 0x4040404040404040L;

    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    private final DocumentFactory factory;

    /** Where the last token began that has half of a surrogate pair, or a whole one, as an escape. */
    private long escapedIn = -1;

    DocumentParser(
            DocumentFactory factory,
            IOContext context,
            int features,
            ByteQuadsCanonicalizer names,
            byte[] buffer,
            int begin,
            int end) {
        super(context, features, null, null, names, buffer, begin, end, 0, false);
        this.factory = factory;
    }

    @Override
    protected char _decodeEscaped() throws IOException {
        char decoded = super._decodeEscaped();
        if (Character.isSurrogate(decoded)) {
            escapedIn = _tokenInputTotal;
        }
        return decoded;
    }

    /**
     * Whether the text of the token at hand has half of a surrogate pair without the other. In a document that is
     * {@link Utf8}, only escapes can put one there. So most texts need no look.
     */
    public boolean hasLoneSurrogate(String text) {
        return escapedIn == _tokenInputTotal && Json.hasLoneSurrogate(text);
    }

    @Override
    public float getFloatValue() throws IOException {
        if (_currToken == JsonToken.VALUE_NUMBER_FLOAT) {
            float plain = PlainNumbers.parseFloat(getTextCharacters(), getTextOffset(), getTextLength());
            if (!Float.isNaN(plain)) {
                return plain;
            }
        }
        return super.getFloatValue();
    }

    @Override
    public double getDoubleValue() throws IOException {
        if (_currToken == JsonToken.VALUE_NUMBER_FLOAT) {
            double plain = PlainNumbers.parseDouble(getTextCharacters(), getTextOffset(), getTextLength());
            if (!Double.isNaN(plain)) {
                return plain;
            }
        }
        return super.getDoubleValue();
    }

    /**
     * Forgets the document, and begins another one in a part of a buffer, which is not copied: for very many small documents.
     * The names of fields that were met are kept.
     */
    public void restart(byte[] buffer, int begin, int end) {
        _inputBuffer = buffer;
        _inputPtr = begin;
        _inputEnd = end;
        _currInputProcessed = 0;
        _currInputRow = 1;
        _currInputRowStart = begin;
        JsonReadContext root = _parsingContext;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        root.reset(JsonStreamContext.TYPE_ROOT, 1, 0);
        _parsingContext = root;
        _currToken = null;
        _nextToken = null;
        _tokenIncomplete = false;
        escapedIn = -1;
    }

    /** Whether nothing but white space follows the value that has just been read. */
    public boolean isAtEnd() {
        int at = _inputPtr;
        while (at < _inputEnd && isWhiteSpace(_inputBuffer[at])) {
            at++;
        }
        return at == _inputEnd && !_tokenIncomplete;
    }

    private static boolean isWhiteSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /**
     * A parser that begins with the object or array that has just begun here, and reads it again. This one stays where
     * it is. Pointers of the new one begin at that value, lines and columns at the document.
     */
    public DocumentParser again() {
        DocumentParser again = factory.parser(_inputBuffer, _inputPtr - 1, _inputEnd);
        again._currInputRow = _currInputRow;
        again._currInputRowStart = _currInputRowStart;
        return again;
    }

    /**
     * How many elements the array of scalars has that has just begun, to make room for them: a guess where it holds
     * other things. At least 1.
     */
    public int elementsAhead() {
        ByteBuffer bytes = ByteBuffer.wrap(_inputBuffer);
        int commas = 0;
        int at = _inputPtr;
        // Eight bytes at a time: a pass over a large array that costs little beside the reading of it.
        while (at + Long.BYTES <= _inputEnd) {
            long word = bytes.getLong(at);
            if ((word & LETTERS) != 0 && matches(word, ENDS_OF_ARRAY) != 0) {
                break;
            }
            commas += Long.bitCount(matches(word, COMMAS));
            at += Long.BYTES;
        }
        for (; at < _inputEnd && _inputBuffer[at] != ']'; at++) {
            commas += _inputBuffer[at] == ',' ? 1 : 0;
        }
        return commas + 1;
    }

    /** The highest bit of each byte that is as in the pattern. */
    private static long matches(long word, long pattern) {
        long differences = word ^ pattern;
        return ~((differences & LOW_BITS) + LOW_BITS | differences | LOW_BITS);
    }
}
