package dev.hagukumi.platform.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

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
        return super.getFirewalledRequest(request);
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
            var charset = MediaType.parseMediaType(type).getParameter("charset");
            if (charset != null) Charset.forName(charset.replace("\"", ""));
        } catch (IllegalArgumentException e) {
            throw new RequestRejectedException("Content-Type is no media type with a known charset.");
        }
    }
}
