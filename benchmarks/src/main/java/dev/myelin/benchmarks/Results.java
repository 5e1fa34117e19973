package dev.myelin.benchmarks;

import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.Document;
import java.util.Map;
import java.util.Optional;

/** What was planned, and what came out. */
record Results(Plan plan, Map<Measurement, Measured> all) {

    /** Empty when it was not measured. */
    Optional<Measured> of(Work work, Document document, Contender contender) {
        return Optional.ofNullable(all.get(new Measurement(work, document, contender)));
    }

    /** The value made by hand; empty when it was not measured. */
    Optional<Measured> ofValue(Document document) {
        return Optional.ofNullable(all.get(Measurement.ofValue(document)));
    }

    /** How many times as fast as another Myelin is; empty when one of them was not measured. */
    Optional<Double> speed(Work work, Document document, Contender other) {
        return of(work, document, Contender.MYELIN)
                .flatMap(ours -> of(work, document, other).map(theirs -> theirs.micros() / ours.micros()));
    }
}
