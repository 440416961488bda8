package dev.hagukumi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No request is read beyond what the largest one needs, a scenario with all its files. Nothing is answered here: whoever reads
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
        chain.doFilter(fits ? request : new CountedRequest(request, LARGEST), response);
    }
}
