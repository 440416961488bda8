package dev.hagukumi.platform.transport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** An error as {@code application/problem+json}, written where no controller is at hand. */
record Problem(String title, int status, String detail) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Problem of(HttpStatus status, String detail) {
        return new Problem(status.getReasonPhrase(), status.value(), detail);
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }
}
