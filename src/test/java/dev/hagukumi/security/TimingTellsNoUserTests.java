package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S21: a wrong password takes as long for a user whom nobody knows as for one who is there. */
@HagukumiTest
class TimingTellsNoUserTests {
    private static final int TRIES = 7;

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anUnknownUserIsHashedForToo() {
        try (var account = Account.in(identities, "sales");
                var old = Account.in(identities, "sales")) {
            jdbc.sql("UPDATE act_id_user SET pwd_ = '{SHA-512}AAAA' WHERE id_ = :user")
                    .param("user", old.user)
                    .update();

            var known = fastest(account.user);
            var unknown = fastest("nobody" + account.user);
            var keptAsBefore = fastest(old.user);

            // A hash takes far longer than all the rest: what does without one is several times as fast.
            assertThat((double) unknown / known).isBetween(0.5, 2.0);
            assertThat((double) keptAsBefore / known).isBetween(0.5, 2.0);
            assertThat(known).as("nanoseconds of a hash").isGreaterThan(20_000_000);
        }
    }

    /** The fastest of some: whatever else the machine did makes a try slower, never faster. */
    private long fastest(String user) {
        var person = new Person(port);
        return IntStream.range(0, TRIES)
                .mapToLong(n -> {
                    var begin = System.nanoTime();
                    var answer = person.get("/api/leads", "Authorization", Person.basic(user, "wrong-" + n));
                    var took = System.nanoTime() - begin;
                    assertThat(answer.statusCode()).isEqualTo(401);
                    return took;
                })
                .min()
                .orElseThrow();
    }
}
