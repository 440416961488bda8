package dev.hagukumi.scenario.engine;

import dev.hagukumi.scenario.step.Enrolments;
import dev.hagukumi.scenario.vocabulary.Step;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step for tests that takes a moment and notices when another of the same lead runs meanwhile. */
@Step(name = "Bystander")
class Bystander implements JavaDelegate {
    private static final long A_MOMENT = 5_000_000; // ns

    final AtomicInteger collisions = new AtomicInteger();
    private final Set<Object> inside = ConcurrentHashMap.newKeySet();

    @Override
    public void execute(DelegateExecution step) {
        var lead = Enrolments.of(step).lead();
        if (!inside.add(lead)) collisions.incrementAndGet();
        LockSupport.parkNanos(A_MOMENT);
        inside.remove(lead);
    }
}
