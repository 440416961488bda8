package dev.hagukumi.platform.signon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.SignOn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class EndStaleSessionsTests {
    private long now;
    private Optional<SignOn.Standing> standing = Optional.of(new SignOn.Standing(Set.of("sales"), "stamp"));
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final EndStaleSessions filter = new EndStaleSessions(accounts(), Duration.ofHours(12), () -> now);

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionThatIsWorthWhatItWasGoesOn() throws Exception {
        now = Duration.ofHours(12).toNanos();

        assertThat(isSignedOnAfterARequest()).isTrue();
    }

    @Test
    void aSessionEndsAfterItsLifeHoweverBusyItIs() throws Exception {
        now = Duration.ofHours(12).plusSeconds(1).toNanos();

        assertThat(isSignedOnAfterARequest()).isFalse();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void aSessionEndsWithItsUserAndWithWhatTheUserMayDo() throws Exception {
        standing = Optional.empty();
        assertThat(isSignedOnAfterARequest()).isFalse();

        standing = Optional.of(new SignOn.Standing(Set.of("sales"), "another"));
        assertThat(isSignedOnAfterARequest()).isFalse();
    }

    private boolean isSignedOnAfterARequest() throws Exception {
        var user = UsernamePasswordAuthenticationToken.authenticated("sales", null, List.of());
        user.setDetails(new SignedOn("stamp", 0));
        SecurityContextHolder.getContext().setAuthentication(user);
        request.getSession();
        var chain = new MockFilterChain();
        filter.doFilterInternal(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).as("answered by the door it went to").isNotNull();
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private SignOn accounts() {
        return new SignOn() {
            @Override
            public Optional<Standing> judge(String user, String password, boolean known) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Standing> standing(String user) {
                return standing;
            }

            @Override
            public void signOffEverywhere(String user) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
