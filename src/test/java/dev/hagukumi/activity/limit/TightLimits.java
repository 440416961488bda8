package dev.hagukumi.activity.limit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Limits for tests, on a clock of their own: {@code new TightLimits().perClient(3).limits()}. */
public final class TightLimits {
    private static final int MANY = 1_000_000;

    private final AtomicLong nanos = new AtomicLong();
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private int perKey = MANY;
    private int perClient = MANY;
    private int people = MANY;
    private int perMailAddress = MANY;
    private int perDomain = MANY;

    public TightLimits perKey(int items) {
        perKey = items;
        return this;
    }

    public TightLimits perClient(int items) {
        perClient = items;
        return this;
    }

    public TightLimits people(int people) {
        this.people = people;
        return this;
    }

    public TightLimits perMailAddress(int items) {
        perMailAddress = items;
        return this;
    }

    public TightLimits perDomain(int people) {
        perDomain = people;
        return this;
    }

    public Limits limits() {
        return new Limits(
                new LimitSettings(perKey, perClient, people, perMailAddress, perDomain), metrics, new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return nanos.get();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                });
    }

    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    public double counted(String by) {
        return metrics.counter("hagukumi.intake.limited", "by", by).count();
    }
}
