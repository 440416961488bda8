package dev.hagukumi.platform.security;

import dev.hagukumi.platform.transport.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What somebody who is signed on is told of what is closed: a person by a page, which says of an address that is nothing that it
 * is nothing; a program by a problem, which says so of nothing.
 */
class Refusals implements AccessDeniedHandler {
    private final RequestMatcher pages;
    private final RequestMatcher undeclared;
    private final RequestMatcher webapps =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/**");
    private final RequestMatcher notForPeople = new OrRequestMatcher(
            webapps, PathPatternRequestMatcher.withDefaults().matcher("/actuator/**"));

    /** @param pages what people ask for, with a browser */
    Refusals(RequestMatcher pages, RequestMatcher undeclared) {
        this.pages = pages;
        this.undeclared = undeclared;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (response.isCommitted()) return;
        if (pages.matches(request)) response.sendError(status(request).value());
        // The pages of the webapps know their errors in this shape.
        else if (webapps.matches(request)) response.sendError(HttpStatus.FORBIDDEN.value());
        else Problem.of(HttpStatus.FORBIDDEN, because(refusal)).writeTo(response);
    }

    private HttpStatus status(HttpServletRequest request) {
        var reads = request.getMethod().equals(HttpMethod.GET.name())
                || request.getMethod().equals(HttpMethod.HEAD.name());
        return reads && !notForPeople.matches(request) && undeclared.matches(request)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.FORBIDDEN;
    }

    private static String because(AccessDeniedException refusal) {
        return refusal instanceof CsrfException
                ? "The request lacks the token against forged requests, or bears a wrong one."
                : "Your user is in no group that may do this, or nobody may.";
    }
}
