package dev.hagukumi.activity.web;

import static dev.hagukumi.Answered.body;
import static dev.hagukumi.activity.ActivityFixtures.anActivity;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ObservedBatches;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.platform.Secrets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

@HagukumiTest
class ParkedControllerTests {
    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    ObservedBatches observed;

    @Autowired
    List<BackgroundWork> background;

    @Test
    void operationsSeeParkedLeadsAndReplayThem() {
        var poison = UUID.randomUUID().toString();
        var lead = aLead().in(leads);
        observed.poison(poison);
        activities.record(
                List.of(anActivity("CheckedIn", lead).with("poison", poison).build()));
        background.forEach(BackgroundWork::workOff);
        var operations = http.withBasicAuth("operations", secrets.get("HAGUKUMI_OPERATIONS_PASSWORD"));

        var listed = body(operations.getForEntity("/api/parked?size=1000", JsonNode.class));
        observed.cure(poison);
        var replayed = operations.postForEntity("/api/parked/" + lead + "/replay", null, String.class);
        background.forEach(BackgroundWork::workOff);
        var again = operations.postForEntity("/api/parked/" + lead + "/replay", null, JsonNode.class);

        assertThat(listed.path("page").path("totalElements").asInt()).isPositive();
        assertThat(listed.path("content")).anySatisfy(parked -> {
            assertThat(parked.path("lead").asLong()).isEqualTo(lead.value());
            assertThat(parked.path("error").asString()).contains(poison);
        });
        assertThat(replayed.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(observed.of(lead)).hasSize(1);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyElseSeesThem() {
        var sales = http.withBasicAuth("sales", secrets.get("HAGUKUMI_SALES_PASSWORD"));

        assertThat(http.getForEntity("/api/parked", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(sales.getForEntity("/api/parked", String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(sales.postForEntity("/api/parked/1/replay", null, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }
}
