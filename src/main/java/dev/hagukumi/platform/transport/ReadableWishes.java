package dev.hagukumi.platform.transport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request whose wishes about language, charset and compression are unknown where they make no sense: a wish is no error. */
final class ReadableWishes extends HttpServletRequestWrapper {
    private static final String QUALITY = "(\\s*;\\s*q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?))?";
    private static final Pattern LANGUAGES = listOf("(\\*|[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)");
    private static final Pattern TOKENS = listOf("[A-Za-z0-9*._:+-]+");
    private static final Map<String, Pattern> WISHES =
            Map.of("accept-language", LANGUAGES, "accept-charset", TOKENS, "accept-encoding", TOKENS);

    ReadableWishes(HttpServletRequest request) {
        super(request);
    }

    private static Pattern listOf(String one) {
        return Pattern.compile("\\s*" + one + QUALITY + "\\s*(,\\s*" + one + QUALITY + "\\s*)*+");
    }

    @Override
    public @Nullable String getHeader(String name) {
        return makesSense(name) ? super.getHeader(name) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return makesSense(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
    }

    private boolean makesSense(String name) {
        var sense = WISHES.get(name.toLowerCase(Locale.ROOT));
        if (sense == null) return true;
        for (var value : Collections.list(super.getHeaders(name)))
            if (value.length() > 500 || !sense.matcher(value).matches()) return false;
        return true;
    }
}
