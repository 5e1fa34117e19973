package dev.myelin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;

/** The one JSON factory of the runtime, with Jackson's own limits on depth, number and string length. */
public final class Json {

    /** Safe for use by several threads. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            // The name of a source appears in error places; the content of a document must not.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Json() {}
}
