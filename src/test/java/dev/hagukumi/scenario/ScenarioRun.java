package dev.hagukumi.scenario;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scoring.ActivitiesScored;
import dev.hagukumi.scoring.Signal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.support.TransactionOperations;

/** Plays the part of the pipeline for tests of scenarios: publishes scored batches within a transaction. */
public class ScenarioRun {
    private static final AtomicLong IDS = new AtomicLong(1_000_000_000);

    private final RepositoryService repository;
    private final ApplicationEventPublisher publisher;
    private final TransactionOperations transaction;
    private final Scenarios scenarios;
    private final Clock clock;

    public ScenarioRun(
            RepositoryService repository,
            ApplicationEventPublisher publisher,
            TransactionOperations transaction,
            Scenarios scenarios,
            Clock clock) {
        this.repository = repository;
        this.publisher = publisher;
        this.transaction = transaction;
        this.scenarios = scenarios;
        this.clock = clock;
    }

    /** Deploys a model alone. */
    public String deploy(String key, BpmnModelInstance model) {
        return repository
                .createDeployment()
                .name(key)
                .addModelInstance(key + ".bpmn", model)
                .deploy()
                .getId();
    }

    public Activity activity(LeadId lead, String type) {
        return activity(lead, type, null);
    }

    public Activity byMachine(LeadId lead, String type) {
        return activity(lead, type, "a scanner");
    }

    private Activity activity(LeadId lead, String type, @org.jspecify.annotations.Nullable String machine) {
        return new Activity(
                IDS.incrementAndGet(), lead, new ActivityType(type), clock.now(), clock.now(), Map.of(), machine);
    }

    /** The lead did these things, in this order, within one batch. */
    public void does(LeadId lead, String... types) {
        batch(java.util.Arrays.stream(types).map(type -> activity(lead, type)).toList(), List.of());
    }

    public void batch(List<Activity> activities, List<Signal> signals) {
        transaction.executeWithoutResult(
                tx -> publisher.publishEvent(new ActivitiesScored(activities, List.of(), signals, List.of())));
    }

    /** The lead's newest enrolment in the scenario. */
    public Enrolment enrolment(LeadId lead, String scenario) {
        return enrolments(lead, scenario).get(0);
    }

    public List<Enrolment> enrolments(LeadId lead, String scenario) {
        return scenarios.of(lead, Pageable.unpaged()).stream()
                .filter(e -> e.scenario().value().equals(scenario))
                .toList();
    }
}
