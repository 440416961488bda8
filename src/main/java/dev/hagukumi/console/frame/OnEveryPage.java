package dev.hagukumi.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

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

    /** Data of the console keeps the policy of data. */
    @ModelAttribute
    void nothingFromElsewhere(HttpServletRequest request, HttpServletResponse response) {
        var handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        if (handler instanceof HandlerMethod page && !answersData(page))
            response.setHeader("Content-Security-Policy", POLICY);
    }

    private static boolean answersData(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                || method.hasMethodAnnotation(ResponseBody.class);
    }
}
