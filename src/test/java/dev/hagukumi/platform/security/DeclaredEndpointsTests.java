package dev.hagukumi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;

class DeclaredEndpointsTests {

    @Test
    void theNarrowestPatternDecidesAboutTheGuard() {
        var endpoints = new DeclaredEndpoints(List.of(
                EndpointAccess.only(Set.of(Group.SALES), "/things/**").guardedElsewhere(),
                EndpointAccess.only(Set.of(Group.SALES), "/things/mine")));

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

    @Test
    void whatAModuleDeclaredForAnotherMethodIsNotNothing() {
        var endpoints = new DeclaredEndpoints(List.of(
                EndpointAccess.only(Set.of(Group.SALES), "/things/{id}").on(HttpMethod.DELETE),
                EndpointAccess.closed("/cellar/**")));

        assertThat(endpoints.undeclared().matches(request("/things/mine"))).isFalse();
        assertThat(endpoints.undeclared().matches(request("/cellar/wine"))).isFalse();
        assertThat(endpoints.undeclared().matches(request("/things/mine/more"))).isTrue();
        assertThat(endpoints.undeclared().matches(request("/attic"))).isTrue();
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("POST", path);
        request.setPathInfo(path);
        return request;
    }
}
