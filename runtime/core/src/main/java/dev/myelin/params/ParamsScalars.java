package dev.myelin.params;

import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import dev.myelin.json.DocumentParser;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** The part of {@link ParamsReader} that reads strings, numbers and booleans. */
abstract class ParamsScalars extends ParamsFields {

    ParamsScalars(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /** A string of Unicode text. */
    public final String readString() throws IOException {
        return readText("a string");
    }

    /** Whether the value is this text; it is then read. For a word that may stand where something else is expected. */
    public final boolean isText(String word) throws IOException {
        boolean is = in.currentToken() == JsonToken.VALUE_STRING && in.getText().equals(word);
        if (is) {
            accept();
        }
        return is;
    }

    /** The same, where the string must be of some form. */
    final String readText(String expected) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            mismatch(expected);
            return "";
        }
        String text = in.getText();
        accept();
        if (in.hasLoneSurrogate(text)) {
            problem("unicode", "must be Unicode text, has a lone surrogate");
            return "";
        }
        return text;
    }

    public final boolean readBoolean() throws IOException {
        JsonToken token = in.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            return mismatch("true or false");
        }
        accept();
        return token == JsonToken.VALUE_TRUE;
    }

    public final int readInt() throws IOException {
        return (int) readWhole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public final long readLong() throws IOException {
        return readWhole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    public final short readShort() throws IOException {
        return (short) readWhole(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    public final byte readByte() throws IOException {
        return (byte) readWhole(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** A year as a whole number; null as the stand-in. */
    public final @Nullable Year readYear() throws IOException {
        int year = (int) readWhole(Year.MIN_VALUE, Year.MAX_VALUE);
        return fits() ? Year.of(year) : null;
    }

    public final char readChar() throws IOException {
        String text = readString();
        if (fits() && text.length() != 1) {
            wrong("type", "must be one character");
        }
        return fits() ? text.charAt(0) : 0;
    }

    /** A finite number, the double nearest to it; whole numbers are taken too. */
    public final double readDouble() throws IOException {
        if (!isNumber()) {
            return 0;
        }
        double value = in.getDoubleValue();
        if (Double.isInfinite(value)) {
            wrong("range", "is too large for a number of 64 bits");
            return 0;
        }
        return value;
    }

    /** A finite number, the float nearest to it; whole numbers are taken too. */
    public final float readFloat() throws IOException {
        if (!isNumber()) {
            return 0;
        }
        float value = in.getFloatValue();
        if (Float.isInfinite(value)) {
            wrong("range", "is too large for a number of 32 bits");
            return 0;
        }
        return value;
    }

    /** A number with all its digits; null as the stand-in. Written out in full it must keep the limit on a number's length. */
    public final @Nullable BigDecimal readBigDecimal() throws IOException {
        if (!isNumber()) {
            return null;
        }
        int most = in.streamReadConstraints().getMaxNumberLength();
        BigDecimal value = Decimals.parse(in.getText(), most);
        if (value == null) {
            wrong("range", "must have at most " + most + " digits when written out in full");
        }
        return value;
    }

    /** A whole number of any size; null as the stand-in. */
    public final @Nullable BigInteger readBigInteger() throws IOException {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            mismatch("a whole number");
            return null;
        }
        accept();
        return in.getBigIntegerValue();
    }

    /** A number or a text, as {@link ModelId} allows it; null as the stand-in. */
    public final @Nullable ModelId readModelId() throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            long number = readLong();
            return fits() ? ModelId.of(number) : null;
        }
        String text = readText("a model id (a number or a string)");
        String wrong = ModelId.problemOf(text);
        if (fits() && wrong != null) {
            problem("invalid", wrong, Shown.text(in), null);
        }
        return fits() ? ModelId.of(text) : null;
    }

    private boolean isNumber() throws IOException {
        JsonToken token = in.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            return mismatch("a number");
        }
        accept();
        return true;
    }

    private long readWhole(long min, long max) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            mismatch("a whole number");
            return 0;
        }
        accept();
        boolean isLong = in.getNumberType() != NumberType.BIG_INTEGER;
        long value = isLong ? in.getLongValue() : 0;
        if (!isLong || value < min || value > max) {
            wrong("range", "must be a whole number from " + min + " to " + max);
            return 0;
        }
        return value;
    }
}
