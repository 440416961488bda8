package dev.hagukumi.scenario.rest;

import dev.hagukumi.scenario.deploy.Refusal;
import dev.hagukumi.scenario.deploy.SaidToReplace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Few deployments are taken in at once: each holds its files in memory, and a thread and a connection while it waits for those
 * before it. Whoever comes too many is told to come again.
 */
class DeploymentsInTurn extends OncePerRequestFilter {
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!turns.tryAcquire()) {
            comeAgain(response);
            return;
        }
        try {
            SaidToReplace.in(request.getQueryString());
            chain.doFilter(request, response);
        } finally {
            SaidToReplace.forget();
            turns.release();
        }
    }

    private static void comeAgain(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setIntHeader("Retry-After", Told.SOON);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        var message = Refusal.inTheModelersWords(
                "Other scenarios are being deployed; try again in " + Told.SOON + " seconds.");
        response.getWriter().write(new JsonMapper().writeValueAsString(Map.of("type", "Busy", "message", message)));
    }
}
