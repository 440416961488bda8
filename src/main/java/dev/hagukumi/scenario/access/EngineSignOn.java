package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.SignOn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Users and groups live in the engine's identity service. */
@Component
class EngineSignOn implements SignOn {
    private final KeptAccounts accounts;
    private final PasswordJudge judge;
    private final RenewOldHashes renew;

    EngineSignOn(KeptAccounts accounts, PasswordJudge judge, RenewOldHashes renew) {
        this.accounts = accounts;
        this.judge = judge;
        this.renew = renew;
    }

    @Override
    public Optional<Standing> judge(String user, String password, boolean known) {
        var account = accounts.find(user);
        var kept = account.map(Account::password).orElse(null);
        if (!judge.fits(password, kept, known) || kept == null) return Optional.empty();
        if (kept.isOurs()) return account.map(Account::standing);
        renew.renew(user, password);
        return accounts.find(user).map(Account::standing);
    }

    @Override
    public Optional<Standing> standing(String user) {
        return accounts.standing(user);
    }

    @Override
    public void signOffEverywhere(String user) {
        accounts.signOff(user);
    }
}
