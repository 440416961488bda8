package dev.hagukumi.scenario.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who asks, for the length of one REST request: without it the engine would skip its authorizations. */
class EngineRequests extends OncePerRequestFilter {
    private final IdentityService identities;

    EngineRequests(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedOn = SecurityContextHolder.getContext().getAuthentication();
        if (signedOn == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            identities.setAuthentication(
                    signedOn.getName(),
                    signedOn.getAuthorities().stream()
                            .map(GrantedAuthority::getAuthority)
                            .toList());
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
