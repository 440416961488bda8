package dev.hagukumi.scenario.deploy;

import org.camunda.bpm.engine.impl.persistence.entity.PropertyManager;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The one lock that the deployments of all nodes take in turn. It is waited for as long as a person waits for the Modeler and no
 * longer: whoever waits holds a connection that leads need.
 */
class DeploymentLock extends PropertyManager {
    private final JdbcTemplate jdbc;

    DeploymentLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void acquireExclusiveLock() {
        jdbc.queryForObject("select set_config('lock_timeout', '5s', true)", String.class);
        super.acquireExclusiveLock();
    }
}
