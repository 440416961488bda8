package dev.hagukumi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A path that says one thing and means another ({@code /a/../b}) is nobody's: those after us would read it differently. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class PlainPaths extends OncePerRequestFilter {
    private static final Pattern CROOKED = Pattern.compile("/\\.{1,2}(/|$)|//");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CROOKED.matcher(request.getRequestURI()).find()) response.setStatus(HttpStatus.BAD_REQUEST.value());
        else chain.doFilter(request, response);
    }
}
