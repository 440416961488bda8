package dev.hagukumi.scoring.rulebook;

import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** The executable rules of one layer. Closing gives their classes back. */
record CompiledLayer(KieBase base, KieContainer container, ReleaseId id) implements AutoCloseable {
    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(id);
    }
}
