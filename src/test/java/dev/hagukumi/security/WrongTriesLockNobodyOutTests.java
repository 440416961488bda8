package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S2: whoever guesses is slowed; whoever knows the password comes in. */
@HagukumiTest
class WrongTriesLockNobodyOutTests {
    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    Account account;
    final ExecutorService crowd = Executors.newCachedThreadPool();

    @BeforeEach
    void anAccount() {
        account = Account.in(identities, "sales");
    }

    @AfterEach
    void close() {
        crowd.shutdownNow();
        account.close();
    }

    @Test
    void aRightPasswordWorksRightAfterATypo() {
        assertThat(asked(account.password + "x")).isEqualTo(401);

        var begin = System.nanoTime();

        assertThat(asked(account.password)).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aRightPasswordWorksInTheFormRightAfterATypo() {
        var person = new Person(port);
        assertThat(person.signOn(account.user, "wrong").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login?error"));

        person.signedOnAs(account.user, account.password);

        assertThat(person.status("/api/leads")).isEqualTo(200);
    }

    @Test
    void allRightPasswordsWorkWhileSomebodyGuessesFromTheSameAddress() {
        var wrong = IntStream.range(0, 9).mapToObj(n -> account.password + n);

        var answers = wrong.flatMap(guess -> Stream.of(asked(guess), asked(account.password)))
                .toList();

        assertThat(answers).hasSize(18).containsOnly(401, 200);
        assertThat(answers.stream().filter(answer -> answer == 200)).hasSize(9);
    }

    @Test
    void whatIsGuessedFromElsewhereSlowsNobodyHere() throws Exception {
        for (var n = 0; n < 12; n++) guessFromElsewhere(account.password + n);

        var begin = System.nanoTime();

        assertThat(asked(account.password)).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whoGuessesManyAtOnceIsSlowedOrToldToWaitButWhoWasInBeforeIsNot() {
        assertThat(asked(account.password)).isEqualTo(200);

        var guesses = IntStream.range(0, 40)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> asked(account.password + n), crowd))
                .toList();

        assertThat(asked(account.password)).as("among the guesses").isEqualTo(200);
        assertThat(guesses.stream().map(CompletableFuture::join))
                .contains(401, 429)
                .containsOnly(401, 429);
    }

    @Test
    void theEnginesOwnLockDoesNotMatter() {
        jdbc.sql("UPDATE act_id_user SET attempts_ = 2147483647, lock_exp_time_ = now() + interval '1 day'"
                        + " WHERE id_ = :user")
                .param("user", account.user)
                .update();

        assertThat(asked(account.password)).isEqualTo(200);
    }

    @Test
    void wrongTriesLeaveNothingInTheEnginesTable() {
        for (var n = 0; n < 3; n++) asked("wrong" + n);

        var attempts = jdbc.sql("SELECT coalesce(attempts_, 0) FROM act_id_user WHERE id_ = :user")
                .param("user", account.user)
                .query(Integer.class)
                .single();

        assertThat(attempts).isZero();
    }

    @Test
    void fromWhereAUserCameInIsKeptOverRestartsForAMonth() {
        jdbc.sql("INSERT INTO known_sign_on (user_id, client, last_on) VALUES (:user, 'long ago', current_date - 31)")
                .param("user", account.user)
                .update();
        asked("wrong");
        assertThat(keptClients()).containsExactly("long ago");

        asked(account.password);

        assertThat(keptClients()).containsExactly("127.0.0.1");
    }

    private List<String> keptClients() {
        return jdbc.sql("SELECT client FROM known_sign_on WHERE user_id = :user")
                .param("user", account.user)
                .query(String.class)
                .list();
    }

    private int asked(String password) {
        return new Person(port)
                .get("/api/leads?size=1", "Authorization", Person.basic(account.user, password))
                .statusCode();
    }

    /** From another address of this machine. */
    private void guessFromElsewhere(String password) throws IOException {
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.0.2"), 0)) {
            var request = "GET /api/leads HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                    + Person.basic(account.user, password) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401");
        }
    }
}
