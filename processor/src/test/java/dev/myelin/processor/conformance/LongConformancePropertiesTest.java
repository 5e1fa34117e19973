package dev.myelin.processor.conformance;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

/** Many types, with many documents each. */
@Tag("long")
@PropertyDefaults(tries = 20_000)
class LongConformancePropertiesTest extends Conformance {

    LongConformancePropertiesTest() {
        super(200);
    }
}
