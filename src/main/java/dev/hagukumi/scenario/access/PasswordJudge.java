package dev.hagukumi.scenario.access;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether a password is right. It takes one hash of ours, for whomever: so the time tells nothing. */
@Component
class PasswordJudge {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordJudge.class);

    private final BcryptPasswords bcrypt;
    private final PasswordManager former;
    private final String nobodys;

    PasswordJudge(BcryptPasswords bcrypt) {
        this.bcrypt = bcrypt;
        this.former = new PasswordManager(bcrypt, List.of());
        this.nobodys = bcrypt.encrypt(UUID.randomUUID().toString());
    }

    /** @param kept absent for a user who is not there */
    boolean fits(String password, @Nullable KeptPassword kept, boolean known) {
        if (kept == null) {
            bcrypt.check(known, password, nobodys);
            return false;
        }
        if (kept.isOurs()) return bcrypt.check(known, kept.salted(password), kept.withoutName());
        bcrypt.check(known, password, nobodys);
        return fitsFormer(password, kept);
    }

    private boolean fitsFormer(String password, KeptPassword kept) {
        try {
            return former.check(kept.salted(password), kept.hash());
        } catch (ProcessEngineException e) {
            LOG.warn("what is kept of a password is of no known kind: {}", e.getMessage());
            return false;
        }
    }
}
