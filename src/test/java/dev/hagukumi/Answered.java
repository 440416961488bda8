package dev.hagukumi;

import java.util.Objects;
import org.springframework.http.ResponseEntity;

/** What an answer carries, where a test is nothing without it. */
public final class Answered {
    private Answered() {}

    public static <T> T body(ResponseEntity<T> answer) {
        return Objects.requireNonNull(answer.getBody(), () -> answer.getStatusCode() + " without a body");
    }
}
