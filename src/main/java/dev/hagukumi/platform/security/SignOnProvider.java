package dev.hagukumi.platform.security;

import dev.hagukumi.platform.SignOn;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Asks the identity service; a person's groups become the authorities of the session. */
@Component
class SignOnProvider implements AuthenticationProvider {
    private final SignOn signOn;

    SignOnProvider(SignOn signOn) {
        this.signOn = signOn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var groups = signOn.groupsOf(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("user or password is wrong"));
        var authorities =
                groups.stream().sorted().map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(attempt.getName(), null, List.copyOf(authorities));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
