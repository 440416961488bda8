package dev.hagukumi.security;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;

/** An account of a test's own, so that no other test is signed off; closed, it is gone. */
final class Account implements AutoCloseable {
    private final IdentityService identities;
    final String user = "person" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    final String password = "violet-" + UUID.randomUUID();

    private Account(IdentityService identities) {
        this.identities = identities;
    }

    static Account in(IdentityService identities, String... groups) {
        var account = new Account(identities);
        var user = identities.newUser(account.user);
        user.setPassword(account.password);
        identities.saveUser(user);
        for (var group : groups) identities.createMembership(account.user, group);
        return account;
    }

    void changePassword(String password) {
        var kept = identities.createUserQuery().userId(user).singleResult();
        kept.setPassword(password);
        identities.saveUser(kept);
    }

    @Override
    public void close() {
        identities.deleteUser(user);
    }
}
