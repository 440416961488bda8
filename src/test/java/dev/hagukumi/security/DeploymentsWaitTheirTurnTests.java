package dev.hagukumi.security;

import static dev.hagukumi.security.Scenarios.files;
import static dev.hagukumi.security.Scenarios.model;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody holds the lock of deployments and does not let go: others are told so in time, and leads go on meanwhile. */
@DeploymentTest
class DeploymentsWaitTheirTurnTests {
    private final Deployment deployment;

    DeploymentsWaitTheirTurnTests(Deployment deployment) {
        this.deployment = deployment;
    }

    @Test
    void aHeldLockIsWaitedForOnlySoLong() throws SQLException {
        try (var holder = lockHeld()) {
            var began = System.nanoTime();

            var answer = deployment.as("marketing").deploy("turn", files("turn.bpmn", model("turn")));

            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.json().path("message").asString())
                    .startsWith("ENGINE-09005")
                    .contains("Others are at work on the same");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
            holder.rollback();
        }

        var answer = deployment.as("marketing").deploy("turn", files("turn.bpmn", model("turn")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void thoseWhoWaitLeaveConnectionsToLeads() throws SQLException {
        try (var holder = lockHeld()) {
            var waiting = IntStream.range(0, 24)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> deployment
                            .as("marketing")
                            .deploy("herd" + n, files("herd.bpmn", model("herd")))
                            .status()))
                    .toList();

            var others = IntStream.range(0, 10)
                    .map(n -> deployment.as("operations").get("/api/parked").status())
                    .distinct();

            assertThat(others).containsExactly(200);
            assertThat(waiting.stream().map(CompletableFuture::join).distinct()).isSubsetOf(List.of(503));
            holder.rollback();
        }
    }

    private Connection lockHeld() throws SQLException {
        var connection = deployment.connection();
        connection.setAutoCommit(false);
        try (var lock = connection.createStatement()) {
            lock.execute("select value_ from act_ge_property where name_ = 'deployment.lock' for update");
        }
        return connection;
    }
}
