package dev.hagukumi.platform.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.platform.database.PatientConnections;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@HagukumiTest
class DatabaseAwayTests {
    private final DatabaseAway filter = new DatabaseAway();

    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource pool;

    /** A table that nobody else asks for at this instant is held, and whoever asks for it loses the connection. */
    @ParameterizedTest
    @CsvSource({
        "operations, /api/parked, parked_lead, 'select lead, activity, error%', application/problem+json",
        "operations, /engine-rest/incident, act_ru_incident, %ACT_RU_INCIDENT%, application/json",
        // Before any controller: while it is being found out who asks.
        "stranger, /api/parked, act_id_membership, SELECT u.pwd_%, application/problem+json"
    })
    void whoeverLosesTheConnectionIsToldToComeAgain(
            String user, String path, String table, String statement, String type) throws SQLException {
        try (var holder = PatientConnections.besides(pool).getConnection()) {
            holder.setAutoCommit(false);
            try (var lock = holder.createStatement()) {
                lock.execute("lock table " + table + " in access exclusive mode");
            }
            var asked = CompletableFuture.supplyAsync(() -> ask(user, path));

            await().until(() -> asked.isDone() || cutOff(statement) > 0);
            var answer = asked.join();
            holder.rollback();

            assertThat(answer.getStatusCode().value())
                    .as(String.valueOf(answer.getBody()))
                    .isEqualTo(503);
            assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
            assertThat(String.valueOf(answer.getHeaders().getContentType())).startsWith(type);
            assertThat(answer.getBody())
                    .contains("The database does not answer")
                    .doesNotContain("select");
        }
    }

    @Test
    void whoeverWaitsTooLongForOthersIsToldToComeAgain() throws Exception {
        var answer = answerTo(new CannotAcquireLockException("x", new SQLException("lock timeout", "55P03")));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getContentAsString()).contains("Others are at work on the same");
    }

    @Test
    void aFaultOfOursStaysOne() {
        assertThatThrownBy(() -> answerTo(new IllegalStateException("a fault")))
                .isInstanceOf(ServletException.class)
                .hasRootCauseMessage("a fault");
    }

    private MockHttpServletResponse answerTo(RuntimeException failure) throws Exception {
        var answer = new MockHttpServletResponse();
        var request = new MockHttpServletRequest("GET", "/api/leads");
        filter.doFilterInternal(request, answer, (asked, answered) -> {
            throw new ServletException("Request processing failed", failure);
        });
        return answer;
    }

    private ResponseEntity<String> ask(String user, String path) {
        return http.withBasicAuth(user, secrets.get("HAGUKUMI_OPERATIONS_PASSWORD"))
                .getForEntity(path, String.class);
    }

    private int cutOff(String statement) {
        var cut = jdbc.queryForObject("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where wait_event_type = 'Lock' and query like ? and pid <> pg_backend_pid()""", Integer.class, statement);
        return cut == null ? 0 : cut;
    }
}
