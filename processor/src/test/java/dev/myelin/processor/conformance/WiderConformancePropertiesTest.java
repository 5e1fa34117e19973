package dev.myelin.processor.conformance;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

/** More types, with more documents each. */
@Tag("ci")
@PropertyDefaults(tries = 1000)
class WiderConformancePropertiesTest extends Conformance {

    WiderConformancePropertiesTest() {
        super(40);
    }
}
