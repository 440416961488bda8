package dev.hagukumi.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nothing of ours makes a session for those who did not sign on by the form. Should a part of the house make one all the same
 * (Camunda's webapps do for a program that comes with Basic), it lives for a minute.
 */
class StrangersSessions extends OncePerRequestFilter {
    private static final int A_MINUTE = 60;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            var session = request.getSession(false);
            if (session != null) limit(session);
        }
    }

    private static void limit(HttpSession session) {
        try {
            if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null)
                session.setMaxInactiveInterval(A_MINUTE);
            else if (session.getMaxInactiveInterval() == A_MINUTE)
                session.setMaxInactiveInterval(session.getServletContext().getSessionTimeout() * A_MINUTE);
        } catch (IllegalStateException e) {
            // Somebody signed off meanwhile.
        }
    }
}
