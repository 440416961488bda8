package dev.hagukumi.scenario.journey;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives every engine command its journey. */
class JourneySessions implements SessionFactory {
    private final JdbcTemplate jdbc;

    JourneySessions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<?> getSessionType() {
        return Journey.class;
    }

    @Override
    public Session openSession() {
        return new Journey(jdbc);
    }
}
