package dev.hagukumi.scenario.timer;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;

/** The zone of the lead whose timer is being set; asked only where a due date depends on it. */
class LeadZone implements Supplier<ZoneId> {
    private final Supplier<Leads> leads;

    LeadZone(Supplier<Leads> leads) {
        this.leads = leads;
    }

    @Override
    public ZoneId get() {
        var running = Context.getBpmnExecutionContext();
        var key = running == null ? null : running.getExecution().getProcessBusinessKey();
        return key == null ? ZoneOffset.UTC : leads.get().get(LeadId.of(key)).zone();
    }
}
