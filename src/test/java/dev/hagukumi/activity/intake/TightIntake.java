package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.limit.Limits;
import dev.hagukumi.platform.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** For tests of other rooms: the intake of the application with other limits. */
@Component
public class TightIntake {
    private final ReadRequest requests;
    private final ReadItem items;
    private final StoreItems store;
    private final BrowserActivities browsers;
    private final FindActivity activities;
    private final Clock clock;

    TightIntake(
            ReadRequest requests,
            ReadItem items,
            StoreItems store,
            BrowserActivities browsers,
            FindActivity activities,
            Clock clock) {
        this.requests = requests;
        this.items = items;
        this.store = store;
        this.browsers = browsers;
        this.activities = activities;
        this.clock = clock;
    }

    public Intake with(Limits limits, MeterRegistry metrics) {
        var doors = new Intake.Doors(
                new CheckRights(browsers, limits, metrics), limits, new CountOddities(activities, metrics));
        return new Intake(requests, items, store, doors, clock);
    }
}
