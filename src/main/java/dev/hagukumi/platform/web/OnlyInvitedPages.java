package dev.hagukumi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A page of another site that asks whether it may write is told no where no module invites any: Spring would answer 200 without
 * a yes.
 */
@Component
class OnlyInvitedPages implements WebMvcConfigurer, HandlerInterceptor {
    private static final CorsConfiguration NOBODY = new CorsConfiguration();
    private final CorsProcessor answer = new DefaultCorsProcessor();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!CorsUtils.isPreFlightRequest(request) || invitesPages(request, handler)) return true;
        return answer.processRequest(NOBODY, request, response);
    }

    private static boolean invitesPages(HttpServletRequest request, Object handler) {
        return handler instanceof CorsConfigurationSource list && list.getCorsConfiguration(request) != null;
    }
}
