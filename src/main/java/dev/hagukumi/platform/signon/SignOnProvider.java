package dev.hagukumi.platform.signon;

import dev.hagukumi.platform.SignOn;
import dev.hagukumi.platform.SignOn.Standing;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The one place that takes a password from outside; a person's groups become the authorities of the session. */
class SignOnProvider implements AuthenticationProvider {
    private final SignOn signOn;
    private final RememberedPasswords remembered;
    private final JudgedTries tries;

    SignOnProvider(SignOn signOn, RememberedPasswords remembered, JudgedTries tries) {
        this.signOn = signOn;
        this.remembered = remembered;
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var user = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        var pair = Pair.of(user, addressOf(attempt));
        var standing = remembered
                .of(user, password, then -> holds(user, then), () -> tries.judge(pair, user, password))
                .orElseThrow(() -> new BadCredentialsException("user or password is wrong"));
        var authorities = standing.groups().stream()
                .sorted()
                .map(SimpleGrantedAuthority::new)
                .toList();
        var signedOn = UsernamePasswordAuthenticationToken.authenticated(user, null, List.copyOf(authorities));
        signedOn.setDetails(new SignedOn(standing.stamp(), System.nanoTime()));
        return signedOn;
    }

    private boolean holds(String user, Standing then) {
        return signOn.standing(user).filter(then::equals).isPresent();
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
