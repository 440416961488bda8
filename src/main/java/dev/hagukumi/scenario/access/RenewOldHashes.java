package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.Secrets;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What former versions kept of a password is replaced when its owner signs on, the only moment when it is known. */
@Component
class RenewOldHashes {
    private static final Logger LOG = LoggerFactory.getLogger(RenewOldHashes.class);

    private final IdentityService identities;
    private final Secrets secrets;

    RenewOldHashes(IdentityService identities, Secrets secrets) {
        this.identities = identities;
        this.secrets = secrets;
    }

    void renew(String user, String password) {
        var kept = identities.createUserQuery().userId(user).singleResult();
        if (kept == null) return;
        secrets.weakness(password, user)
                .ifPresent(why -> LOG.warn("the password of {} would not be taken today: {}", user, why));
        kept.setPassword(password);
        try {
            ((IdentityServiceImpl) identities).saveUser(kept, true);
        } catch (OptimisticLockingException e) {
            LOG.info("the password of {} was changed or renewed at the same moment", user);
        }
    }
}
