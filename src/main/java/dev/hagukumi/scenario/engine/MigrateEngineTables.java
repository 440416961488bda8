package dev.hagukumi.scenario.engine;

import dev.hagukumi.platform.database.PatientConnections;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Adds our indexes to the engine's own tables, which are there once the engine is; before anything is deployed. */
@Component
class MigrateEngineTables implements InitializingBean {
    private final DataSource database;

    MigrateEngineTables(DataSource database, ProcessEngine engineThatMadeItsTables) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        Flyway.configure()
                .dataSource(PatientConnections.besides(database))
                .locations("classpath:db/engine")
                .table("flyway_engine")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
