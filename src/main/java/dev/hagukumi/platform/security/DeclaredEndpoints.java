package dev.hagukumi.platform.security;

import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import dev.hagukumi.platform.EndpointAccess.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All that the modules declared, the narrowest pattern first, closed behind the last. */
class DeclaredEndpoints {
    private record Endpoint(
            PathPattern pattern, @Nullable HttpMethod method, EndpointAccess access, RequestMatcher matcher) {

        Endpoint(PathPattern pattern, @Nullable HttpMethod method, EndpointAccess access) {
            this(pattern, method, access, matcher(pattern.getPatternString(), method));
        }

        private static RequestMatcher matcher(String pattern, @Nullable HttpMethod method) {
            var paths = PathPatternRequestMatcher.withDefaults();
            return method == null ? paths.matcher(pattern) : paths.matcher(method, pattern);
        }
    }

    private final List<Endpoint> endpoints;

    DeclaredEndpoints(List<EndpointAccess> declared) {
        this.endpoints = declared.stream()
                .flatMap(DeclaredEndpoints::endpoints)
                .sorted(Comparator.comparing(Endpoint::pattern, PathPattern.SPECIFICITY_COMPARATOR)
                        .thenComparing(endpoint -> endpoint.method() == null))
                .toList();
    }

    private static Stream<Endpoint> endpoints(EndpointAccess access) {
        return access.patterns().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .flatMap(pattern -> access.methods().isEmpty()
                        ? Stream.of(new Endpoint(pattern, null, access))
                        : access.methods().stream().map(method -> new Endpoint(pattern, method, access)));
    }

    void authorize(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.FORWARD)
                .permitAll();
        for (var endpoint : endpoints) {
            var matching = requests.requestMatchers(endpoint.matcher());
            switch (endpoint.access().who()) {
                case EVERYBODY -> matching.permitAll();
                case NOBODY -> matching.denyAll();
                case MEMBERS ->
                    matching.hasAnyAuthority(Stream.concat(endpoint.access().groups().stream(), Stream.of(Group.ADMIN))
                            .map(Group::id)
                            .distinct()
                            .toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }

    RequestMatcher guardedElsewhere() {
        return request ->
                narrowest(request).map(endpoint -> !endpoint.access().csrf()).orElse(false);
    }

    /** What somebody may see, once signed on. */
    RequestMatcher seenBySomebody() {
        return request -> narrowest(request)
                .filter(endpoint -> endpoint.access().who() != Who.NOBODY)
                .isPresent();
    }

    /** What no module has anything at, whatever the method. */
    RequestMatcher undeclared() {
        return request -> {
            var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
            return endpoints.stream().noneMatch(endpoint -> endpoint.pattern().matches(path));
        };
    }

    private Optional<Endpoint> narrowest(HttpServletRequest request) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.matcher().matches(request))
                .findFirst();
    }
}
