package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.Secrets;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Puts our accounts, passwords and their policy in the place of the engine's own. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {
    private final BcryptPasswords passwords;
    private final KeptAccounts accounts;
    private final OwnPasswordTries tries;
    private final Secrets secrets;

    AccessPlugin(BcryptPasswords passwords, KeptAccounts accounts, OwnPasswordTries tries, Secrets secrets) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.tries = tries;
        this.secrets = secrets;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwords);
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new StrongPasswords(secrets));
        engine.setResourceAuthorizationProvider(new OwnAccount());
        engine.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return HagukumiIdentities.class;
            }

            @Override
            public Session openSession() {
                return new HagukumiIdentities(accounts, tries);
            }
        });
    }
}
