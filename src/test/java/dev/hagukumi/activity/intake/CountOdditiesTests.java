package dev.hagukumi.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.KnownActivities;
import dev.hagukumi.lead.Traits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class CountOdditiesTests {
    private static final String UNKNOWN = "hagukumi.intake.unknown.activities";

    final MeterRegistry metrics = new SimpleMeterRegistry();
    final CountOddities oddities = new CountOddities(
            new FindActivity(
                    new BrowserActivities(new BrowserSettings(List.of())),
                    new StaticListableBeanFactory().getBeanProvider(KnownActivities.class)),
            metrics);

    @Test
    void unknownActivitiesAreCountedByNameAndKnownOnesAreNot() {
        oddities.count(List.of(item("TeaTasted"), item("PageViewed"), item("TeaTasted")));

        assertThat(metrics.get(UNKNOWN).tag("type", "TeaTasted").counter().count())
                .isEqualTo(2);
        assertThat(metrics.get(UNKNOWN).counters()).hasSize(1);
    }

    @Test
    void strangersCannotMakeAsManyCountersAsTheyHaveWords() {
        for (int i = 0; i < 150; i++) oddities.count(List.of(item("Word" + i)));

        assertThat(metrics.get(UNKNOWN).counters()).hasSize(101);
        assertThat(metrics.get(UNKNOWN).tag("type", "(others)").counter().count())
                .isEqualTo(50);
    }

    @Test
    void whatWasLeftOutIsCountedByWhatItIsLike() {
        var remark = Remark.nobody("userId", "UNDEFINED", "undefined");

        oddities.count(List.of(new Item(
                "m",
                new Identity(null, "u", null, List.of()),
                Traits.NONE,
                null,
                false,
                null,
                Instant.EPOCH,
                Map.of(),
                List.of(remark))));

        assertThat(metrics.get("hagukumi.intake.left.out")
                        .tags("field", "userId", "like", "undefined")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static Item item(String type) {
        return new Item(
                "m",
                new Identity(null, "u", null, List.of()),
                Traits.NONE,
                null,
                false,
                new ActivityType(type),
                Instant.EPOCH,
                Map.of(),
                List.of());
    }
}
