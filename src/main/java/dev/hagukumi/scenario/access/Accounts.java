package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.EndpointAccess.Group;
import dev.hagukumi.platform.database.Lock;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it at every start that the groups, what they may do, and the first accounts are there. */
@Component
class Accounts {
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
        jdbc.sql("select pg_advisory_xact_lock(:lock, 0)::text")
                .param("lock", Lock.FIRST_ACCOUNTS.key())
                .query(String.class)
                .single();
        for (var group : Group.values()) keep(group.id(), group == Group.ADMIN ? "SYSTEM" : "WORKFLOW");
        authorizations.grantAll();
        first.prepare();
    }

    private void keep(String id, String type) {
        if (identities.createGroupQuery().groupId(id).count() > 0) return;
        var group = identities.newGroup(id);
        group.setName(id);
        group.setType(type);
        identities.saveGroup(group);
    }
}
