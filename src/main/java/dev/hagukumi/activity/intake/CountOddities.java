package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.ActivityType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts what was taken and is hardly what its sender wanted, where operations see it. */
@Component
class CountOddities {
    /** Names come from strangers, and each is a time series of its own. */
    private static final int MOST_NAMES = 100;

    private static final String OTHERS = "(others)";

    private final FindActivity activities;
    private final MeterRegistry metrics;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    CountOddities(FindActivity activities, MeterRegistry metrics) {
        this.activities = activities;
        this.metrics = metrics;
    }

    void count(List<Item> taken) {
        for (var item : taken) {
            for (var remark : item.remarks()) count(remark);
            if (item.type() != null && !activities.knows(item.type())) count(item.type());
        }
    }

    private void count(Remark remark) {
        Counter.builder("hagukumi.intake.left.out")
                .description("What was left out of items that were taken: ids that name nobody, groups without a name")
                .tag("field", remark.field())
                .tag("like", remark.why())
                .register(metrics)
                .increment();
    }

    private void count(ActivityType type) {
        Counter.builder("hagukumi.intake.unknown.activities")
                .description("Activities of types that nobody declared: they are kept, and earn and move nothing")
                .tag("type", bounded(type.name()))
                .register(metrics)
                .increment();
    }

    private String bounded(String name) {
        if (names.contains(name)) return name;
        if (names.size() >= MOST_NAMES) return OTHERS;
        names.add(name);
        return name;
    }
}
