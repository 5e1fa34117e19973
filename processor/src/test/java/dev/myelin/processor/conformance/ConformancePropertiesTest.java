package dev.myelin.processor.conformance;

import net.jqwik.api.PropertyDefaults;

/** A few types. */
@PropertyDefaults(tries = 200)
class ConformancePropertiesTest extends Conformance {

    ConformancePropertiesTest() {
        super(12);
    }
}
