package dev.hagukumi.console.frame;

import dev.hagukumi.platform.Clock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What all our pages have: who reads, where they may go, times in their zone, and a policy that lets in nothing from elsewhere.
 */
@ControllerAdvice(basePackages = "dev.hagukumi.console", assignableTypes = ErrorController.class)
class OnEveryPage {
    /** Styles inside and pictures from anywhere are for caught mails: their frame has no origin of its own and inherits this. */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: http: https:;"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final List<Place> places;
    private final ZoneId business;
    private final Clock clock;
    private final boolean tour;
    private final MessageSource texts;

    OnEveryPage(
            List<Place> places,
            @Value("${hagukumi.business.zone:Asia/Tokyo}") ZoneId business,
            Clock clock,
            Environment installation,
            MessageSource texts) {
        this.texts = texts;
        this.places =
                places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
        this.business = business;
        this.clock = clock;
        this.tour = installation.matchesProfiles("embedded");
    }

    @ModelAttribute("user")
    @Nullable
    String user(@Nullable Principal user) {
        return user == null ? null : user.getName();
    }

    @ModelAttribute("reader")
    @Nullable
    Reader reader(
            @Nullable Principal user,
            Locale language,
            @CookieValue(name = "hagukumi-zone", required = false) @Nullable String zone) {
        if (!(user instanceof Authentication signedOn)) return null;
        var groups = Reader.groupsOf(signedOn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull));
        return new Reader(signedOn.getName(), groups, language, zoneOf(zone));
    }

    /** Where this reader may go. */
    @ModelAttribute("places")
    List<Place> places(@ModelAttribute("reader") @Nullable Reader reader) {
        return reader == null
                ? List.of()
                : places.stream().filter(place -> place.isFor(reader)).toList();
    }

    /** Whether this installation has the tour. */
    @ModelAttribute("tour")
    boolean tour() {
        return tour;
    }

    @ModelAttribute("words")
    ShownWords words(Locale language) {
        return new ShownWords(texts, language);
    }

    @ModelAttribute("here")
    Here here(HttpServletRequest request) {
        return Here.of(request);
    }

    @ModelAttribute("times")
    ShownTimes times(Locale language, @CookieValue(name = "hagukumi-zone", required = false) @Nullable String zone) {
        return new ShownTimes(language, zoneOf(zone), clock.now());
    }

    /** Data of the console keeps the policy of data. */
    @ModelAttribute
    void nothingFromElsewhere(HttpServletRequest request, HttpServletResponse response) {
        var handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        if (handler instanceof HandlerMethod page && !answersData(page))
            response.setHeader("Content-Security-Policy", POLICY);
    }

    /** The browser says its zone once it has drawn a page of ours; until then the business's is meant. */
    private ZoneId zoneOf(@Nullable String zone) {
        try {
            return zone == null ? business : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return business;
        }
    }

    private static boolean answersData(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                || method.hasMethodAnnotation(ResponseBody.class);
    }
}
