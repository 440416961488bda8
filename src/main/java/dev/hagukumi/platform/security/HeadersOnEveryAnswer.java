package dev.hagukumi.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers how little they may do with an answer, before anybody else touches it; a page that needs another policy sets its
 * own over it, as Camunda's webapps do.
 */
class HeadersOnEveryAnswer extends OncePerRequestFilter {
    /** Data: should a browser ever take it for a page, nothing in it lives. */
    static final String DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    /** Pages: scripts, styles and pictures of our own files only. */
    static final String PAGE = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** The description of the interface is drawn by Swagger's scripts, which put styles into the page. */
    private static final String SWAGGER = PAGE + "; style-src 'self' 'unsafe-inline'";

    private static final List<String> PLACES_OF_DATA =
            List.of("/api/", "/v1/", "/engine-rest", "/actuator", "/v3/api-docs", "/camunda/api/");
    private static final String A_YEAR = "max-age=" + Duration.ofDays(365).toSeconds();

    private final boolean overHttpsOnly;

    /** @param overHttpsOnly whether browsers shall come over https only, for a year from each answer */
    HeadersOnEveryAnswer(boolean overHttpsOnly) {
        this.overHttpsOnly = overHttpsOnly;
    }

    /** What has no filter of ours before it, as the port of management, gets them from the security chain. */
    static void underSpringSecurity(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .contentSecurityPolicy(policy -> policy.policyDirectives(DATA))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policyOf(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        if (overHttpsOnly) response.setHeader("Strict-Transport-Security", A_YEAR);
        chain.doFilter(request, response);
    }

    private static String policyOf(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (PLACES_OF_DATA.stream().anyMatch(path::startsWith)) return DATA;
        return path.startsWith("/swagger-ui") ? SWAGGER : PAGE;
    }

    /** An error is answered anew. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
