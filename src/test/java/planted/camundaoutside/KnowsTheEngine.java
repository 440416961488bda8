package planted.camundaoutside;

import org.camunda.bpm.engine.RuntimeService;

class KnowsTheEngine {
    void ask(RuntimeService engine) {
        engine.createProcessInstanceQuery().count();
    }
}
