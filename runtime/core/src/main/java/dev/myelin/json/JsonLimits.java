package dev.myelin.json;

/**
 * How large and how intricate a JSON document may be. A document beyond a limit is refused before it costs more memory
 * or time than the limit allows.
 *
 * @param depth how many objects and arrays may be open at once, from 1 to {@value #DEEPEST}: each costs some of the
 *     thread's stack
 * @param stringLength the most characters (UTF-16 units) of a string
 * @param numberLength the most characters of a number, and the most digits of one written out in full
 * @param nameLength the most characters (UTF-8 bytes) of a field's name
 * @param documentBytes the most bytes of a document
 */
public record JsonLimits(int depth, int stringLength, int numberLength, int nameLength, int documentBytes) {

    /** The deepest nesting that can be allowed. */
    public static final int DEEPEST = 512;

    /** 256 levels, strings of 64 Mi characters, numbers of 1,000, names of 50,000, documents of 256 MiB. */
    public static final JsonLimits DEFAULT = new JsonLimits(256, 64 << 20, 1000, 50_000, 256 << 20);

    /** @throws IllegalArgumentException when a limit is below 1, or the depth beyond {@value #DEEPEST} */
    public JsonLimits {
        require("depth", depth, DEEPEST);
        require("stringLength", stringLength, Integer.MAX_VALUE);
        require("numberLength", numberLength, Integer.MAX_VALUE);
        require("nameLength", nameLength, Integer.MAX_VALUE);
        require("documentBytes", documentBytes, Integer.MAX_VALUE);
    }

    private static void require(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be from 1 to " + most + ", was " + value);
        }
    }

    public JsonLimits withDepth(int most) {
        return new JsonLimits(most, stringLength, numberLength, nameLength, documentBytes);
    }

    public JsonLimits withStringLength(int most) {
        return new JsonLimits(depth, most, numberLength, nameLength, documentBytes);
    }

    public JsonLimits withNumberLength(int most) {
        return new JsonLimits(depth, stringLength, most, nameLength, documentBytes);
    }

    public JsonLimits withNameLength(int most) {
        return new JsonLimits(depth, stringLength, numberLength, most, documentBytes);
    }

    public JsonLimits withDocumentBytes(int most) {
        return new JsonLimits(depth, stringLength, numberLength, nameLength, most);
    }
}
