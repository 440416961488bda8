package dev.hagukumi.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections beside the pool, without its limits on silence and waiting: a migration that builds an index over a million rows says
 * nothing for minutes, and waits for whoever is before it.
 */
@Configuration(proxyBeanMethods = false)
public class PatientConnections {
    private static final String SILENCE = "socketTimeout";

    /** To the same database in the same way, opened when asked for. */
    public static DataSource besides(DataSource pool) {
        try {
            var known = pool.unwrap(HikariDataSource.class);
            var patient = new DriverManagerDataSource(known.getJdbcUrl(), known.getUsername(), known.getPassword());
            var properties = new Properties();
            known.getDataSourceProperties()
                    .forEach((name, value) -> properties.setProperty(name.toString(), value.toString()));
            properties.remove(SILENCE);
            patient.setConnectionProperties(properties);
            return patient;
        } catch (SQLException e) {
            throw new IllegalStateException("The connections to the database are those of a Hikari pool", e);
        }
    }

    @Bean
    FlywayConfigurationCustomizer patientMigrations(DataSource pool) {
        return flyway -> flyway.dataSource(besides(pool));
    }
}
