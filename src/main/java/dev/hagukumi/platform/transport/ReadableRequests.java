package dev.hagukumi.platform.transport;

import dev.hagukumi.platform.BadInput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Lets in what is addressed to us and can be read: before anything else looks at a request, whatever part of the house it is for.
 * What it refuses is answered with 400.
 */
@Component
class ReadableRequests extends StrictHttpFirewall {
    /** Probes come by whatever address they know, and learn nothing but a word. */
    private static final Set<String> PROBES =
            Set.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

    private static final Pattern NO_PERCENT_CODE = Pattern.compile("%(?![0-9a-fA-F]{2})|%00");

    private final KnownHosts hosts;

    ReadableRequests(KnownHosts hosts) {
        this.hosts = hosts;
        setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        isForUs(request);
        queryCanBeRead(request.getQueryString());
        contentTypeCanBeRead(request.getContentType());
        credentialsCanBeRead(request.getHeader("Authorization"));
        return super.getFirewalledRequest(new ReadableWishes(request));
    }

    private void isForUs(HttpServletRequest request) {
        if (PROBES.contains(request.getServletPath()) || hosts.know(request.getServerName(), request.getLocalAddr()))
            return;
        throw new RequestRejectedException("This installation does not go by the name in the Host header;"
                + " its operators may add the name to HAGUKUMI_HOSTS.");
    }

    private static void queryCanBeRead(@Nullable String query) {
        if (query != null && NO_PERCENT_CODE.matcher(query).find())
            throw new RequestRejectedException("The query has a percent sign without two hexadecimal digits, or %00.");
    }

    private static void contentTypeCanBeRead(@Nullable String type) {
        if (type == null) return;
        try {
            var media = MediaType.parseMediaType(type);
            var charset = media.getParameter("charset");
            if (charset != null) Charset.forName(charset.replace("\"", ""));
            if (media.getType().equals("multipart") && !StringUtils.hasText(media.getParameter("boundary")))
                throw new BadInput("no boundary");
        } catch (IllegalArgumentException e) {
            throw new RequestRejectedException("Content-Type is no media type with a known charset, or no boundary.");
        }
    }

    /** The database knows no NUL: looking for such a user would be an error of ours. */
    private static void credentialsCanBeRead(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) return;
        try {
            var decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
            if (new String(decoded, StandardCharsets.UTF_8).indexOf('\0') < 0) return;
        } catch (IllegalArgumentException e) {
            // Wrong credentials, as any others; the sign-on says so.
            return;
        }
        throw new RequestRejectedException("Authorization has a character that no user or key has.");
    }
}
