package dev.hagukumi.activity.web;

import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may reach what of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeAccess implements WebMvcConfigurer {
    private final IntakeSettings settings;

    IntakeAccess(IntakeSettings settings) {
        this.settings = settings;
    }

    @Bean
    EndpointAccess intakeEndpoints() {
        return EndpointAccess.open("/v1/**", "/hagukumi.js");
    }

    @Bean
    EndpointAccess parkedLeadsEndpoints() {
        return EndpointAccess.only(Set.of(Group.OPERATIONS), "/api/parked", "/api/parked/**");
    }

    /** The key of the intake comes as a Basic user name, but it is no user: the sign-on would refuse it. */
    @Bean
    @Order(10)
    SecurityFilterChain writeKeyInsteadOfSignOn(HttpSecurity http) throws Exception {
        return http.securityMatcher("/v1/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        if (settings.allowedOrigins().isEmpty()) return;
        registry.addMapping("/v1/**")
                .allowedOrigins(settings.allowedOrigins().toArray(String[]::new))
                .allowedMethods("POST")
                .allowedHeaders("Authorization", "Content-Type", "Content-Encoding");
    }
}
