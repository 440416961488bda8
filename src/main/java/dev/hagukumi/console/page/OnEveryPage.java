package dev.hagukumi.console.page;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all our pages have: who is signed on, and a policy that lets in nothing from elsewhere. */
@ControllerAdvice(basePackages = "dev.hagukumi.console")
class OnEveryPage {
    /** Styles inside and pictures from anywhere are for caught mails: their frame has no origin of its own and inherits this. */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: http: https:;"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @ModelAttribute("user")
    @Nullable
    String user(@Nullable Principal user) {
        return user == null ? null : user.getName();
    }

    @ModelAttribute
    void nothingFromElsewhere(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
    }
}
