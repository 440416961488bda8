package dev.hagukumi.scenario.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it at every start that the groups, what they may do, and the first accounts are there. */
@Component
class Accounts {
    /** The intake and the pipeline use the two before it. */
    private static final int LOCK = 0x484B03;

    private final IdentityService identities;
    private final GrantAuthorizations authorizations;
    private final FirstAccounts first;
    private final JdbcClient jdbc;

    Accounts(IdentityService identities, GrantAuthorizations authorizations, FirstAccounts first, JdbcClient jdbc) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.first = first;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void prepare() {
        // Nodes that start together take turns.
        jdbc.sql("SELECT pg_advisory_xact_lock(:class, 0)")
                .param("class", LOCK)
                .query((row, n) -> LOCK)
                .single();
        group(Groups.ADMIN, "SYSTEM");
        FirstAccounts.PEOPLE.forEach(name -> group(name, "WORKFLOW"));
        authorizations.grantAll();
        first.prepare();
    }

    private void group(String id, String type) {
        if (identities.createGroupQuery().groupId(id).count() > 0) return;
        Group group = identities.newGroup(id);
        group.setName(id);
        group.setType(type);
        identities.saveGroup(group);
    }
}
