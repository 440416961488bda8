package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.EndpointAccess.Group;
import dev.hagukumi.platform.Secrets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The administrator and (embedded default only) one user per group. Their first passwords are those of {@link Secrets}:
 * {@code HAGUKUMI_ADMIN_PASSWORD}, {@code HAGUKUMI_SALES_PASSWORD}, …; what was changed later stays, unless the settings ask for
 * the first ones again.
 */
@Component
@EnableConfigurationProperties(AccessSettings.class)
class FirstAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private final IdentityService identities;
    private final AccessSettings settings;
    private final Map<Group, String> passwords = new EnumMap<>(Group.class);

    /** Asks for the passwords at once: one that is too weak refuses the start before anybody can knock. */
    FirstAccounts(IdentityService identities, Secrets secrets, AccessSettings settings, Environment environment) {
        this.identities = identities;
        this.settings = settings;
        var isEmbedded = environment.acceptsProfiles(Profiles.of("embedded"));
        for (var group : isEmbedded ? Group.values() : new Group[] {Group.ADMIN})
            passwords.put(group, secrets.get(settingOf(group)));
    }

    void prepare() {
        passwords.forEach(this::account);
    }

    private void account(Group group, String password) {
        var id = group.name().toLowerCase(Locale.ROOT);
        var user = identities.createUserQuery().userId(id).singleResult();
        if (user == null) {
            user = identities.newUser(id);
            user.setFirstName(id);
            user.setLastName("Hagukumi");
            save(user, password);
        } else if (settings.resetPasswords()) {
            save(user, password);
            LOG.warn(
                    "the password of {} is that of {} again; take the setting that asked for it out",
                    id,
                    settingOf(group));
        }
        if (identities.createUserQuery().userId(id).memberOfGroup(group.id()).count() == 0)
            identities.createMembership(id, group.id());
    }

    /** Past the policy: what may be set was judged by {@link Secrets}, which lets one machine's owner be careless. */
    private void save(User user, String password) {
        user.setPassword(password);
        ((IdentityServiceImpl) identities).saveUser(user, true);
    }

    private static String settingOf(Group group) {
        return "HAGUKUMI_" + group + "_PASSWORD";
    }
}
