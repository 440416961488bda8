package dev.hagukumi.scenario.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/**
 * The webapps' guard against forged requests. Theirs answers one without the token by ending the session, which is the one
 * sign-on: any foreign page could sign a person off. Ours refuses the request and leaves the session alone.
 */
class TokensOfWebapps extends CsrfPreventionFilter {

    @Override
    protected boolean doTokenValidation(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        var session = request.getSession(false);
        var wanted = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        if (given != null && wanted instanceof String token && isSame(token, given)) return true;
        response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, CsrfConstants.CSRF_TOKEN_HEADER_REQUIRED);
        response.sendError(getDenyStatus(), "The request carries no valid token against forged requests.");
        return false;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
