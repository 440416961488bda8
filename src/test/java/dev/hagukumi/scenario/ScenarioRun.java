package dev.hagukumi.scenario;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scoring.ActivitiesScored;
import dev.hagukumi.scoring.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Plays the part of the pipeline for tests of scenarios: publishes scored batches, each in one transaction. */
@Component
public class ScenarioRun {
    private static final AtomicLong IDS = new AtomicLong(1_000_000_000);

    private final ApplicationEventPublisher publisher;
    private final TransactionOperations transaction;
    private final Scenarios scenarios;
    private final Clock clock;
    private final JdbcTemplate jdbc;

    ScenarioRun(
            ApplicationEventPublisher publisher,
            TransactionOperations transaction,
            Scenarios scenarios,
            Clock clock,
            JdbcTemplate jdbc) {
        this.publisher = publisher;
        this.transaction = transaction;
        this.scenarios = scenarios;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public Activity activity(LeadId lead, String type) {
        return activity(lead, type, null);
    }

    public Activity byMachine(LeadId lead, String type) {
        return activity(lead, type, "a scanner");
    }

    private Activity activity(LeadId lead, String type, @Nullable String machine) {
        var now = clock.now();
        return new Activity(IDS.incrementAndGet(), lead, new ActivityType(type), now, now, Map.of(), machine);
    }

    /** The lead did these things, in this order, and all came in one batch. */
    public void does(LeadId lead, String... types) {
        batch(Arrays.stream(types).map(type -> activity(lead, type)).toList(), List.of());
    }

    /** A rule raised this signal for the lead. */
    public void signal(LeadId lead, String name) {
        var activity = activity(lead, "PageViewedSomewhere");
        batch(List.of(activity), List.of(new Signal(lead, name, activity.id())));
    }

    public void batch(List<Activity> activities, List<Signal> signals) {
        transaction.executeWithoutResult(
                tx -> publisher.publishEvent(new ActivitiesScored(activities, List.of(), signals)));
    }

    /** The lead's enrolments in the scenario, newest first. */
    public List<Enrolment> enrolments(LeadId lead, String scenario) {
        return scenarios.of(lead, Pageable.unpaged()).stream()
                .filter(e -> e.scenario().value().equals(scenario))
                .toList();
    }

    /** The newest. */
    public Enrolment enrolment(LeadId lead, String scenario) {
        return enrolments(lead, scenario).get(0);
    }

    /** Says where the lead's newest enrolment stands and which way it came. */
    public EnrolmentAssert assertThatEnrolment(LeadId lead, String scenario) {
        var enrolment = enrolment(lead, scenario);
        var passed = jdbc.queryForList(
                "select step from journey_step where instance = ? order by id",
                String.class,
                enrolment.processInstance());
        return new EnrolmentAssert(enrolment, passed);
    }
}
