package dev.hagukumi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * No request is read beyond what the largest one needs, a scenario with all its files. Whoever reads
 * on gets a 413 to answer with, in the words that its client understands.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BoundedBodies extends OncePerRequestFilter {
    /** Five megabytes of files, and the form around them. */
    static final long LARGEST = 5_100_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        var fits = length >= 0 && length <= LARGEST;
        try {
            chain.doFilter(fits ? request : new CountedRequest(request, LARGEST), response);
        } catch (ResponseStatusException e) {
            // A filter looked at the body: nobody stands behind it who would answer.
            if (e.getStatusCode() != HttpStatus.CONTENT_TOO_LARGE || response.isCommitted()) throw e;
            answer(response, e);
        }
    }

    private static void answer(HttpServletResponse response, ResponseStatusException tooLarge) throws IOException {
        response.resetBuffer();
        response.setStatus(tooLarge.getStatusCode().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"title\":\"Content Too Large\",\"status\":413,\"detail\":\"" + tooLarge.getReason() + "\"}");
    }
}
