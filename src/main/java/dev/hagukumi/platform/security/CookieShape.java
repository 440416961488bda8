package dev.hagukumi.platform.security;

import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;

/**
 * How our own cookies look. In a deployment their name binds them to this host, so that no neighbour below the same domain can
 * plant one.
 *
 * @param secure whether people come over https
 */
record CookieShape(boolean secure) {

    String name(String name) {
        return secure ? "__Host-" + name : name;
    }

    ResponseCookieBuilder of(String name, String value) {
        return shaped(ResponseCookie.from(name(name), value));
    }

    ResponseCookieBuilder shaped(ResponseCookieBuilder cookie) {
        return cookie.path("/").httpOnly(true).secure(secure).sameSite("Lax");
    }
}
