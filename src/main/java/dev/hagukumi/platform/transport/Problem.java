package dev.hagukumi.platform.transport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** An error as {@code application/problem+json}, written where no controller is at hand. */
public record Problem(String title, int status, String detail) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static Problem of(HttpStatus status, String detail) {
        return new Problem(status.getReasonPhrase(), status.value(), detail);
    }

    public void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        // A browser that takes it for a page shall find nothing alive in it.
        if (!response.containsHeader("Content-Security-Policy"))
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }
}
