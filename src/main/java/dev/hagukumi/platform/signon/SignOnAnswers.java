package dev.hagukumi.platform.signon;

import dev.hagukumi.platform.transport.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

/** What is answered when somebody did not come in. */
public final class SignOnAnswers {
    private SignOnAnswers() {}

    /** To a program: 401, or 429 where its password was not looked at. */
    public static void toProgram(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof TooManyTries many) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(many.patience().toSeconds()));
            Problem.of(HttpStatus.TOO_MANY_REQUESTS, "Too many passwords are being tried; try again later.")
                    .writeTo(response);
        } else {
            Problem.of(HttpStatus.UNAUTHORIZED, "User or password is wrong.").writeTo(response);
        }
    }

    /** To a person: the log-in page again, with the reason. */
    public static void toPerson(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(
                request.getContextPath() + "/login?" + (refusal instanceof TooManyTries ? "busy" : "error"));
    }
}
