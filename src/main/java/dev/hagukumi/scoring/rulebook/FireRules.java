package dev.hagukumi.scoring.rulebook;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** One run of the rules of one layer over the facts of one activity; knows which rule is speaking. */
final class FireRules extends DefaultAgendaEventListener {
    /** Far more than any sensible set of rules fires for one activity. */
    private static final int LIMIT = 1_000;

    /** So many firings for one activity are a mistake of a rule. */
    static final class FiredWithoutEnd extends IllegalStateException {
        private final transient Rule rule;

        FiredWithoutEnd(Rule rule) {
            super("the rule \"" + rule.getName() + "\" fires without end: the limit of " + LIMIT
                    + " for one activity is reached; make its conditions match fewer facts");
            this.rule = rule;
        }

        Rule rule() {
            return rule;
        }
    }

    private @Nullable Rule speaking;

    Rule speaking() {
        if (speaking == null) throw new IllegalStateException("no rule is speaking");
        return speaking;
    }

    void run(KieBase rules, Map<String, ?> verbs, Collection<?> facts) {
        var session = rules.newKieSession();
        try {
            session.addEventListener(this);
            verbs.forEach(session::setGlobal);
            facts.forEach(session::insert);
            if (session.fireAllRules(LIMIT) >= LIMIT) throw new FiredWithoutEnd(speaking());
        } finally {
            session.dispose();
        }
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        speaking = event.getMatch().getRule();
    }
}
