package dev.hagukumi.platform.transport;

import dev.hagukumi.platform.database.Contention;
import dev.hagukumi.platform.database.Outage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The database is away, or others hold for too long what a request needs: whoever asked is told to come again, wherever in the
 * house it was noticed, the sign-on included.
 */
@Component
@Order(DatabaseAway.AROUND_ALL)
class DatabaseAway extends OncePerRequestFilter {
    static final int AROUND_ALL = FullHouse.BEFORE_SIGN_ON - 10;

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final int SOON = 5;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            var detail = detail(failure);
            if (detail.isEmpty() || response.isCommitted()) throw failure;
            // One line each: in an outage there are many.
            LOG.warn("{} {} is not answered: {}", request.getMethod(), request.getRequestURI(), failure.toString());
            LOG.debug("It is not answered because of this.", failure);
            response.resetBuffer();
            response.setIntHeader("Retry-After", SOON);
            Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail).writeTo(response);
        }
    }

    private static String detail(Exception failure) {
        if (Outage.is(failure)) return "The database does not answer; try again in a few seconds.";
        if (Contention.is(failure)) return "Others are at work on the same; try again in a few seconds.";
        return "";
    }
}
