package dev.hagukumi.platform.transport;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** More people than the memory is for: whoever signs on now is asked to come again, those inside stay. */
@Component
@Order(FullHouse.BEFORE_SIGN_ON)
class FullHouse extends OncePerRequestFilter {
    static final int BEFORE_SIGN_ON = -200;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (TooManyActiveSessionsException full) {
            response.resetBuffer();
            response.setHeader("Retry-After", "60");
            Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "More people are signed on than this installation takes; try again in a minute.")
                    .writeTo(response);
        }
    }
}
