package dev.hagukumi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.EndpointAccess;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class DeclaredEndpointsTests {

    @Test
    void theNarrowestPatternDecidesAboutTheGuard() {
        var endpoints = new DeclaredEndpoints(List.of(
                EndpointAccess.only(Set.of("sales"), "/things/**").guardedElsewhere(),
                EndpointAccess.only(Set.of("sales"), "/things/mine")));

        assertThat(endpoints.guardedElsewhere().matches(request("/things/other")))
                .isTrue();
        assertThat(endpoints.guardedElsewhere().matches(request("/things/mine")))
                .isFalse();
    }

    @Test
    void whatNobodyDeclaredKeepsItsGuard() {
        var endpoints = new DeclaredEndpoints(List.of());

        assertThat(endpoints.guardedElsewhere().matches(request("/anything"))).isFalse();
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("POST", path);
        request.setPathInfo(path);
        return request;
    }
}
