package dev.hagukumi.scenario.step;

import dev.hagukumi.sales.Handoffs;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A handoff never outlives the enrolment that made it: however that ends, in the same transaction what sales has not answered is
 * closed. Built into every model that offers leads, whatever the model says.
 */
class CloseHandoff extends AbstractBpmnParseListener implements ExecutionListener {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String OFFERS = "${offerHandoff}";
    private static final String UNANSWERED = "its scenario ended without an answer";

    private final Supplier<Handoffs> handoffs;

    CloseHandoff(Supplier<Handoffs> handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        if (offers(process)) definition.addBuiltInListener(EVENTNAME_END, this);
    }

    private static boolean offers(Element element) {
        return OFFERS.equals(element.attribute(CAMUNDA + ":delegateExpression"))
                || element.elements().stream().anyMatch(CloseHandoff::offers);
    }

    @Override
    public void notify(DelegateExecution execution) {
        var because = ((ExecutionEntity) execution).getDeleteReason();
        handoffs.get().close(execution.getProcessInstanceId(), Objects.requireNonNullElse(because, UNANSWERED));
    }
}
