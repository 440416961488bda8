package dev.hagukumi.platform.signon;

import dev.hagukumi.platform.SignOn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request of a session whether it is still worth what it was when its user signed on: the user is there, with the
 * same password and groups, did not sign off everywhere, and the session has not lived its life. Else it ends, whichever door the
 * request goes to.
 */
public class EndStaleSessions extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(EndStaleSessions.class);

    private final SignOn signOn;
    private final Duration life;
    private final LongSupplier nanos;

    EndStaleSessions(SignOn signOn, Duration life, LongSupplier nanos) {
        this.signOn = signOn;
        this.life = life;
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SecurityContextHolder.getContext().getAuthentication();
        if (user != null && user.getDetails() instanceof SignedOn then && isOver(user.getName(), then)) {
            LOG.info("the session of {} is over", user.getName());
            new SecurityContextLogoutHandler().logout(request, response, user);
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(String user, SignedOn then) {
        return nanos.getAsLong() - then.nanos() > life.toNanos()
                || signOn.standing(user)
                        .filter(now -> now.stamp().equals(then.stamp()))
                        .isEmpty();
    }
}
