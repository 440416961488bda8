package dev.hagukumi.scenario.engine;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.step.Enrolments;
import dev.hagukumi.scenario.step.StepContext;
import dev.hagukumi.scenario.vocabulary.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step for tests that fails for the leads it is told to, and remembers every pass. */
@Step(name = "Stumble")
class Stumble implements JavaDelegate {
    final Set<LeadId> failing = ConcurrentHashMap.newKeySet();
    final Map<LeadId, AtomicInteger> cutOff = new ConcurrentHashMap<>();
    final List<StepContext> passes = new CopyOnWriteArrayList<>();

    @Override
    public void execute(DelegateExecution step) {
        var context = Enrolments.of(step);
        passes.add(context);
        var cuts = cutOff.get(context.lead());
        if (cuts != null && cuts.getAndDecrement() > 0)
            throw new IllegalStateException("a step failed", new SQLException("the connection is gone", "08006"));
        if (failing.contains(context.lead())) throw new IllegalStateException("stumbled, as told");
    }

    List<Integer> occurrences(LeadId lead) {
        return passes.stream()
                .filter(pass -> pass.lead().equals(lead))
                .map(StepContext::occurrence)
                .toList();
    }
}
