package dev.hagukumi.scenario.batch;

import java.util.function.Supplier;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts what reads and writes many instances at once in the place of the engine's own. */
@Component
class BatchPlugin extends AbstractProcessEnginePlugin {
    private final JdbcTemplate jdbc;

    BatchPlugin(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        var mappings = engine.getSqlSessionFactory().getConfiguration();
        var ours = BatchPlugin.class.getResourceAsStream("instances.xml");
        new XMLMapperBuilder(ours, mappings, "instances.xml", mappings.getSqlFragments()).parse();

        open(
                engine,
                Instances.class,
                () -> new Instances(Context.getCommandContext().getDbEntityManager()));
        open(engine, IncidentManager.class, KnownIncidents::new);
        open(engine, JobManager.class, () -> new KnownJobs(jdbc));
        open(engine, AuthorizationManager.class, () -> new AuthorizationsAtOnce(jdbc));
        open(engine, DbSqlSession.class, () -> new BulkDeletes(engine.getDbSqlSessionFactory()));
        open(
                engine,
                DbEntityManager.class,
                () -> new FlushAtOnce(
                        engine.getIdGenerator(), Context.getCommandContext().getSession(PersistenceSession.class)));
    }

    private static <T extends Session> void open(
            ProcessEngineConfigurationImpl engine, Class<T> type, Supplier<? extends T> session) {
        engine.getSessionFactories().put(type, new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return session.get();
            }
        });
    }
}
