package dev.hagukumi.platform.signon;

import dev.hagukumi.platform.SignOn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A person leaves: here, or everywhere at once. */
public class SignOffEverywhere implements LogoutHandler {
    private static final RequestMatcher HERE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout");
    private static final RequestMatcher EVERYWHERE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout/everywhere");

    private final SignOn signOn;

    SignOffEverywhere(SignOn signOn) {
        this.signOn = signOn;
    }

    /** Both ways to leave. */
    public RequestMatcher doors() {
        return new OrRequestMatcher(HERE, EVERYWHERE);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user) {
        if (user != null && EVERYWHERE.matches(request)) signOn.signOffEverywhere(user.getName());
    }
}
