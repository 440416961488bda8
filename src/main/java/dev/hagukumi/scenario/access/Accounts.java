package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.Secrets;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it at every start that the groups, the administrator and (embedded default only) one user per group are there.
 * Their passwords are those of {@link Secrets}: {@code HAGUKUMI_ADMIN_PASSWORD}, {@code HAGUKUMI_SALES_PASSWORD}, …
 */
@Component
class Accounts {
    /** The intake and the pipeline use the two before it. */
    private static final int LOCK = 0x484B03;

    private static final List<String> PEOPLE = List.of(Groups.MARKETING, Groups.SALES, Groups.OPERATIONS);

    private final IdentityService identities;
    private final GrantAuthorizations authorizations;
    private final Secrets secrets;
    private final Environment environment;
    private final JdbcClient jdbc;

    Accounts(
            IdentityService identities,
            GrantAuthorizations authorizations,
            Secrets secrets,
            Environment environment,
            JdbcClient jdbc) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.secrets = secrets;
        this.environment = environment;
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
        PEOPLE.forEach(name -> group(name, "WORKFLOW"));
        authorizations.grantAll();
        user("admin", Groups.ADMIN);
        if (environment.acceptsProfiles(Profiles.of("embedded"))) PEOPLE.forEach(name -> user(name, name));
    }

    private void group(String id, String type) {
        if (identities.createGroupQuery().groupId(id).count() > 0) return;
        Group group = identities.newGroup(id);
        group.setName(id);
        group.setType(type);
        identities.saveGroup(group);
    }

    private void user(String id, String group) {
        var password = secrets.get("HAGUKUMI_" + id.toUpperCase(Locale.ROOT) + "_PASSWORD");
        var user = identities.createUserQuery().userId(id).singleResult();
        if (user == null) {
            user = identities.newUser(id);
            user.setFirstName(id);
            user.setLastName("Hagukumi");
            user.setPassword(password);
            identities.saveUser(user);
        } else if (!identities.checkPassword(id, password)) {
            user.setPassword(password);
            identities.saveUser(user);
        }
        if (identities.createUserQuery().userId(id).memberOfGroup(group).count() == 0)
            identities.createMembership(id, group);
    }
}
