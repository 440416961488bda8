package dev.hagukumi.scenario.deploy;

import dev.hagukumi.scenario.check.Reentry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which message starts which scenario, and which messages each version waits for. */
class Triggers {
    private final JdbcTemplate jdbc;

    Triggers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on new leads enter this version of the scenario. */
    void inForce(ProcessDefinitionEntity definition) {
        var scenario = definition.getKey();
        jdbc.update(
                "delete from scenario_trigger where scenario = ? and (starts or version = ?)",
                scenario,
                definition.getVersion());
        jdbc.update("""
                insert into scenario_version (scenario, version, runs_in) values (?, ?, ?)
                on conflict (scenario, version) do update set runs_in = excluded.runs_in""", scenario, definition.getVersion(), definition.getProperty(CheckedParse.RUNS_IN));
        insert(definition, true, starts(definition));
        insert(definition, false, catches(definition));
    }

    private void insert(ProcessDefinitionEntity definition, boolean starts, Set<String> messages) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var message : messages)
            rows.add(new @Nullable Object[] {
                definition.getKey(),
                definition.getVersion(),
                message,
                starts,
                definition.getId(),
                starts ? reentryOf(definition).after() : null
            });
        jdbc.batchUpdate("""
                insert into scenario_trigger (scenario, version, message, starts, definition, reentry_after)
                values (?, ?, ?, ?, ?, ?::interval)""", rows);
    }

    private static Reentry reentryOf(ProcessDefinitionEntity definition) {
        return (Reentry) definition.getProperty(CheckedParse.REENTRY);
    }

    private static Set<String> starts(ScopeImpl process) {
        return messages(List.of(process), true);
    }

    private static Set<String> catches(ScopeImpl process) {
        var scopes = new ArrayList<ScopeImpl>();
        collect(process, scopes);
        return messages(scopes, false);
    }

    private static void collect(ScopeImpl scope, List<ScopeImpl> scopes) {
        scopes.add(scope);
        for (ActivityImpl child : scope.getActivities()) collect(child, scopes);
    }

    private static Set<String> messages(List<ScopeImpl> scopes, boolean starts) {
        var names = new TreeSet<String>();
        for (var scope : scopes) {
            for (var event :
                    EventSubscriptionDeclaration.getDeclarationsForScope(scope).values()) {
                if (event.isStartEvent() == starts && EventType.MESSAGE.name().equals(event.getEventType()))
                    names.add(event.getUnresolvedEventName());
            }
        }
        return names;
    }
}
