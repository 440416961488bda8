package dev.hagukumi.platform.signon;

import io.micrometer.core.instrument.MeterRegistry;

/** How passwords were judged, for Prometheus: {@code hagukumi.sign.on} by outcome. */
class TryCounts {
    private final MeterRegistry meters;

    TryCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param outcome {@code right}, {@code wrong}, {@code refused} (too many of one user and address) or {@code busy} */
    void count(String outcome) {
        meters.counter("hagukumi.sign.on", "outcome", outcome).increment();
    }
}
