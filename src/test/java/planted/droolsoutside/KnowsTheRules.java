package planted.droolsoutside;

import org.kie.api.runtime.KieSession;

class KnowsTheRules {
    void ask(KieSession session) {
        session.fireAllRules();
    }
}
