package dev.hagukumi.platform.web;

import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.VisibleText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The API refuses a parameter that it does not know: whoever mistypes a filter shall not take everything for what it matches. */
@Component
class KnownParametersOnly implements WebMvcConfigurer, HandlerInterceptor {
    private static final List<String> OF_PAGES = List.of("page", "size", "sort");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() == null || !(handler instanceof HandlerMethod method)) return true;
        var known = known(method);
        for (var name : asked(request.getQueryString()))
            if (!known.contains(name))
                throw new BadInput("'" + VisibleText.shown(name) + "' is no parameter here; there "
                        + (known.isEmpty() ? "is none" : "is " + String.join(", ", known)));
        return true;
    }

    private static Set<String> asked(String query) {
        var asked = new TreeSet<String>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet().stream()
                .map(name -> UriUtils.decode(name, "UTF-8"))
                .filter(name -> !name.isEmpty())
                .forEach(asked::add);
        return asked;
    }

    private static Set<String> known(HandlerMethod method) {
        var known = new TreeSet<String>();
        Arrays.stream(method.getMethod().getParameters())
                .flatMap(KnownParametersOnly::names)
                .forEach(known::add);
        return known;
    }

    private static Stream<String> names(Parameter parameter) {
        if (Pageable.class.isAssignableFrom(parameter.getType())) return OF_PAGES.stream();
        var asked = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
        if (asked == null) return Stream.empty();
        return Stream.of(asked.name().isEmpty() ? parameter.getName() : asked.name());
    }
}
