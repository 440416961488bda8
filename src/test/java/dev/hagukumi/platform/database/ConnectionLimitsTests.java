package dev.hagukumi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.hagukumi.HagukumiTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a connection may be silent, and how long somebody may wait for others. */
@HagukumiTest
class ConnectionLimitsTests {
    private static final List<String> OF_THE_SERVER =
            List.of("lock_timeout", "idle_in_transaction_session_timeout", "tcp_keepalives_idle");

    @Autowired
    DataSource pool;

    @Test
    void aConnectionOfThePoolIsNeverSilentOrInTheWayForLong() throws SQLException {
        assertThat(settings(pool).subList(0, 2)).containsExactly("1min", "1min");
        assertThat(settings(pool).get(2)).isIn("60", "1min");
        try (var connection = pool.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(150_000);
        }
        var known = pool.unwrap(HikariDataSource.class);
        assertThat(known.getMaxLifetime()).isEqualTo(Duration.ofMinutes(15).toMillis());
        assertThat(known.getDataSourceProperties().get("tcpKeepAlive")).hasToString("true");
    }

    @Test
    void theServerSpeaksUpBeforeThisSideGivesUp() throws SQLException {
        var known = pool.unwrap(HikariDataSource.class);

        var silence = Integer.parseInt(known.getDataSourceProperties().getProperty("socketTimeout"));

        assertThat(Duration.ofSeconds(silence)).isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void aMigrationMayTakeItsTime() throws SQLException {
        var patient = PatientConnections.besides(pool);

        assertThat(settings(patient).subList(0, 2)).containsExactly("0", "0");
        try (var connection = patient.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isZero();
        }
    }

    private static List<String> settings(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            return OF_THE_SERVER.stream().map(name -> show(statement, name)).toList();
        }
    }

    private static String show(java.sql.Statement statement, String name) {
        try (var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
