package dev.hagukumi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HeadersOnEveryAnswerTests {

    @Test
    void aDeploymentWantsHttpsOnlyForAYear() throws Exception {
        assertThat(answer(true, "/").getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answer(false, "/").getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void dataAndPagesHavePoliciesOfTheirOwn() throws Exception {
        assertThat(answer(false, "/v1/track").getHeader("Content-Security-Policy"))
                .isEqualTo(HeadersOnEveryAnswer.DATA);
        assertThat(answer(false, "/anything").getHeader("Content-Security-Policy"))
                .isEqualTo(HeadersOnEveryAnswer.PAGE);
    }

    private static MockHttpServletResponse answer(boolean overHttpsOnly, String path) throws Exception {
        var response = new MockHttpServletResponse();
        new HeadersOnEveryAnswer(overHttpsOnly)
                .doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }
}
