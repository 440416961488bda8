package dev.hagukumi.scenario.access;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;

/**
 * The engine's identity service without its lock, which strangers could put on whom they chose. Whatever changes an account is
 * told, so that sessions and remembered passwords follow; and nobody deletes the own account.
 */
class HagukumiIdentities extends DbIdentityServiceProvider {
    private final KeptAccounts accounts;
    private final OwnPasswordTries tries;

    HagukumiIdentities(KeptAccounts accounts, OwnPasswordTries tries) {
        this.accounts = accounts;
        this.tries = tries;
    }

    /** Asked when somebody who is signed on changes a password; whoever signs on is judged by {@link EngineSignOn}. */
    @Override
    public boolean checkPassword(String user, String password) {
        var kept = findUserById(user);
        if (kept == null || password == null || kept.getPassword() == null) return false;
        return tries.isRight(user, password, new KeptPassword(kept.getPassword(), kept.getSalt()));
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        changed(user.getId());
        return super.saveUser(user);
    }

    @Override
    public IdentityOperationResult deleteUser(String user) {
        if (user.equals(Context.getCommandContext().getAuthenticatedUserId()))
            throw new AuthorizationException(user, Permissions.DELETE.getName(), Resources.USER.resourceName(), user);
        changed(user);
        return super.deleteUser(user);
    }

    @Override
    public IdentityOperationResult createMembership(String user, String group) {
        changed(user);
        return super.createMembership(user, group);
    }

    @Override
    public IdentityOperationResult deleteMembership(String user, String group) {
        changed(user);
        return super.deleteMembership(user, group);
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        whenDone(accounts::forgetAll);
        return super.deleteGroup(group);
    }

    private void changed(String user) {
        whenDone(() -> accounts.forget(user));
    }

    private static void whenDone(Runnable task) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, context -> task.run());
    }
}
