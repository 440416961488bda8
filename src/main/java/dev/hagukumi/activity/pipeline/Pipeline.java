package dev.hagukumi.activity.pipeline;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.database.Connections;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works activities off. A batch that fails is tried again lead by lead, a lead that fails activity by activity, so that what is
 * sound is done; what then still fails is tried once more over a connection opened just now, and then parked.
 */
@Component
class Pipeline {
    private static final Logger log = LoggerFactory.getLogger(Pipeline.class);
    private static final int PATIENCE = 5;

    private final WorkOffBatch batches;
    private final Parking parking;
    private final Connections connections;
    private final Counter workedOff;
    private final Counter parked;

    Pipeline(WorkOffBatch batches, Parking parking, Connections connections, MeterRegistry metrics) {
        this.batches = batches;
        this.parking = parking;
        this.connections = connections;
        this.workedOff = Counter.builder("hagukumi.activities.worked.off")
                .description("Activities worked off")
                .register(metrics);
        this.parked = Counter.builder("hagukumi.leads.parked")
                .description("Leads parked since the start")
                .register(metrics);
        Gauge.builder("hagukumi.leads.parked.now", parking, Parking::count)
                .description("Leads parked at present")
                .register(metrics);
    }

    /** Works off one batch. Answers how many activities that were; empty where there was no batch. */
    Optional<Integer> workOffOne() {
        var taken = new ArrayList<Activity>();
        try {
            var worked = batches.ofFreeShards(taken::addAll);
            workedOff.increment(worked.orElse(0));
            return worked;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
            if (taken.isEmpty() || FailureKind.of(failure) == FailureKind.OUTAGE) throw failure;
            log.warn(
                    "A batch of {} activities failed and is tried again lead by lead: {}",
                    taken.size(),
                    failure.toString());
            return Optional.of(leadByLead(taken));
        }
    }

    /** Works off everything and waits for what others have in hand. Answers how many activities this call did. */
    int workOffAll() {
        int all = 0;
        do {
            for (var worked = workOffOne(); worked.isPresent(); worked = workOffOne()) all += worked.get();
        } while (!batches.nothingLeft());
        return all;
    }

    private int leadByLead(List<Activity> batch) {
        var first = new LinkedHashMap<LeadId, Activity>();
        batch.forEach(activity -> first.putIfAbsent(activity.lead(), activity));
        return first.values().stream().mapToInt(this::workOffLead).sum();
    }

    private int workOffLead(Activity first) {
        boolean alone = false;
        boolean renewed = false;
        int failures = 0;
        int all = 0;
        while (true) {
            var taken = new ArrayList<Activity>();
            try {
                int worked = batches.ofLead(first, alone, taken::addAll);
                if (worked == 0) return all;
                workedOff.increment(worked);
                all += worked;
                failures = 0;
                renewed = false;
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
                var kind = FailureKind.of(failure);
                if (taken.isEmpty() || kind == FailureKind.OUTAGE) throw failure;
                if (kind == FailureKind.CONTENTION && ++failures < PATIENCE) {
                    LockSupport.parkNanos(failures * 20_000_000L);
                } else if (!alone) {
                    alone = true;
                    failures = 0;
                } else if (kind == FailureKind.CONTENTION) {
                    // It stays pending and is taken again: whoever is in the way will be gone by then.
                    return all;
                } else if (!renewed) {
                    renewed = true;
                    connections.renew();
                } else {
                    if (parking.park(taken.get(0), failure)) parked.increment();
                    return all;
                }
            }
        }
    }
}
