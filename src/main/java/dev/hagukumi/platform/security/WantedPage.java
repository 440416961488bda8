package dev.hagukumi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/**
 * Where a person wanted to go before signing on: kept by the browser, so that strangers fill no memory of ours, and only for
 * pages that somebody may see. What comes back from the browser leads to a place of this installation, or nowhere.
 */
class WantedPage implements RequestCache {
    private static final String NAME = "hagukumi-wanted";
    private static final Duration LONG_ENOUGH_TO_SIGN_ON = Duration.ofMinutes(10);
    private static final int LONGEST = 1_000;

    /** A path of ours: neither {@code //host} nor {@code /\host}, which browsers take for another site. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private final RequestMatcher pages;
    private final CookieShape cookies;

    WantedPage(RequestMatcher pages, CookieShape cookies) {
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET") || !pages.matches(request)) return;
        var wanted = placeOf(request);
        if (isOurs(wanted)) set(response, encoded(wanted), LONG_ENOUGH_TO_SIGN_ON);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return wanted(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Nothing of the former request is played again; once its page is reached it is forgotten. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() != null
                && wanted(request).filter(placeOf(request)::equals).isPresent()) removeRequest(request, response);
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private Optional<String> wanted(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookies.name(NAME)))
                .flatMap(cookie -> decoded(cookie.getValue()))
                .filter(WantedPage::isOurs);
    }

    private static String placeOf(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static boolean isOurs(String place) {
        if (place.length() > LONGEST || !OURS.matcher(place).matches()) return false;
        try {
            var uri = new URI(place);
            return !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static String encoded(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void set(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.of(NAME, value).maxAge(age).build().toString());
    }
}
