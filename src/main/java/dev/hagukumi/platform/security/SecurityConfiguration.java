package dev.hagukumi.platform.security;

import static org.springframework.security.config.Customizer.withDefaults;

import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.signon.EndStaleSessions;
import dev.hagukumi.platform.signon.SignOffEverywhere;
import dev.hagukumi.platform.signon.SignOnAnswers;
import dev.hagukumi.platform.transport.Problem;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/** One sign-on over everything: what a module did not declare is closed, people come by form, programs by Basic. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http,
            List<EndpointAccess> declared,
            CookieShape cookies,
            EndStaleSessions sessions,
            SignOffEverywhere signOff)
            throws Exception {
        var endpoints = new DeclaredEndpoints(declared);
        var wanted = new AndRequestMatcher(pages(), endpoints.seenBySomebody());
        return http.authorizeHttpRequests(endpoints::authorize)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new ForgeableRequests(endpoints.guardedElsewhere()))
                        .csrfTokenRepository(tokens(cookies)))
                .requestCache(cache -> cache.requestCache(new WantedPage(wanted, cookies)))
                .addFilterBefore(new StrangersSessions(), SecurityContextHolderFilter.class)
                .addFilterAfter(sessions, SecurityContextHolderFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/home")
                        .failureHandler(SignOnAnswers::toPerson)
                        .permitAll())
                .logout(logout -> logout.logoutRequestMatcher(signOff.doors())
                        .addLogoutHandler(signOff)
                        .logoutSuccessUrl("/")
                        .permitAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(SignOnAnswers::toProgram))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), pages())
                        .defaultAuthenticationEntryPointFor(unauthorized(), request -> true)
                        .accessDeniedHandler(new Refusals(pages(), endpoints.undeclared())))
                .headers(HeadersOnEveryAnswer::underSpringSecurity)
                .anonymous(withDefaults())
                .build();
    }

    @Bean
    CookieShape cookies(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        return new CookieShape(secure);
    }

    /** In a cookie, so that the log-in page costs no session; by another name than the cookie of Camunda's webapps. */
    private static CookieCsrfTokenRepository tokens(CookieShape cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("hagukumi-csrf"));
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookies::shaped);
        return tokens;
    }

    private static RequestMatcher pages() {
        var html = new MediaTypeRequestMatcher(new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(java.util.Set.of(MediaType.ALL));
        var paths = PathPatternRequestMatcher.withDefaults();
        return new AndRequestMatcher(
                html,
                new NegatedRequestMatcher(new OrRequestMatcher(
                        paths.matcher("/api/**"), paths.matcher("/engine-rest/**"), paths.matcher("/v1/**"))));
    }

    private static AuthenticationEntryPoint unauthorized() {
        return (request, response, error) -> {
            // A browser would answer this header with its own prompt and keep the password for every later request.
            if (request.getHeader("Sec-Fetch-Mode") == null)
                response.setHeader("WWW-Authenticate", "Basic realm=\"Hagukumi\"");
            Problem.of(HttpStatus.UNAUTHORIZED, "Sign on with user and password.")
                    .writeTo(response);
        };
    }
}
