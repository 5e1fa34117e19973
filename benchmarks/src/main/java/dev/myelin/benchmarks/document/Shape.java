package dev.myelin.benchmarks.document;

import dev.myelin.params.ParamsParser;
import dev.myelin.params.ResultWriter;

/**
 * A type of document.
 *
 * @param type the record that stands for it
 * @param parser Myelin's generated parser of it
 * @param writer Myelin's generated writer of it
 */
public record Shape<T>(Class<T> type, ParamsParser<T> parser, ResultWriter<T> writer) {

    /** Ten fields. */
    public static final Shape<Settings> SETTINGS =
            new Shape<>(Settings.class, new ReadSettingsParamsParser(), new ReadSettingsResultWriter());

    /** Many small objects. */
    public static final Shape<Texts> TEXTS =
            new Shape<>(Texts.class, new ReadTextsParamsParser(), new ReadTextsResultWriter());

    /** Many numbers. */
    public static final Shape<Vector> VECTOR =
            new Shape<>(Vector.class, new ReadVectorParamsParser(), new ReadVectorResultWriter());
}
