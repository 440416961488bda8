package dev.hagukumi.scenario.batch;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.jdbc.core.JdbcTemplate;

/** Removes what somebody was allowed on instances that end, with one statement for all that end in a command. */
class AuthorizationsAtOnce extends AuthorizationManager {
    private static final String DELETE =
            "delete from act_ru_authorization where resource_type_ = ? and resource_id_ = any(?)";

    private final JdbcTemplate jdbc;
    private final Set<String> ended = new HashSet<>();

    AuthorizationsAtOnce(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
        if (resource == Resources.PROCESS_INSTANCE) ended.add(id);
        else super.deleteAuthorizationsByResourceId(resource, id);
    }

    @Override
    public void flush() {
        super.flush();
        if (ended.isEmpty()) return;
        jdbc.update(DELETE, Resources.PROCESS_INSTANCE.resourceType(), ended.toArray(String[]::new));
        ended.clear();
    }
}
