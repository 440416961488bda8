package dev.hagukumi.scenario.access;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** What people may do with their own account: read it, and change name and password; not delete it. */
class OwnAccount extends DefaultAuthorizationProvider {
    static final Permission[] MAY = {Permissions.READ, Permissions.UPDATE};

    @Override
    public AuthorizationEntity[] newUser(User user) {
        var own = super.newUser(user);
        for (var grant : own) grant.setPermissions(MAY);
        return own;
    }
}
